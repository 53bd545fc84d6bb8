/** Characters XML 1.0 forbids even when escaped (XML 1.0, section 2.2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it removes
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup whose every text was escaped: only `html` makes it, so nothing an editor typed can be taken for it. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What may stand in a template: text is escaped, markup is not, nothing shows as nothing. */
export type Piece = string | number | Html | Piece[] | false | null | undefined;

/** A template tag: html`<p>${text}</p>`. Attributes are always quoted; addresses go through address.ts first. */
export function html(strings: TemplateStringsArray, ...pieces: Piece[]): Html {
  let markup = strings[0] ?? '';
  for (const [index, piece] of pieces.entries()) markup += show(piece) + strings[index + 1];
  return new Html(markup);
}

function show(piece: Piece): string {
  if (piece instanceof Html) return piece.markup;
  if (typeof piece === 'string') return escapeMarkup(piece);
  if (typeof piece === 'number') return String(piece);
  return Array.isArray(piece) ? piece.map(show).join('') : '';
}

/** `text` as it may stand in XML and HTML, between tags or in a quoted attribute. */
export function escapeMarkup(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** `text` without what XML forbids: most control characters and halves of surrogate pairs. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '');
}
