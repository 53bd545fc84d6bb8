import { type StoryFilter, storyQuery } from '#lib/desk/drafts/story-filter.ts';
import type { NamedChoice } from '#lib/domain/desk-answers.ts';
import { STORY_LISTS } from '#lib/domain/workflow.ts';
import type { StoryMessages } from '#lib/messages/desk/stories.ts';
import { storiesPath } from '#lib/urls.ts';
import styles from './stories.module.css';

interface Props {
  filter: StoryFilter;
  sections: (NamedChoice & { depth: number })[];
  /** Nobody: whoever looks sees their own stories only. */
  people: { id: string; name: string }[];
  words: StoryMessages['list'];
}

/** Which stories are listed: links and a form without a script. */
export function StoryFilters({ filter, sections, people, words }: Props) {
  const { list, sectionId, staffId, text, topic, from, to } = filter;
  return (
    <>
      <nav aria-label={words.title} className={styles.tabs}>
        <ul>
          {STORY_LISTS.map((one) => (
            <li key={one}>
              <a
                className={styles.tab}
                href={storiesPath({ ...storyQuery(filter), list: one })}
                aria-current={one === list ? 'page' : undefined}
              >
                {words.lists[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form className={styles.filters} action={storiesPath()} aria-label={words.filters}>
        {list !== 'work' && <input type="hidden" name="list" value={list} />}
        <label>
          {words.words}
          <input type="search" name="q" defaultValue={text} maxLength={200} />
        </label>
        <label>
          {words.section}
          <select name="section" defaultValue={sectionId ?? ''}>
            <option value="">{words.everySection}</option>
            {sections.map(({ id, name, depth }) => (
              <option key={id} value={id}>
                {`${'– '.repeat(depth)}${name}`}
              </option>
            ))}
          </select>
        </label>
        {people.length > 0 && (
          <label>
            {words.person}
            <select name="person" defaultValue={staffId ?? ''}>
              <option value="">{words.everybody}</option>
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          {words.topic}
          <input type="search" name="topic" defaultValue={topic} maxLength={200} />
        </label>
        <label>
          {words.fromDay}
          <input type="date" name="from" defaultValue={from} />
        </label>
        <label>
          {words.toDay}
          <input type="date" name="to" defaultValue={to} />
        </label>
        <button type="submit" className={styles.button}>
          {words.show}
        </button>
      </form>
    </>
  );
}
