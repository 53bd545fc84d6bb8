'use client';
import { Menu, UnstyledButton } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { type Command, NodeSelection } from '@tiptap/pm/state';
import {
  currentBlock,
  duplicateBlock,
  moveBlock,
  removeBlock,
} from '../commands/block-commands.ts';
import styles from '../editor.module.css';
import { useParts } from '../editor-context.ts';
import { useInEditor } from '../use-editor-state.ts';

/** Beside the block somebody is in: drag it to move the block, press it for what else can be done. */
export function BlockHandle() {
  const { editor, words, mayEdit, showBlockPanel, showComments } = useParts();
  const say = words.block;
  // Where the block begins does not change while somebody types in it: nothing is measured then.
  const place = useInEditor(editor, ({ state }) => {
    const block = currentBlock(state);
    return block ? `${block.pos}` : '';
  });
  if (place === '' || !mayEdit) return null;
  const dom = editor.view.nodeDOM(Number(place));
  const top = dom instanceof HTMLElement ? dom.offsetTop : 0;
  const run = (command: Command) => () => {
    command(editor.state, editor.view.dispatch, editor.view);
    editor.commands.focus();
  };
  return (
    <div className={styles.handle} style={{ top }}>
      <Menu position="bottom-start" returnFocus={false}>
        <Menu.Target>
          <UnstyledButton
            className={styles.tool}
            aria-label={say.menu}
            title={say.drag}
            draggable
            onDragStart={(event: React.DragEvent) => startDrag(editor, event.dataTransfer)}
          >
            ⠿
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item rightSection="Alt ⇧ ↑" onClick={run(moveBlock(-1))}>
            {say.up}
          </Menu.Item>
          <Menu.Item rightSection="Alt ⇧ ↓" onClick={run(moveBlock(1))}>
            {say.down}
          </Menu.Item>
          <Menu.Item onClick={run(duplicateBlock)}>{say.duplicate}</Menu.Item>
          <Menu.Item onClick={showBlockPanel}>{say.settings}</Menu.Item>
          <Menu.Item onClick={showComments}>{say.comment}</Menu.Item>
          <Menu.Item onClick={run(removeBlock)}>{say.remove}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

function startDrag(editor: Editor, transfer: DataTransfer): void {
  const block = currentBlock(editor.state);
  if (!block) return;
  const { view } = editor;
  const selection = NodeSelection.create(editor.state.doc, block.pos);
  view.dispatch(editor.state.tr.setSelection(selection));
  const slice = selection.content();
  const { dom, text } = view.serializeForClipboard(slice);
  transfer.clearData();
  transfer.setData('text/html', dom.innerHTML);
  transfer.setData('text/plain', text);
  transfer.effectAllowed = 'move';
  view.dragging = { slice, move: true };
}
