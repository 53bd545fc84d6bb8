import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import {
  type Command,
  type EditorState,
  NodeSelection,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';

/** A block of the story, and where it stands. */
export interface BlockPlace {
  pos: number;
  index: number;
  node: Node;
}

/** The block the cursor is in. */
export function currentBlock({ doc, selection }: EditorState): BlockPlace | null {
  const index = selection.$from.index(0);
  if (index >= doc.childCount) return null;
  return placeOf(doc, index);
}

/** The block with this id. */
export function blockById(doc: Node, id: string): BlockPlace | null {
  const index = doc.children.findIndex((node) => node.attrs.id === id);
  return index < 0 ? null : placeOf(doc, index);
}

function placeOf(doc: Node, index: number): BlockPlace {
  let pos = 0;
  for (let before = 0; before < index; before += 1) pos += doc.child(before).nodeSize;
  return { pos, index, node: doc.child(index) };
}

/** Moves the block one place up or down; the cursor goes with it. */
export function moveBlock(by: -1 | 1): Command {
  return (state, dispatch) => {
    const block = currentBlock(state);
    if (!block) return false;
    const { index, pos, node } = block;
    if (index + by < 0 || index + by >= state.doc.childCount) return false;
    const neighbour = state.doc.child(index + by);
    const to = by < 0 ? pos - neighbour.nodeSize : pos + neighbour.nodeSize;
    const tr = state.tr.delete(pos, pos + node.nodeSize).insert(to, node);
    dispatch?.(follow(tr, state, to - pos).scrollIntoView());
    return true;
  };
}

/** Puts the same once more below. It gets an id of its own. */
export const duplicateBlock: Command = (state, dispatch) => {
  const block = currentBlock(state);
  if (!block) return false;
  const { pos, node } = block;
  dispatch?.(state.tr.insert(pos + node.nodeSize, node).scrollIntoView());
  return true;
};

/** Takes the block away. The last one leaves an empty paragraph. */
export const removeBlock: Command = (state, dispatch) => {
  const block = currentBlock(state);
  if (!block) return false;
  const { pos, node } = block;
  const tr = state.tr;
  if (state.doc.childCount > 1) tr.delete(pos, pos + node.nodeSize);
  else tr.replaceWith(pos, pos + node.nodeSize, state.schema.nodes.paragraph?.create() ?? []);
  dispatch?.(
    tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(pos, tr.doc.content.size)))),
  );
  return true;
};

function follow(tr: Transaction, { selection }: EditorState, shift: number): Transaction {
  const { doc } = tr;
  if (selection instanceof NodeSelection) {
    return tr.setSelection(NodeSelection.create(doc, selection.from + shift));
  }
  const [anchor, head] = [selection.anchor + shift, selection.head + shift];
  const inside = (pos: number) => pos >= 0 && pos <= doc.content.size;
  if (!inside(anchor) || !inside(head)) return tr;
  return tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head)));
}

/** The keys for whole blocks. */
export const BlockKeys = Extension.create({
  name: 'blockKeys',
  // Before the keys by which a table or a list moves its own parts.
  priority: 1000,
  addKeyboardShortcuts() {
    const run = (command: Command) => () =>
      command(this.editor.state, this.editor.view.dispatch, this.editor.view);
    return {
      'Alt-Shift-ArrowUp': run(moveBlock(-1)),
      'Alt-Shift-ArrowDown': run(moveBlock(1)),
      'Mod-Shift-d': run(duplicateBlock),
    };
  },
});
