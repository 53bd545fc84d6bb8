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

/** `text` as it may stand in XML and HTML, between tags or in a quoted attribute. */
export function escapeMarkup(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** `<name>text</name>`, escaped; nothing for an empty text. */
export function element(name: string, text: string): string {
  return text === '' ? '' : `<${name}>${escapeMarkup(text)}</${name}>`;
}

/** `markup` inside CDATA; an end mark within it is split in two (XML 1.0, section 2.7). */
export function cdata(markup: string): string {
  return `<![CDATA[${cleanText(markup).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

function cleanText(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '');
}
