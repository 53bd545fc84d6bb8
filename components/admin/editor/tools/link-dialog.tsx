'use client';
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../editor-context.ts';
import styles from '../parts.module.css';
import { StoryChoices } from '../pickers/story-picker.tsx';
import { useName } from '../pickers/use-name.ts';
import { hrefOf } from '../schema/marks.ts';

interface Props {
  opened: boolean;
  onClose: () => void;
}

/** Where the selected words lead: an address, or a story of our own. */
export function LinkDialog({ opened, onClose }: Props) {
  const { words } = useText();
  return (
    <Modal opened={opened} onClose={onClose} title={words.link.title} size="lg" returnFocus={false}>
      {opened && <LinkForm onClose={onClose} />}
    </Modal>
  );
}

const OWN = 'story:';

function LinkForm({ onClose }: Pick<Props, 'onClose'>) {
  const { editor, words } = useText();
  const before = String(editor.getAttributes('link').href ?? '');
  const [typed, setTyped] = useState(before.startsWith(OWN) ? '' : before);
  const [isBad, setBad] = useState(false);
  const say = words.link;
  const ownId = before.startsWith(OWN) ? before.slice(OWN.length) : null;
  const headline = useName((known) => ownId && known.story(ownId));

  function set(href: string, text: string) {
    const chain = editor.chain().focus();
    if (editor.state.selection.empty && before === '') {
      chain.insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }).run();
    } else chain.extendMarkRange('link').setMark('link', { href }).run();
    onClose();
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const href = hrefOf(typed);
        if (href) set(href, typed.trim());
        else setBad(true);
      }}
    >
      {ownId && <p>{say.leadsTo(headline || words.objects.unknownStory)}</p>}
      <TextInput
        data-autofocus
        label={say.label}
        placeholder={say.hint}
        error={isBad && say.bad}
        value={typed}
        maxLength={2000}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setBad(false);
        }}
      />
      <Group my="sm">
        <Button type="submit">{say.set}</Button>
        {before && (
          <Button
            variant="default"
            onClick={() => {
              editor.chain().focus().extendMarkRange('link').unsetMark('link').run();
              onClose();
            }}
          >
            {say.remove}
          </Button>
        )}
      </Group>
      <h3 className={styles.hint}>{say.own}</h3>
      <StoryChoices
        typed={hrefOf(typed) ? '' : typed}
        onPick={({ id, headline }) => set(OWN + id, headline)}
      />
    </form>
  );
}
