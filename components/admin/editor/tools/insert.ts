import type { Editor, JSONContent } from '@tiptap/core';
import type { EditorMessages } from '#lib/messages/desk/editor-en.ts';
import { freshBlockId } from '../schema/attributes.ts';

export type BlockKind = keyof EditorMessages['blocks'];

/** In the order in which they are offered. */
export const BLOCK_KINDS: BlockKind[] = [
  ...(['paragraph', 'heading2', 'heading3', 'heading4', 'bulletList', 'orderedList'] as const),
  ...(['blockquote', 'pullQuote', 'picture', 'gallery', 'table', 'factBox'] as const),
  ...(['attachment', 'embed', 'relatedStory', 'divider', 'codeBlock'] as const),
];

/** Blocks that need something to be chosen first. */
const CHOSEN = ['picture', 'gallery', 'attachment', 'embed', 'relatedStory'] as const;
export type Chosen = (typeof CHOSEN)[number];

/** Whether something has to be chosen before the block can be there. */
export function needsChoice(kind: BlockKind): kind is Chosen {
  return (CHOSEN as readonly string[]).includes(kind);
}

/** Makes the block at the cursor one of this kind, or puts one there. */
export function insertBlock(editor: Editor, kind: Exclude<BlockKind, Chosen>): void {
  const chain = editor.chain().focus();
  switch (kind) {
    case 'paragraph':
      chain.clearNodes().run();
      return;
    case 'heading2':
    case 'heading3':
    case 'heading4':
      chain
        .clearNodes()
        .setNode('heading', { level: Number(kind.at(-1)) })
        .run();
      return;
    case 'bulletList':
    case 'orderedList':
      chain.clearNodes().toggleList(kind, 'listItem').run();
      return;
    case 'blockquote':
      chain.clearNodes().wrapIn('blockquote').run();
      return;
    case 'factBox':
      chain.clearNodes().wrapIn('factBox').run();
      return;
    case 'pullQuote':
    case 'codeBlock':
      chain.clearNodes().setNode(kind).run();
      return;
    case 'divider':
      insertObject(editor, { type: 'divider' });
      return;
    case 'table':
      chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();
      return;
  }
}

/** Puts a block that is one thing after the cursor's; an empty paragraph makes room for it. */
export function insertObject(editor: Editor, content: JSONContent): void {
  const { $from } = editor.state.selection;
  const block = $from.depth > 0 ? $from.node(1) : null;
  const isEmpty = block?.type.name === 'paragraph' && block.content.size === 0;
  const from = $from.depth > 0 ? (isEmpty ? $from.before(1) : $from.after(1)) : $from.pos;
  const to = isEmpty ? $from.after(1) : from;
  const object = { ...content, attrs: { ...content.attrs, id: freshBlockId() } };
  const isLast = to === editor.state.doc.content.size;
  const after = isLast ? [{ type: 'paragraph', attrs: { id: freshBlockId() } }] : [];
  editor
    .chain()
    .focus()
    .insertContentAt({ from, to }, [object, ...after], { updateSelection: true })
    .run();
}

/** Puts pictures into the text: as a gallery, or the first of them by itself. */
export function insertPictures(
  editor: Editor,
  pictures: { id: string }[],
  isGallery: boolean,
): void {
  const items = pictures.map(({ id }) => ({ mediaId: id, caption: '' }));
  const [first] = items;
  if (!first) return;
  insertObject(
    editor,
    isGallery
      ? { type: 'gallery', attrs: { items } }
      : { type: 'picture', attrs: { mediaId: first.mediaId } },
  );
}
