import { Node, wrappingInputRule } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { blockId, kept } from './attributes.ts';

/** What the editor's own kit brings, cut to what a body may hold; the rest has its own file. */
export const textKit = StarterKit.configure({
  blockquote: false,
  bulletList: false,
  codeBlock: false,
  code: false,
  heading: false,
  horizontalRule: false,
  link: false,
  listItem: false,
  listKeymap: false,
  orderedList: false,
  paragraph: false,
  trailingNode: false,
  underline: false,
  dropcursor: { color: false, width: 3, class: 'drop-place' },
});

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
