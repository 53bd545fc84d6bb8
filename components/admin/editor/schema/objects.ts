import { Node, nodeInputRule } from '@tiptap/core';
import type { ViewMutationRecord } from '@tiptap/pm/view';
import { blockId, kept } from './attributes.ts';
import { type ObjectNames, paintObject } from './paint-object.ts';

export interface ObjectOptions {
  /** What pictures and stories are called, and what to say where nobody knows; null in tests. */
  names: ObjectNames | null;
}

/** Blocks that are one thing: shown by a small card, changed in the panel of the block. */
function object(name: string, attributes: Record<string, string | boolean>) {
  return Node.create<ObjectOptions>({
    name,
    group: 'block',
    atom: true,
    draggable: true,
    addOptions: () => ({ names: null }),
    addAttributes: () => ({
      id: blockId,
      ...Object.fromEntries(
        Object.entries(attributes).map(([key, fallback]) => [key, kept(key, fallback)]),
      ),
    }),
    parseHTML: () => [{ tag: `div[data-object="${name}"]` }],
    renderHTML: ({ HTMLAttributes }) => ['div', { 'data-object': name, ...HTMLAttributes }],
    addNodeView() {
      const { names } = this.options;
      if (!names) return null;
      return ({ node }) => {
        const dom = document.createElement('div');
        dom.className = `object object-${name}`;
        let shown = node;
        const paint = () => paintObject(dom, shown, names);
        const stop = names.onNews(paint);
        paint();
        return {
          dom,
          update: (next) => {
            if (next.type.name !== name) return false;
            shown = next;
            paint();
            return true;
          },
          destroy: stop,
          ignoreMutation: (_record: ViewMutationRecord) => true,
        };
      };
    },
  });
}

export const Picture = object('picture', { mediaId: '', caption: '', wide: false });
export const Embed = object('embed', { url: '', title: '' });
export const RelatedStory = object('relatedStory', { articleId: '' });

export const Attachment = object('attachment', { mediaId: '', title: '' });

/** Pictures in a row, each with its caption. */
export const Gallery = object('gallery', { title: '' }).extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      items: {
        default: [],
        parseHTML: (element) => readItems(element.getAttribute('data-items')),
        renderHTML: ({ items }) => ({ 'data-items': JSON.stringify(items) }),
      },
    };
  },
});

/** A pause between two parts. */
export const Divider = Node.create({
  name: 'divider',
  group: 'block',
  atom: true,
  addAttributes: () => ({ id: blockId }),
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: ({ HTMLAttributes }) => ['hr', HTMLAttributes],
  addInputRules() {
    return [nodeInputRule({ find: /^(?:---|\*\*\*|___)\s?$/, type: this.type })];
  },
});

function readItems(written: string | null): { mediaId: string; caption: string }[] {
  try {
    const items: unknown = JSON.parse(written ?? '[]');
    if (!Array.isArray(items)) return [];
    return items.flatMap((item: unknown) => {
      if (typeof item !== 'object' || item === null || !('mediaId' in item)) return [];
      const caption = 'caption' in item ? String(item.caption) : '';
      return [{ mediaId: String(item.mediaId), caption }];
    });
  } catch {
    return [];
  }
}
