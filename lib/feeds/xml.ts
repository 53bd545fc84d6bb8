import { cleanText, escapeMarkup } from '#lib/markup/html.ts';

/** `<name>text</name>`, escaped; nothing for an empty text. */
export function element(name: string, text: string): string {
  return text === '' ? '' : `<${name}>${escapeMarkup(text)}</${name}>`;
}

/** `markup` inside CDATA; an end mark within it is split in two (XML 1.0, section 2.7). */
export function cdata(markup: string): string {
  return `<![CDATA[${cleanText(markup).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
