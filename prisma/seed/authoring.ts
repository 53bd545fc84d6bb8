import { createHash } from 'node:crypto';
import type { Block, Body, Inline, ListItem, Mark } from '#lib/domain/body.ts';

/**
 * A small hand for writing stories as text: `body(p('…'), h2('…'), …)`. Blocks number themselves by kind
 * (`p1`, `p2`, `h1`, …), so that corrections and links can name them. In running text `**bold**`,
 * `_italic_`, `~~struck~~`, `` `code` ``, `^up^`, `~down~`, `[words](address)` and a line end are understood;
 * the address `story:SLUG` leads to another story of the edition.
 */

/** The same UUID for the same thing on every machine, in the form of version 7. */
export function fixedId(
  kind:
    | 'story'
    | 'version'
    | 'picture'
    | 'attachment'
    | 'author'
    | 'topic'
    | 'section'
    | 'page'
    | 'correction'
    | 'slot',
  name: string,
): string {
  const hash = createHash('sha256').update(`${kind}/${name}`).digest('hex');
  return `01930000-${hash.slice(0, 4)}-7${hash.slice(4, 7)}-8${hash.slice(7, 10)}-${hash.slice(10, 22)}`;
}

type Paragraph = Extract<Block, { type: 'paragraph' }>;
/** A block that gets its id when the body is put together. */
type Unnumbered = (id: string) => Block;
interface Part {
  /** What its ids begin with. */
  letter: string;
  make: Unnumbered;
}

/** A body of these blocks, in order, each with its id. */
export function body(...parts: Part[]): Body {
  const counts = new Map<string, number>();
  const content = parts.map(({ letter, make }) => {
    const number = (counts.get(letter) ?? 0) + 1;
    counts.set(letter, number);
    return make(`${letter}${number}`);
  });
  return { type: 'doc', content };
}

/** A paragraph. */
export function p(text: string): Part {
  return { letter: 'p', make: (id) => paragraph(id, text) };
}

/** A cross-heading. */
export function h2(text: string): Part {
  return heading(2, text);
}

/** A heading below a cross-heading. */
export function h3(text: string): Part {
  return heading(3, text);
}

/** A list with bullets; an entry that is a list of entries lies below the one before it. */
export function bullets(...entries: (string | string[])[]): Part {
  return {
    letter: 'list',
    make: (id) => ({ type: 'bulletList', attrs: { id }, content: items(id, entries) }),
  };
}

/** A numbered list from 1. */
export function numbered(...entries: (string | string[])[]): Part {
  return {
    letter: 'list',
    make: (id) => ({ type: 'orderedList', attrs: { id, start: 1 }, content: items(id, entries) }),
  };
}

/** A longer quotation of a source. */
export function quote(text: string, attribution: string): Part {
  return {
    letter: 'q',
    make: (id) => ({
      type: 'blockquote',
      attrs: { id, attribution },
      content: [paragraph(`${id}-1`, text)],
    }),
  };
}

/** A sentence of the story set large. */
export function pull(text: string, attribution: string): Part {
  return {
    letter: 'pull',
    make: (id) => ({ type: 'pullQuote', attrs: { id, attribution }, content: inline(text) }),
  };
}

/** A picture of the edition by its name. */
export function figure(picture: string, caption: string, { wide = false } = {}): Part {
  return {
    letter: 'fig',
    make: (id) => ({
      type: 'picture',
      attrs: { id, mediaId: fixedId('picture', picture), caption, wide },
    }),
  };
}

/** Several pictures: `[name, caption]` each. */
export function gallery(title: string, ...pictures: [string, string][]): Part {
  const shown = pictures.map(([picture, caption]) => ({
    mediaId: fixedId('picture', picture),
    caption,
  }));
  return {
    letter: 'gallery',
    make: (id) => ({ type: 'gallery', attrs: { id, title, items: shown } }),
  };
}

/** A table whose first row is its head. */
export function table(caption: string, head: string[], ...rows: string[][]): Part {
  return {
    letter: 'table',
    make: (id) => ({
      type: 'table',
      attrs: { id, caption },
      content: [head, ...rows].map((cells, row) => ({
        type: 'tableRow' as const,
        content: cells.map((text, column) => ({
          type: row === 0 ? ('tableHeader' as const) : ('tableCell' as const),
          attrs: { colspan: 1, rowspan: 1 },
          content: [paragraph(`${id}-${row}-${column}`, text)],
        })),
      })),
    }),
  };
}

/** A box of facts beside the story: paragraphs, and lists for arrays. */
export function facts(title: string, ...entries: (string | string[])[]): Part {
  return {
    letter: 'facts',
    make: (id) => ({
      type: 'factBox',
      attrs: { id, title },
      content: entries.map((entry, at) => {
        const inner = `${id}-${at + 1}`;
        return typeof entry === 'string'
          ? paragraph(inner, entry)
          : { type: 'bulletList' as const, attrs: { id: inner }, content: items(inner, entry) };
      }),
    }),
  };
}

/** A file to download or to hear, by its name in edition/attachments.ts. */
export function offer(name: string, title: string): Part {
  return {
    letter: 'file',
    make: (id) => ({
      type: 'attachment',
      attrs: { id, mediaId: fixedId('attachment', name), title },
    }),
  };
}

/** Something that lives on another site. */
export function embed(url: string, title: string): Part {
  return { letter: 'embed', make: (id) => ({ type: 'embed', attrs: { id, url, title } }) };
}

/** A pointer to another story of the edition, by its slug. */
export function see(slug: string): Part {
  return {
    letter: 'see',
    make: (id) => ({ type: 'relatedStory', attrs: { id, articleId: fixedId('story', slug) } }),
  };
}

/** A pause. */
export function pause(): Part {
  return { letter: 'pause', make: (id) => ({ type: 'divider', attrs: { id } }) };
}

/** Lines of a program, kept as they are. */
export function code(language: string, text: string): Part {
  return {
    letter: 'code',
    make: (id) => ({
      type: 'codeBlock',
      attrs: { id, language },
      content: [{ type: 'text', text }],
    }),
  };
}

function heading(level: 2 | 3, text: string): Part {
  return {
    letter: 'h',
    make: (id) => ({ type: 'heading', attrs: { id, level }, content: inline(text) }),
  };
}

function paragraph(id: string, text: string): Paragraph {
  return { type: 'paragraph', attrs: { id }, content: inline(text) };
}

function items(id: string, entries: (string | string[])[]): ListItem[] {
  const made: ListItem[] = [];
  for (const entry of entries) {
    const inner = `${id}-${made.length + 1}`;
    const before = made.at(-1);
    if (typeof entry === 'string')
      made.push({ type: 'listItem', content: [paragraph(inner, entry)] });
    else
      before?.content.push({
        type: 'bulletList',
        attrs: { id: `${inner}-in` },
        content: items(inner, entry),
      });
  }
  return made;
}

const MARKED =
  /\*\*(.+?)\*\*|(?<![\p{L}\p{N}])_(.+?)_(?![\p{L}\p{N}])|~~(.+?)~~|`(.+?)`|\^(.+?)\^|~(.+?)~|\[(.+?)\]\((.+?)\)|\n/u;

function inline(text: string, marks: Mark[] = []): Inline[] {
  const found = MARKED.exec(text);
  if (!found) return text === '' ? [] : [words(text, marks)];
  const [whole, bold, italic, strike, verbatim, up, down, linked, address] = found;
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + whole.length);
  const within = (inner: string, mark: Mark) => inline(inner, [...marks, mark]);
  let middle: Inline[] = [{ type: 'hardBreak' }];
  if (bold !== undefined) middle = within(bold, { type: 'bold' });
  else if (italic !== undefined) middle = within(italic, { type: 'italic' });
  else if (strike !== undefined) middle = within(strike, { type: 'strike' });
  else if (verbatim !== undefined) middle = [words(verbatim, [...marks, { type: 'code' }])];
  else if (up !== undefined) middle = within(up, { type: 'superscript' });
  else if (down !== undefined) middle = within(down, { type: 'subscript' });
  else if (linked !== undefined && address !== undefined)
    middle = within(linked, { type: 'link', attrs: { href: resolved(address) } });
  return [...(before === '' ? [] : [words(before, marks)]), ...middle, ...inline(after, marks)];
}

function words(text: string, marks: Mark[]): Inline {
  return marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks };
}

function resolved(address: string): string {
  return address.startsWith('story:')
    ? `story:${fixedId('story', address.slice('story:'.length))}`
    : address;
}
