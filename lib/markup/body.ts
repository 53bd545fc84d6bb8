import type { Block, Body } from '#lib/domain/body.ts';
import type { Around } from './around.ts';
import { attachmentBlock } from './attachment.ts';
import { blockQuote, codeBlock, embed, factBox, pullQuote, relatedStory } from './blocks.ts';
import { correctionNote } from './corrections.ts';
import { gallery, pictureBlock } from './figure.ts';
import { type Html, html, type Piece } from './html.ts';
import { table } from './table.ts';
import { anchor, heading, list, ownParagraph } from './text.ts';

/**
 * The text of a story or a standing page, for its own page and for feeds: one function per kind of block, in the
 * order of the text, each correction after its block. See docs/decisions/010-one-body-renderer.md.
 */
export function renderBody(body: Body, around: Around): Html {
  return html`${body.content.map((block) => [oneBlock(block, around), notesOf(block, around)])}`;
}

function notesOf({ attrs }: Block, around: Around): Piece {
  return around.corrections
    ?.filter(({ blockId }) => blockId === attrs.id)
    .map((correction) => correctionNote(correction, around));
}

function oneBlock(block: Block, around: Around): Piece {
  switch (block.type) {
    case 'paragraph':
      return ownParagraph(block, around);
    case 'heading':
      return heading(block, around);
    case 'bulletList':
    case 'orderedList':
      return list(block, around, anchor(block, around));
    case 'blockquote':
      return blockQuote(block, around);
    case 'pullQuote':
      return pullQuote(block, around);
    case 'picture':
      return pictureBlock(block, around);
    case 'gallery':
      return gallery(block, around);
    case 'attachment':
      return attachmentBlock(block, around);
    case 'table':
      return table(block, around);
    case 'factBox':
      return factBox(block, around);
    case 'embed':
      return embed(block, around);
    case 'relatedStory':
      return relatedStory(block, around);
    case 'divider':
      return html`<hr${anchor(block, around)}>`;
    case 'codeBlock':
      return codeBlock(block, around);
    default:
      return block satisfies never;
  }
}
