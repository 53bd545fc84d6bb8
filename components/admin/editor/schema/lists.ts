import { Node, wrappingInputRule } from '@tiptap/core';
import { liftListItem, sinkListItem, splitListItem } from '@tiptap/pm/schema-list';
import { blockId } from './attributes.ts';

/** Deeper than anybody reads, and within what the server takes. */
export const MOST_LIST_LEVELS = 6;

/** What a list may begin with at most. */
export const HIGHEST_START = 999_999;

/** A number a list may begin with, from whatever number was given. */
export function startOf(number: number): number {
  return Math.min(HIGHEST_START, Math.max(0, Math.floor(number) || 0));
}

const PARTS = '(paragraph | bulletList | orderedList)+';

/** One entry; it may hold another list. */
export const ListItem = Node.create({
  name: 'listItem',
  content: PARTS,
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    const { editor, type } = this;
    return {
      Enter: () => splitListItem(type)(editor.state, editor.view.dispatch),
      Tab: () => {
        if (!editor.isActive(type.name)) return false;
        const { $from } = editor.state.selection;
        // Beyond it the key does nothing, rather than leave the text.
        return $from.depth / 2 >= MOST_LIST_LEVELS || sink(editor, type);
      },
      'Shift-Tab': () =>
        editor.isActive(type.name) && liftListItem(type)(editor.state, editor.view.dispatch),
    };
  },
});

type Keys = Parameters<typeof sinkListItem>[0];

function sink(
  editor: {
    state: Parameters<ReturnType<typeof sinkListItem>>[0];
    view: { dispatch: Parameters<ReturnType<typeof sinkListItem>>[1] };
  },
  type: Keys,
): true {
  sinkListItem(type)(editor.state, editor.view.dispatch);
  return true;
}

/** A list of points. */
export const BulletList = Node.create({
  name: 'bulletList',
  group: 'block list',
  content: 'listItem+',
  addAttributes: () => ({ id: blockId }),
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: ({ HTMLAttributes }) => ['ul', HTMLAttributes, 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*[-+*]\s$/, type: this.type })];
  },
  addKeyboardShortcuts() {
    return { 'Mod-Shift-8': () => this.editor.commands.toggleList(this.name, 'listItem') };
  },
});

/** A list in an order, from any number on. */
export const OrderedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: 'listItem+',
  addAttributes: () => ({
    id: blockId,
    start: {
      default: 1,
      parseHTML: (element) => startOf(Number.parseInt(element.getAttribute('start') ?? '1', 10)),
      renderHTML: ({ start }) => (start === 1 ? {} : { start }),
    },
  }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
  addInputRules() {
    return [
      wrappingInputRule({
        find: /^(\d{1,4})\.\s$/,
        type: this.type,
        getAttributes: (match) => ({ start: Number(match[1]) }),
        joinPredicate: (match, node) => node.childCount + node.attrs.start === Number(match[1]),
      }),
    ];
  },
  addKeyboardShortcuts() {
    return { 'Mod-Shift-7': () => this.editor.commands.toggleList(this.name, 'listItem') };
  },
});
