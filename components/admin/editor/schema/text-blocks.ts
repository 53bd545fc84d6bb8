import { Node, wrappingInputRule } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Italic } from '@tiptap/extension-italic';
import { Strike } from '@tiptap/extension-strike';
import { Text } from '@tiptap/extension-text';
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions';
import { blockId, kept } from './attributes.ts';

/**
 * The plainest parts, one by one: the library's own kit brings a link finder with it that every window would have to read
 * before anybody could type.
 */
export const textKit = [
  Document,
  Text,
  HardBreak,
  Bold,
  Italic,
  Strike,
  UndoRedo,
  Gapcursor,
  Dropcursor.configure({ color: false, width: 3, class: 'drop-place' }),
];

/** A longer quotation in the run of the text. */
export const BlockQuote = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  addAttributes: () => ({ id: blockId, attribution: kept('attribution', '') }),
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*>\s$/, type: this.type })];
  },
});

/** One sentence of the story, set large. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ id: blockId, attribution: kept('attribution', '') }),
  parseHTML: () => [{ tag: 'p[data-pull-quote]', priority: 1100 }],
  renderHTML: ({ HTMLAttributes }) => ['p', { ...HTMLAttributes, 'data-pull-quote': '' }, 0],
});

/** What one should know beside the story. */
export const FactBox = Node.create({
  name: 'factBox',
  group: 'block',
  content: '(paragraph | bulletList | orderedList)+',
  defining: true,
  isolating: true,
  addAttributes: () => ({ id: blockId, title: kept('title', '') }),
  parseHTML: () => [{ tag: 'aside' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', HTMLAttributes, 0],
});
