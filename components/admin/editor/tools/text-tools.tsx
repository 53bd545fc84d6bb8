'use client';
import { Menu, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import styles from '../editor.module.css';
import { useText } from '../editor-context.ts';
import { useInEditor } from '../use-editor-state.ts';
import { BLOCK_KINDS } from './insert.ts';
import { useInserting } from './insert-menu.tsx';
import { LinkDialog } from './link-dialog.tsx';

const MARKS = [
  ['bold', 'B'],
  ['italic', 'I'],
  ['strike', 'S'],
  ['code', '<>'],
  ['superscript', 'x²'],
  ['subscript', 'x₂'],
] as const;

/** The dress of the text, and what can be put into it. */
export function TextTools({ onFind }: { onFind: () => void }) {
  const { editor, words, mayEdit } = useText();
  const [isLinking, setLinking] = useState(false);
  const { insert, dialogs } = useInserting();
  const active = useInEditor(editor, ({ isActive }) =>
    [...MARKS.map(([mark]) => mark), 'link']
      .filter((mark) => isActive.call(editor, mark))
      .join(' '),
  ).split(' ');
  const say = words.tools;
  return (
    <div className={styles.tools} role="toolbar" aria-label={say.label}>
      {MARKS.map(([mark, sign]) => (
        <Tool
          key={mark}
          label={say[mark]}
          pressed={active.includes(mark)}
          disabled={!mayEdit}
          onPress={() => editor.chain().focus().toggleMark(mark).run()}
        >
          <span data-mark={mark} data-sign={sign} />
        </Tool>
      ))}
      <Tool
        label={say.link}
        pressed={active.includes('link')}
        disabled={!mayEdit}
        onPress={() => setLinking(true)}
      >
        <span data-sign="↗" />
      </Tool>
      <Tool
        label={say.undo}
        disabled={!mayEdit}
        onPress={() => editor.chain().focus().undo().run()}
      >
        <span data-sign="↶" />
      </Tool>
      <Tool
        label={say.redo}
        disabled={!mayEdit}
        onPress={() => editor.chain().focus().redo().run()}
      >
        <span data-sign="↷" />
      </Tool>
      <Tool label={say.find} onPress={onFind}>
        <span data-sign="⌕" />
      </Tool>
      <Menu returnFocus={false}>
        <Menu.Target>
          <UnstyledButton className={styles.tool} disabled={!mayEdit}>
            + {say.insert}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {BLOCK_KINDS.map((kind) => (
            <Menu.Item key={kind} onClick={() => insert(kind)}>
              {words.blocks[kind]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {dialogs}
      <LinkDialog opened={isLinking} onClose={() => setLinking(false)} />
    </div>
  );
}

interface ToolProps {
  label: string;
  pressed?: boolean;
  disabled?: boolean;
  onPress: () => void;
  children: React.ReactNode;
}

function Tool({ label, pressed, disabled, onPress, children }: ToolProps) {
  return (
    <UnstyledButton
      className={styles.tool}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      disabled={disabled}
      // The text keeps its selection.
      onMouseDown={(event: React.MouseEvent) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </UnstyledButton>
  );
}
