import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import {
  type EditorState,
  Plugin,
  PluginKey,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

export interface Found {
  from: number;
  to: number;
}

export interface Search {
  words: string;
  matchCase: boolean;
}

interface FindState {
  search: Search | null;
  found: Found[];
  shown: DecorationSet;
}

const key = new PluginKey<FindState>('find');
/** What nobody could step through. */
const MOST = 2000;

/** Marks what is looked for. */
export const Find = Extension.create({
  name: 'find',
  addProseMirrorPlugins() {
    return [
      new Plugin<FindState>({
        key,
        state: {
          init: () => ({ search: null, found: [], shown: DecorationSet.empty }),
          apply(tr, before) {
            const asked: Search | null | undefined = tr.getMeta(key);
            const search = asked === undefined ? before.search : asked;
            if (asked === undefined && !(tr.docChanged && search)) return before;
            const found = search ? findAll(tr.doc, search) : [];
            const marks = found.map(({ from, to }) =>
              Decoration.inline(from, to, { class: 'found' }),
            );
            return { search, found, shown: DecorationSet.create(tr.doc, marks) };
          },
        },
        props: { decorations: (state) => key.getState(state)?.shown },
      }),
    ];
  },
});

/** Where the words stand, by the plain text of each stretch of text; looks (bold, links) do not matter. */
function findAll(doc: Node, { words, matchCase }: Search): Found[] {
  const found: Found[] = [];
  if (words === '') return found;
  doc.descendants((node, pos) => {
    if (found.length >= MOST) return false;
    if (!node.isTextblock) return true;
    // A character for each that is no text keeps positions right.
    const text = node.textBetween(0, node.content.size, '\uFFFC', '\uFFFC');
    for (const at of placesOf(words, text, matchCase)) {
      const from = pos + 1 + at;
      found.push({ from, to: from + words.length });
    }
    return false;
  });
  return found;
}

function placesOf(words: string, text: string, matchCase: boolean): number[] {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return Array.from(text.matchAll(new RegExp(escaped, matchCase ? 'gu' : 'giu')), (m) => m.index);
}

/** What was found last. */
export function foundIn(state: EditorState): Found[] {
  return key.getState(state)?.found ?? [];
}

/** Looks for something else, or for nothing any more. */
export function searchFor(state: EditorState, search: Search | null): Transaction {
  return state.tr.setMeta(key, search);
}

/** Goes to the next place, from the cursor on and round the end. */
export function goToFound(state: EditorState, by: -1 | 1): Transaction | null {
  const found = foundIn(state);
  const { from, to } = state.selection;
  const next =
    by > 0
      ? (found.find((place) => place.from >= to) ?? found[0])
      : (found.findLast((place) => place.to <= from) ?? found.at(-1));
  if (!next) return null;
  return state.tr
    .setSelection(TextSelection.create(state.doc, next.from, next.to))
    .scrollIntoView();
}

/** Puts other words in the selected place, or in all. */
export function replaceFound(
  state: EditorState,
  words: string,
  scope: 'selected' | 'all',
): Transaction | null {
  const { from, to } = state.selection;
  const places = foundIn(state).filter(
    (place) => scope === 'all' || (place.from === from && place.to === to),
  );
  if (places.length === 0) return null;
  const { tr } = state;
  // From the end, so that the places before keep where they are; the look of the first letter stays.
  for (const place of places.toReversed()) {
    const marks = state.doc.resolve(place.from + 1).marks();
    if (words === '') tr.delete(place.from, place.to);
    else tr.replaceWith(place.from, place.to, state.schema.text(words, marks));
  }
  return tr;
}
