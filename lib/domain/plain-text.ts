import type { Block, Body, Inline, ListItem } from './body.ts';

/**
 * The words of a body without their dress, for search, word counts and plain feeds: one paragraph
 * after a blank line for each block, captions and quotes' sources included, pictures and dividers
 * without words left out.
 */
export function plainText(body: Body): string {
  return body.content
    .map((block) => blockText(block).trim())
    .filter((text) => text !== '')
    .join('\n\n');
}

/**
 * How many words a reader reads, by the word rules of `language` (BCP 47; an unknown one is taken
 * as the root language), so that Chinese or Thai, which write no spaces, get a true reading time.
 */
export function countWords(text: string, language: string): number {
  let words = 0;
  for (const { isWordLike } of segmenterOf(language).segment(text)) if (isWordLike) words += 1;
  return words;
}

function segmenterOf(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter('und', { granularity: 'word' });
  }
}

/** The words of one block, as in `plainText`. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content);
    case 'bulletList':
    case 'orderedList':
      return listText(block.content);
    case 'blockquote':
      return lines([
        ...block.content.map((part) => inlineText(part.content)),
        block.attrs.attribution,
      ]);
    case 'pullQuote':
      return lines([inlineText(block.content), block.attrs.attribution]);
    case 'picture':
      return block.attrs.caption;
    case 'gallery':
      return lines([block.attrs.title, ...block.attrs.items.map((item) => item.caption)]);
    case 'table':
      return lines([block.attrs.caption, ...block.content.map(rowText)]);
    case 'factBox':
      return lines([block.attrs.title, ...block.content.map(blockText)]);
    case 'embed':
    case 'attachment':
      return block.attrs.title;
    case 'codeBlock':
      return block.content.map((part) => part.text).join('');
    case 'relatedStory':
    case 'divider':
      return '';
  }
}

function listText(items: ListItem[]): string {
  return lines(
    items.flatMap((item) =>
      item.content.map((part) =>
        part.type === 'paragraph' ? inlineText(part.content) : listText(part.content),
      ),
    ),
  );
}

type TableRow = Extract<Block, { type: 'table' }>['content'][number];

function rowText(row: TableRow): string {
  return row.content
    .map((cell) => cell.content.map((part) => inlineText(part.content)).join(' '))
    .join('\t');
}

function inlineText(content: Inline[]): string {
  return content.map((part) => (part.type === 'text' ? part.text : '\n')).join('');
}

function lines(parts: string[]): string {
  return parts.filter((part) => part.trim() !== '').join('\n');
}
