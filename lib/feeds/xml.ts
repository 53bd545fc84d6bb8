import { cleanText, Html, html, type Piece } from '#lib/markup/html.ts';

/** `<name>text</name>`, escaped; nothing for an empty text. */
export function element(name: string, text: string): Piece {
  return text !== '' && html`<${name}>${text}</${name}>\n`;
}

/** `markup` inside CDATA; an end mark within it is split in two (XML 1.0, section 2.7). */
export function cdata(markup: string): Html {
  return new Html(`<![CDATA[${cleanText(markup).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`);
}

/** The lines before the root element: browsers dress the feed with `styleUrl`. */
export function prologue({ styleUrl }: { styleUrl: string }): Html {
  return html`<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet type="text/css" href="${styleUrl}"?>
`;
}
