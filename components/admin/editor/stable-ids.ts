import { Extension } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { tamePaste } from './commands/tame-paste.ts';
import { freshBlockId } from './schema/attributes.ts';

/**
 * Every block keeps its id through typing, splitting, moving and undoing, and no two have the same: merging, comments
 * and paragraph links stand on it.
 */
export const StableIds = Extension.create({
  name: 'stableIds',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        appendTransaction: (transactions, before, after) =>
          transactions.some((transaction) => transaction.docChanged)
            ? putRight(before, after)
            : null,
        props: { transformPasted },
      }),
    ];
  },
});

interface Place {
  pos: number;
  node: Node;
}

function putRight(before: EditorState, after: EditorState): Transaction | null {
  if (onlyWordsChanged(before.doc, after.doc)) return null;
  const byId = new Map<string, Place[]>();
  const wanting: Place[] = [];
  after.doc.descendants((node, pos) => {
    if (!('id' in node.attrs)) return !node.isTextblock;
    const id: string | null = node.attrs.id;
    if (id === null) wanting.push({ pos, node });
    else byId.set(id, [...(byId.get(id) ?? []), { pos, node }]);
    return !node.isTextblock;
  });
  const losers = [...byId.values()].flatMap((places) => (places.length > 1 ? others(places) : []));
  const swapped = splitAtStart(before, after, wanting);
  if (wanting.length + losers.length === 0) return null;
  const tr = after.tr;
  for (const { pos } of [...wanting, ...losers]) tr.setNodeAttribute(pos, 'id', freshBlockId());
  if (swapped) {
    tr.setNodeAttribute(swapped.words.pos, 'id', swapped.empty.node.attrs.id);
    tr.setNodeAttribute(swapped.empty.pos, 'id', freshBlockId());
  }
  return tr;
}

/** The first that has words in it keeps the id: an empty one beside it is what Enter left. */
function others(places: Place[]): Place[] {
  const keeper = places.find(({ node }) => node.content.size > 0) ?? places[0];
  return places.filter((place) => place !== keeper);
}

/** Enter before the first letter leaves an empty block with the id, and the words in a new one: the words are the block. */
function splitAtStart(
  before: EditorState,
  after: EditorState,
  wanting: Place[],
): { empty: Place; words: Place } | null {
  const [words] = wanting;
  if (!words || wanting.length > 1 || !words.node.isTextblock || words.node.content.size === 0) {
    return null;
  }
  const empty = after.doc.resolve(words.pos).nodeBefore;
  const { $from } = before.selection;
  if (!empty?.isTextblock || empty.content.size > 0 || $from.parentOffset > 0) return null;
  const isSplit =
    $from.parent.attrs.id === empty.attrs.id && $from.parent.content.eq(words.node.content);
  return isSplit ? { empty: { pos: words.pos - empty.nodeSize, node: empty }, words } : null;
}

/** The common keystroke changes one block and no id: found without looking at the rest. */
function onlyWordsChanged(before: Node, after: Node): boolean {
  if (before.childCount !== after.childCount) return false;
  let changed = 0;
  for (let index = 0; index < after.childCount; index += 1) {
    const [was, is] = [before.child(index), after.child(index)];
    if (was === is) continue;
    changed += 1;
    if (changed > 1 || !is.isTextblock || was.type !== is.type) return false;
    if (is.attrs.id === null || was.attrs.id !== is.attrs.id) return false;
  }
  return true;
}

/** What is pasted is new, unless its block is not there any more (it was cut) or is being moved. */
function transformPasted(pasted: Slice, view: EditorView): Slice {
  if (view.dragging?.move) return pasted;
  const slice = tamePaste(pasted);
  const there = new Set<unknown>();
  view.state.doc.descendants((node) => {
    if ('id' in node.attrs) there.add(node.attrs.id);
    return !node.isTextblock;
  });
  return new Slice(renewed(slice.content, there), slice.openStart, slice.openEnd);
}

function renewed(content: Fragment, there: ReadonlySet<unknown>): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    const parts = node.isTextblock ? node.content : renewed(node.content, there);
    const attrs = there.has(node.attrs.id) ? { ...node.attrs, id: null } : node.attrs;
    nodes.push(node.isText ? node : node.type.create(attrs, parts, node.marks));
  });
  return Fragment.fromArray(nodes);
}
