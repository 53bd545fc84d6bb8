'use client';
import { useEffect, useRef, useState } from 'react';
import styles from '../editor.module.css';
import { useText } from '../editor-context.ts';
import { useInEditor } from '../use-editor-state.ts';
import { BLOCK_KINDS, type BlockKind } from './insert.ts';
import { useInserting } from './insert-menu.tsx';

/** Blocks by name, where somebody types a slash in an empty paragraph. */
export function SlashMenu() {
  const { editor, words, mayEdit } = useText();
  const { insert, dialogs } = useInserting();
  const [at, setAt] = useState(0);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const typed = useInEditor(editor, ({ state, isEditable }) => {
    const { $from, empty } = state.selection;
    const isPlain = empty && $from.depth === 1 && $from.parent.type.name === 'paragraph';
    const text = isPlain && isEditable ? $from.parent.textContent : '';
    return $from.parentOffset === text.length ? (/^\/(.{0,30})$/.exec(text)?.[1] ?? null) : null;
  });
  const asked = typed?.toLowerCase();
  const kinds =
    asked === undefined || typed === dismissed
      ? []
      : BLOCK_KINDS.filter(
          (kind) =>
            words.blocks[kind].toLowerCase().includes(asked) ||
            kind.toLowerCase().startsWith(asked),
        );
  const isOpen = mayEdit && kinds.length > 0;
  const chosen = kinds[Math.min(at, kinds.length - 1)];
  const menu = useRef<HTMLDivElement>(null);

  function choose(kind: BlockKind) {
    const { $from } = editor.state.selection;
    editor.chain().focus().deleteRange({ from: $from.start(), to: $from.pos }).run();
    setAt(0);
    insert(kind);
  }
  const onKey = useRef<(event: KeyboardEvent) => void>(() => {});
  onKey.current = (event) => {
    if (!isOpen || !chosen || event.isComposing) return;
    const steps: Record<string, () => void> = {
      ArrowDown: () => setAt((at + 1) % kinds.length),
      ArrowUp: () => setAt((at + kinds.length - 1) % kinds.length),
      Enter: () => choose(chosen),
      Tab: () => choose(chosen),
      Escape: () => setDismissed(typed),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    step();
  };
  useEffect(() => {
    const { dom } = editor.view;
    const listen = (event: KeyboardEvent) => onKey.current(event);
    // Before the editor's own keys.
    dom.addEventListener('keydown', listen, true);
    return () => dom.removeEventListener('keydown', listen, true);
  }, [editor]);
  useEffect(() => {
    const { dom } = editor.view;
    if (!isOpen || !chosen) return;
    dom.setAttribute('aria-controls', 'slash-menu');
    dom.setAttribute('aria-activedescendant', `slash-${chosen}`);
    menu.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
    return () => {
      dom.removeAttribute('aria-controls');
      dom.removeAttribute('aria-activedescendant');
    };
  }, [editor, isOpen, chosen]);

  if (!isOpen) return dialogs;
  const { $from } = editor.state.selection;
  const block = editor.view.nodeDOM($from.before(1));
  const top = block instanceof HTMLElement ? block.offsetTop + block.offsetHeight : 0;
  return (
    <>
      <div
        ref={menu}
        id="slash-menu"
        role="listbox"
        // What scrolls can be reached; the keys that move in it are the text's all the same.
        tabIndex={0}
        onMouseDown={(event) => event.preventDefault()}
        aria-label={words.tools.insert}
        className={styles.slash}
        style={{ top }}
      >
        {kinds.map((kind) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text's, where the focus stays
          // biome-ignore lint/a11y/useFocusableInteractive: the text names the active one
          <div
            key={kind}
            id={`slash-${kind}`}
            role="option"
            aria-selected={kind === chosen}
            onClick={() => choose(kind)}
          >
            {words.blocks[kind]}
          </div>
        ))}
      </div>
      {dialogs}
    </>
  );
}
