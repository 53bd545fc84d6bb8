'use client';
import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { currentBlock } from '../commands/block-commands.ts';
import { useStoryLanguage, useText } from '../editor-context.ts';
import styles from '../parts.module.css';
import { AttachmentPicker } from '../pickers/attachment-picker.tsx';
import { StoryPicturePicker } from '../pickers/media-picker.tsx';
import { StoryPicker } from '../pickers/story-picker.tsx';
import { HIGHEST_START, startOf } from '../schema/lists.ts';
import { isEmbedAddress } from '../tools/insert-menu.tsx';
import { useInEditor } from '../use-editor-state.ts';
import { GallerySettings } from './gallery-settings.tsx';
import { TableTools } from './table-tools.tsx';

/** What can be set for the block the cursor is in; `isQuiet`: nothing is said where nothing can be. */
export function BlockSettings({ isQuiet = false }: { isQuiet?: boolean }) {
  const { editor, words, mayEdit } = useText();
  const node = useInEditor(editor, ({ state }) => currentBlock(state)?.node ?? null);
  const setAttribute = useSetAttribute();
  const say = words.block;
  if (!node) return isQuiet ? null : <p>{say.none}</p>;
  const { type, attrs } = node;
  const text = (name: string, label: string, most: number) => (
    <AttributeField
      key={`${attrs.id} ${name}`}
      name={name}
      label={label}
      most={most}
      value={attrs[name]}
    />
  );
  const settings = {
    blockquote: () => text('attribution', say.attribution, 300),
    pullQuote: () => text('attribution', say.attribution, 300),
    factBox: () => text('title', say.title, 300),
    codeBlock: () => text('language', say.codeLanguage, 40),
    picture: () => (
      <>
        {text('caption', say.caption, 2000)}
        <Checkbox
          label={say.wide}
          checked={attrs.wide === true}
          onChange={(event) => setAttribute('wide', event.currentTarget.checked)}
        />
        <Choose kind="media" onPick={(id) => setAttribute('mediaId', id)} />
      </>
    ),
    gallery: () => (
      <>
        {text('title', say.title, 300)}
        <GallerySettings items={attrs.items} onChange={(items) => setAttribute('items', items)} />
      </>
    ),
    table: () => (
      <>
        {text('caption', say.caption, 500)}
        <TableTools />
      </>
    ),
    attachment: () => (
      <>
        {text('title', say.title, 300)}
        <Choose kind="files" onPick={(id) => setAttribute('mediaId', id)} />
      </>
    ),
    embed: () => (
      <>
        <AttributeField
          key={`${attrs.id} url`}
          name="url"
          label={say.address}
          most={2000}
          value={attrs.url}
          check={(typed) => (isEmbedAddress(typed) ? null : say.badAddress)}
        />
        {text('title', say.title, 300)}
      </>
    ),
    relatedStory: () => <Choose kind="stories" onPick={(id) => setAttribute('articleId', id)} />,
    orderedList: () => (
      <TextInput
        type="number"
        min={0}
        max={HIGHEST_START}
        label={say.start}
        value={attrs.start}
        onChange={(event) => setAttribute('start', startOf(Number(event.currentTarget.value)))}
      />
    ),
  };
  const shown = Object.entries(settings).find(([name]) => name === type.name)?.[1];
  if (!shown && isQuiet) return null;
  return (
    <fieldset className={styles.fields} disabled={!mayEdit}>
      <legend>{words.panel.block}</legend>
      {shown ? shown() : <p>{say.none}</p>}
    </fieldset>
  );
}

/** Sets an attribute of the block the cursor is in, as a change that can be undone. */
function useSetAttribute(): (name: string, value: unknown) => void {
  const { editor } = useText();
  return (name, value) => {
    const block = currentBlock(editor.state);
    if (block) editor.view.dispatch(editor.state.tr.setNodeAttribute(block.pos, name, value));
  };
}

/** Written for machines, whatever the story is written in. */
const MACHINE = new Set(['url', 'language']);

interface AttributeProps {
  name: string;
  label: string;
  most: number;
  value: string;
  check?: (typed: string) => string | null;
}

function AttributeField({ name, label, most, value, check }: AttributeProps) {
  const setAttribute = useSetAttribute();
  const spoken = useStoryLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const problem = typed === null ? null : (check?.(typed) ?? null);
  return (
    <Textarea
      {...(MACHINE.has(name) ? {} : spoken)}
      autosize
      label={label}
      maxLength={most}
      value={problem === null ? value : (typed ?? '')}
      error={problem}
      onChange={(event) => {
        const text = event.currentTarget.value.replaceAll('\n', ' ');
        setTyped(text);
        if (!check?.(text)) setAttribute(name, text.trimStart());
      }}
    />
  );
}

type Choice = 'media' | 'stories' | 'files';

function Choose({ kind, onPick }: { kind: Choice; onPick: (id: string) => void }) {
  const { words } = useText();
  const [isOpen, setOpen] = useState(false);
  const shared = { opened: isOpen, onClose: () => setOpen(false) };
  const pick = ({ id }: { id: string }) => onPick(id);
  const pickers = {
    media: () => <StoryPicturePicker {...shared} onPick={([chosen]) => chosen && pick(chosen)} />,
    stories: () => <StoryPicker {...shared} onPick={pick} />,
    files: () => <AttachmentPicker {...shared} onPick={pick} />,
  };
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {words.block.chooseAnother}
      </Button>
      {pickers[kind]()}
    </>
  );
}
