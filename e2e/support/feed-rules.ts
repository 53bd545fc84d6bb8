import type { Found } from './strict-xml.ts';

/**
 * What the W3C's feed validator would have an error or a warning for and no schema can say, for feeds that libxml2 and
 * lib/feeds/schemas have let pass. Each problem is one line; none is the aim.
 */

/** Elements and attributes that the validator lets stand in the text of an item, as far as texts here use them. */
const SAFE_ELEMENTS = new Set(
  'a aside b blockquote br caption code div em figcaption figure h2 h3 h4 hr img li ol p pre s section small span strong sub sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const SAFE_ATTRIBUTES = new Set(
  'alt class colspan dir height href lang rowspan scope src start width'.split(' '),
);
const VOID = new Set(['br', 'hr', 'img']);

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+="[^"]*")*)\s*>/gi;
const HTML_IN_TEXT = /<\/\w+>|&(?:amp|lt|gt|quot|nbsp|#\d+);/;
/** C1 controls are a sign of a broken encoding, the replacement character of a lost one. */
const BAD = /[\u0080-\u009F\uFFFD]/;
/** RFC 3986: everything else must be percent-encoded. */
const ADDRESS = /^[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+$/;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const TEN_MINUTES = 600_000;

/** Problems of an RSS feed that was fetched from `address`. */
export function rssProblems(root: Found, address: string): string[] {
  const items = root.all('//item');
  return [
    ...commonProblems(root, address, root.texts('/rss/channel/atom:link[@rel="self"]/@href')),
    ...root.texts('/rss/channel/title|/rss/channel/description').flatMap(textProblems),
    ...root
      .texts('//link|//atom:link/@href|//category/@domain|//media:*/@url')
      .flatMap(addressProblems),
    ...root.texts('//language|//dc:language').flatMap(languageProblems),
    ...duplicates(root.texts('//guid'), 'guid'),
    ...root
      .texts('//guid')
      .filter((guid) => /^\d{1,8}$/.test(guid))
      .map((guid) => `guid ${guid} is not unique enough`),
    ...root.texts('//pubDate|//lastBuildDate').flatMap(dayProblems),
    ...items.flatMap((item) => [
      ...item
        .texts('title|category|media:content/media:*[not(self::media:thumbnail)]')
        .flatMap(textProblems),
      ...item.texts('description|content:encoded').flatMap(htmlProblems),
    ]),
  ];
}

/** Problems of an Atom feed that was fetched from `address`. */
export function atomProblems(root: Found, address: string): string[] {
  return [
    ...commonProblems(root, address, root.texts('/atom:feed/atom:link[@rel="self"]/@href')),
    ...root
      .texts('//atom:link/@href|//atom:uri|//atom:icon|//atom:category/@scheme|//media:*/@url')
      .flatMap(addressProblems),
    ...root.texts('//atom:id').flatMap(addressProblems),
    ...root.texts('//@xml:lang').flatMap(languageProblems),
    ...duplicates(root.texts('//atom:entry/atom:id'), 'id'),
    ...root.texts('//atom:published|//atom:updated').flatMap(timeProblems),
    ...root.texts('//atom:title|//atom:subtitle|//atom:summary').flatMap(textProblems),
    ...root.texts('//atom:content').flatMap(htmlProblems),
    ...(root.texts('//atom:entry[1]/following-sibling::*[not(self::atom:entry)]').length > 0
      ? ['the feed speaks of itself after its entries']
      : []),
    ...root
      .all('//atom:entry')
      .flatMap((entry) =>
        entry.text('atom:summary') === entry.text('atom:content')
          ? ['a summary is the content']
          : [],
      ),
  ];
}

function commonProblems(root: Found, address: string, self: string[]): string[] {
  return [
    ...(self.length === 1 && self[0] === address ? [] : [`self is ${self.join()}, not ${address}`]),
    ...root
      .texts('//text()')
      .filter((text) => BAD.test(text))
      .map((text) => `bad character in ${brief(text)}`),
  ];
}

function textProblems(text: string): string[] {
  return HTML_IN_TEXT.test(text) ? [`HTML in ${brief(text)}`] : [];
}

function addressProblems(address: string): string[] {
  return ADDRESS.test(address) && URL.canParse(address) ? [] : [`no address: ${brief(address)}`];
}

function languageProblems(language: string): string[] {
  return LANGUAGE.test(language) ? [] : [`no language: ${language}`];
}

function dayProblems(time: string): string[] {
  const right = new Date(time).toUTCString() === time;
  return [...(right ? [] : [`not the day of the week: ${time}`]), ...timeProblems(time)];
}

function timeProblems(time: string): string[] {
  const at = Date.parse(time);
  const plausible = at >= Date.UTC(1990, 0) && at < Date.now() + TEN_MINUTES;
  return plausible ? [] : [`implausible time: ${time}`];
}

function duplicates(values: string[], name: string): string[] {
  return values
    .filter((value, n) => values.indexOf(value) !== n)
    .map((value) => `${name} ${value} twice`);
}

/** An item's text must be HTML that any reader may show: nothing that runs, nothing relative, all closed. */
function htmlProblems(text: string): string[] {
  const problems: string[] = [];
  const open: string[] = [];
  for (const [, slash, name = '', attributes = ''] of text.matchAll(TAG)) {
    if (!SAFE_ELEMENTS.has(name)) problems.push(`<${name}> is not safe`);
    if (slash && open.pop() !== name) problems.push(`</${name}> closes nothing`);
    if (!slash && !VOID.has(name)) open.push(name);
    for (const [, attribute = '', value = ''] of attributes.matchAll(/([a-z-]+)="([^"]*)"/gi)) {
      if (!SAFE_ATTRIBUTES.has(attribute)) problems.push(`${attribute} in <${name}> is not safe`);
      if (/^(href|src)$/.test(attribute) && !/^(https?|mailto|tel):/.test(value))
        problems.push(`relative: ${value}`);
    }
  }
  if (open.length > 0) problems.push(`<${open.join('> <')}> is never closed`);
  if (/<|>/.test(text.replace(TAG, ''))) problems.push(`stray brackets in ${brief(text)}`);
  return problems;
}

function brief(text: string): string {
  return JSON.stringify(text.slice(0, 80));
}
