'use client';
import { MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { NamedChoice, SlugAnswer } from '#lib/domain/desk-answers.ts';
import { useDesk } from '../../shell/desk-provider.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import { useParts, useStoryLanguage } from '../editor-context.ts';
import styles from '../parts.module.css';
import { useAnswer, useSearch } from '../use-search.ts';
import { AuthorsField } from './authors-field.tsx';
import { HeroField } from './hero-field.tsx';
import { RelatedField } from './related-field.tsx';

/** Everything about a story that does not stand on its sheet. */
export function StoryFields() {
  const { fields, setField, words, lists, mayEdit } = useParts();
  const say = words.fields;
  return (
    <fieldset className={styles.fields} disabled={!mayEdit}>
      <legend>{words.panel.story}</legend>
      <NativeSelect
        label={say.section}
        value={fields.sectionId ?? ''}
        data={[
          { value: '', label: '–' },
          ...lists.sections.map(({ id, name, depth }) => ({
            value: id,
            label: `${'\u2003'.repeat(depth)}${name}`,
          })),
        ]}
        onChange={(event) => setField('sectionId', event.currentTarget.value || null)}
      />
      <TopicsField />
      <AuthorsField />
      <HeroField />
      <RelatedField />
      <SlugField />
      <Textarea
        label={say.notes}
        description={say.notesHint}
        autosize
        value={fields.notes}
        maxLength={10_000}
        onChange={(event) => setField('notes', event.currentTarget.value)}
      />
      <TimeField
        label={say.embargo}
        value={fields.embargoAt}
        onChange={(instant) => setField('embargoAt', instant)}
      />
      <details>
        <summary>{words.panel.search}</summary>
        <SearchFields />
      </details>
    </fieldset>
  );
}

function SearchFields() {
  const { fields, setField, words } = useParts();
  const say = words.fields;
  const spoken = useStoryLanguage();
  return (
    <div className={styles.fields}>
      <TextInput
        {...spoken}
        label={say.searchTitle}
        placeholder={fields.headline}
        value={fields.searchTitle}
        maxLength={300}
        onChange={(event) => setField('searchTitle', event.currentTarget.value)}
      />
      <Textarea
        {...spoken}
        label={say.searchDescription}
        placeholder={fields.standfirst}
        autosize
        value={fields.searchDescription}
        maxLength={500}
        onChange={(event) => setField('searchDescription', event.currentTarget.value)}
      />
      <TextInput
        type="url"
        label={say.canonicalUrl}
        description={say.canonicalHint}
        value={fields.canonicalUrl}
        maxLength={2000}
        onChange={(event) => setField('canonicalUrl', event.currentTarget.value)}
      />
      <LanguageField />
      <NativeSelect
        label={say.direction}
        value={fields.direction}
        data={[
          { value: 'ltr', label: say.ltr },
          { value: 'rtl', label: say.rtl },
        ]}
        onChange={(event) =>
          setField('direction', event.currentTarget.value === 'rtl' ? 'rtl' : 'ltr')
        }
      />
    </div>
  );
}

/** Languages newsrooms write in; any other code can be typed. */
const LANGUAGES =
  'ar bg bn ca cs da de el en es et fa fi fr ga he hi hr hu id it ja ko lt lv mk ms nl no pl pt ro ru sk sl sq sr sv ta th tr uk ur vi zh';
const LANGUAGE_CODE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

function LanguageField() {
  const { fields, setField, words } = useParts();
  const { language } = useDesk();
  const [typed, setTyped] = useState<string | null>(null);
  const names = new Intl.DisplayNames([language], { type: 'language' });
  return (
    <>
      <TextInput
        label={words.fields.language}
        list="languages"
        value={typed ?? fields.language}
        maxLength={40}
        onChange={(event) => {
          const code = event.currentTarget.value;
          setTyped(code);
          if (LANGUAGE_CODE.test(code)) setField('language', code);
        }}
        onBlur={() => setTyped(null)}
      />
      <datalist id="languages">
        {LANGUAGES.split(' ').map((code) => (
          <option key={code} value={code}>
            {names.of(code)}
          </option>
        ))}
      </datalist>
    </>
  );
}

function SlugField() {
  const { fields, setField, story, words } = useParts();
  const query = new URLSearchParams({ headline: fields.headline, slug: fields.slug });
  const answer = useAnswer<SlugAnswer>(`stories/${story.id}/slug?${query}`);
  const isMoving = story.publicPath !== null && answer !== null && answer.path !== story.publicPath;
  return (
    <TextInput
      label={words.fields.slug}
      placeholder={answer?.slug ?? ''}
      description={
        isMoving
          ? `${answer.path} – ${words.fields.slugMoves}`
          : (answer?.path ?? words.fields.slugHint)
      }
      error={answer?.problem}
      value={fields.slug}
      maxLength={200}
      onChange={(event) => setField('slug', event.currentTarget.value.replace(/\s+/g, '-'))}
    />
  );
}

const MAKE = 'make ';

function TopicsField() {
  const { fields, setField, words, topics, addTopic, api } = useParts();
  const [typed, setTyped] = useState('');
  const found = useSearch<NamedChoice>('topics?q=', typed);
  const known = [...topics, ...found.filter(({ id }) => !topics.some((topic) => topic.id === id))];
  const name = typed.trim();
  const isNew =
    name !== '' && !known.some((topic) => topic.name.toLowerCase() === name.toLowerCase());
  async function choose(values: string[]) {
    const make = values.find((value) => value.startsWith(MAKE));
    const kept = values.filter((value) => !value.startsWith(MAKE));
    for (const topic of found) if (kept.includes(topic.id)) addTopic(topic);
    if (make === undefined) return setField('topicIds', kept);
    const made = await api.tell<NamedChoice>('topics', { name: make.slice(MAKE.length) });
    if (!made.ok) return;
    addTopic(made.answer);
    setField('topicIds', [...new Set([...kept, made.answer.id])]);
  }
  return (
    <MultiSelect
      label={words.fields.topics}
      searchable
      hidePickedOptions
      clearSearchOnChange
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={words.fields.nobody}
      maxValues={50}
      value={fields.topicIds}
      data={[
        ...new Map(
          known.map((topic) => [topic.id, { value: topic.id, label: topic.name }]),
        ).values(),
        ...(isNew ? [{ value: MAKE + name, label: words.fields.makeTopic(name) }] : []),
      ]}
      onChange={(values) => void choose(values)}
    />
  );
}
