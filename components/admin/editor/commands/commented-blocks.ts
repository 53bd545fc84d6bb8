import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

interface Commented {
  ids: ReadonlySet<string>;
  shown: DecorationSet;
}

const key = new PluginKey<Commented>('commentedBlocks');

/** A mark beside each block that somebody has something to say about. */
export const CommentedBlocks = Extension.create({
  name: 'commentedBlocks',
  addProseMirrorPlugins() {
    return [
      new Plugin<Commented>({
        key,
        state: {
          init: () => ({ ids: new Set(), shown: DecorationSet.empty }),
          apply(tr, before) {
            const ids: ReadonlySet<string> | undefined = tr.getMeta(key);
            if (ids) return { ids, shown: marks(tr.doc, ids) };
            if (!tr.docChanged || before.ids.size === 0) return before;
            return { ids: before.ids, shown: marks(tr.doc, before.ids) };
          },
        },
        props: { decorations: (state) => key.getState(state)?.shown },
      }),
    ];
  },
});

/** Says which blocks have comments. */
export function showCommented(state: EditorState, ids: ReadonlySet<string>): Transaction {
  return state.tr.setMeta(key, ids);
}

function marks(doc: Node, ids: ReadonlySet<string>): DecorationSet {
  const shown: Decoration[] = [];
  doc.forEach((node, pos) => {
    if (ids.has(node.attrs.id)) {
      shown.push(Decoration.node(pos, pos + node.nodeSize, { class: 'commented' }));
    }
  });
  return DecorationSet.create(doc, shown);
}
