import type { BlockOf, Inline, List, ListItem, Mark } from '#lib/domain/body.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { addressOf } from './address.ts';
import type { Around } from './around.ts';
import { type Html, html, type Piece } from './html.ts';

/** Running text with its marks. */
export function inline(content: Inline[], around: Around): Piece[] {
  return content.map((node) => {
    if (node.type === 'hardBreak') return html`<br>`;
    return (node.marks ?? []).reduceRight<Piece>(
      (inner, mark) => marked(inner, mark, around),
      node.text,
    );
  });
}

function marked(inner: Piece, mark: Mark, around: Around): Piece {
  switch (mark.type) {
    case 'bold':
      return html`<strong>${inner}</strong>`;
    case 'italic':
      return html`<em>${inner}</em>`;
    case 'strike':
      return html`<s>${inner}</s>`;
    case 'code':
      return html`<code>${inner}</code>`;
    case 'superscript':
      return html`<sup>${inner}</sup>`;
    case 'subscript':
      return html`<sub>${inner}</sub>`;
    case 'link': {
      const href = addressOf(mark.attrs.href, around);
      return href === null ? inner : html`<a href="${href}">${inner}</a>`;
    }
    default:
      return mark satisfies never;
  }
}

/** The id by which a block can be linked to, where it stands on its own page. */
export function anchor(block: { attrs: { id: string } }, { elsewhere }: Around): Html | null {
  return elsewhere ? null : html` id="${block.attrs.id}"`;
}

/**
 * The link to a block that can be linked to, which its style shows while the block has the pointer, the focus or
 * the reader's way (`#id`). Until then it is hidden from everybody: no stop for the Tab key, nothing read out.
 */
function permalink(block: { attrs: { id: string } }, around: Around): Html | null {
  const href = around.elsewhere ? null : addressOf(`#${block.attrs.id}`, around);
  if (href === null) return null;
  const { language, linkToThis } = messagesFor(around.site.language);
  return html`<a class="here" href="${href}" aria-label="${linkToThis}" lang="${language}"></a>`;
}

/** A paragraph of the body itself. Nothing when it is empty: space is the style's business. */
export function ownParagraph(block: BlockOf<'paragraph'>, around: Around): Piece {
  return (
    block.content.length > 0 &&
    html`<p${anchor(block, around)}>${inline(block.content, around)}${permalink(block, around)}</p>`
  );
}

/** A paragraph inside another block. Nothing when it is empty. */
export function paragraph(block: BlockOf<'paragraph'>, around: Around): Piece {
  return block.content.length > 0 && html`<p>${inline(block.content, around)}</p>`;
}

/** A heading of the text; the story's own is the page's first. */
export function heading(block: BlockOf<'heading'>, around: Around): Html {
  const { attrs, content } = block;
  const id = anchor(block, around);
  const words = [inline(content, around), permalink(block, around)];
  switch (attrs.level) {
    case 2:
      return html`<h2${id}>${words}</h2>`;
    case 3:
      return html`<h3${id}>${words}</h3>`;
    case 4:
      return html`<h4${id}>${words}</h4>`;
    default:
      return attrs.level satisfies never;
  }
}

/** Bullets or numbers, nested as deep as written. */
export function list(block: List, around: Around, id?: Piece): Html {
  const items = block.content.map((item) => html`<li>${parts(item, around)}</li>`);
  if (block.type === 'bulletList') return html`<ul${id}>${items}</ul>`;
  const { start } = block.attrs;
  return html`<ol${id}${start !== 1 && html` start="${start}"`}>${items}</ol>`;
}

/** Paragraphs and lists inside another block. Their ids may repeat on a page, so they are no anchors. */
export function parts({ content }: Pick<ListItem, 'content'>, around: Around): Piece[] {
  return content.map((part) =>
    part.type === 'paragraph' ? paragraph(part, around) : list(part, around),
  );
}
