import { Fragment, type Node } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Body } from '#lib/domain/body.ts';
import { bodyToDoc } from '../body-json.ts';

/** Set on what did not come from the person at this window, and so needs no saving of its own. */
export const FROM_ELSEWHERE = 'fromElsewhere';

/** Makes the text before somebody's eyes `body`, with the cursor where they put it. */
export function showBody(view: EditorView, body: Body): void {
  // A browser tells of a moved cursor only a little later: until then the editor would put it back to where it was.
  view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
  const tr = applyBody(view.state, body);
  if (tr) view.dispatch(tr);
}

/**
 * The transaction that makes the text `body`, or null when it is. Only blocks that differ are replaced, so that cursor
 * and undo go on working in all others.
 */
export function applyBody(state: EditorState, body: Body): Transaction | null {
  const next = bodyToDoc(body, state.schema);
  if (next.eq(state.doc)) return null;
  const { tr, doc } = state;
  const [start, end] = commonEnds(doc, next);
  const was = doc.children.slice(start, doc.childCount - end);
  const is = next.children.slice(start, next.childCount - end);
  const keepsOrder =
    was.length === is.length && was.every((node, at) => node.attrs.id === is[at]?.attrs.id);
  let pos = doc.children.slice(0, start).reduce((sum, node) => sum + node.nodeSize, 0);
  if (keepsOrder) {
    for (const [at, node] of was.entries()) {
      const replacement = is[at];
      if (!replacement || node.eq(replacement)) pos += node.nodeSize;
      else {
        tr.replaceWith(pos, pos + node.nodeSize, replacement);
        pos += replacement.nodeSize;
      }
    }
  } else {
    const size = was.reduce((sum, node) => sum + node.nodeSize, 0);
    tr.replaceWith(pos, pos + size, Fragment.fromArray(is));
  }
  return putCursor(tr, state).setMeta('addToHistory', false).setMeta(FROM_ELSEWHERE, true);
}

/** How many blocks are the same at the beginning and at the end. */
function commonEnds(one: Node, other: Node): [number, number] {
  const most = Math.min(one.childCount, other.childCount);
  let start = 0;
  while (start < most && one.child(start).eq(other.child(start))) start += 1;
  let end = 0;
  const last = (doc: Node) => doc.child(doc.childCount - 1 - end);
  while (end < most - start && last(one).eq(last(other))) end += 1;
  return [start, end];
}

/** Where somebody was writing they still are, as far as their block is still there. */
function putCursor(tr: Transaction, { selection, doc }: EditorState): Transaction {
  const { $head } = selection;
  const index = $head.index(0);
  const id: unknown = index < doc.childCount ? doc.child(index).attrs.id : null;
  let found: { pos: number; node: Node } | null = null;
  tr.doc.forEach((node, pos) => {
    if (id && node.attrs.id === id) found ??= { pos, node };
  });
  if (!found || $head.depth === 0) return tr;
  const { pos, node }: { pos: number; node: Node } = found;
  const offset = Math.min($head.pos - $head.before(1), node.nodeSize - 1);
  return tr.setSelection(TextSelection.near(tr.doc.resolve(pos + offset)));
}
