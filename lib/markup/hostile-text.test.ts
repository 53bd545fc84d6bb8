import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Attachment } from '#lib/domain/attachment.ts';
import type { Block, Body, Inline, List, Mark } from '#lib/domain/body.ts';
import type { Correction, Picture, StoryCard } from '#lib/domain/story.ts';
import type { Around } from './around.ts';
import { renderBody } from './body.ts';
import { endNotes } from './corrections.ts';
import { heroFigure } from './figure.ts';
import { html } from './html.ts';

/** Every element a body may consist of, with its attributes. */
const ALLOWED: Record<string, string[]> = {
  a: ['class', 'href', 'type', 'aria-label', 'lang', 'dir'],
  audio: ['controls', 'preload', 'src', 'aria-label'],
  aside: ['id', 'class', 'aria-label'],
  figure: ['id', 'class'],
  h2: ['id', 'lang'],
  iframe: ['class', 'src', 'title', 'loading', 'sandbox', 'allow', 'referrerpolicy'],
  img: 'class src srcset sizes width height alt decoding loading fetchpriority'.split(' '),
  ol: ['id', 'start'],
  p: ['id', 'class', 'lang'],
  pre: ['dir'],
  section: ['id', 'class', 'aria-label', 'tabindex'],
  source: ['type', 'srcset', 'sizes'],
  td: ['colspan', 'rowspan', 'class'],
  th: ['scope', 'colspan', 'rowspan', 'class'],
  time: ['datetime'],
};
for (const name of ['h3', 'h4', 'hr', 'ul']) ALLOWED[name] = ['id'];
for (const name of ['small', 'span', 'summary']) ALLOWED[name] = ['lang'];
for (const name of 'b blockquote br caption code details div em figcaption li picture s strong sub sup table tbody thead tr'.split(
  ' ',
))
  ALLOWED[name] = [];
const EMPTY = new Set(['br', 'hr', 'img', 'source']);

const TOKEN =
  /<\/([a-z0-9]+)>|<([a-z0-9]+)((?: [a-z-]+="[^"<>]*")*)>|((?:[^<>&"']|&(?:amp|lt|gt|quot|#39);)+)/gy;
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:|tel:|#|\/(?![/\\]))[^\s]*$/i;

/** Reads `markup` so strictly that no browser could read it otherwise; fails on anything that is not allowed. */
function check(markup: string): void {
  const open: string[] = [];
  let end = 0;
  for (const { 0: token, 1: closing, 2: name, 3: attributes = '', index } of markup.matchAll(
    TOKEN,
  )) {
    assert.equal(index, end, `not markup of ours: ${markup.slice(end, end + 80)}`);
    end = index + token.length;
    if (closing) assert.equal(open.pop(), closing);
    if (!name) continue;
    assert.ok(ALLOWED[name], `<${name}>`);
    if (!EMPTY.has(name)) open.push(name);
    const seen = new Set<string>();
    for (const [, attribute = '', value = ''] of attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
      assert.ok(ALLOWED[name]?.includes(attribute), `<${name} ${attribute}>`);
      assert.ok(!seen.has(attribute), `${attribute} twice`);
      seen.add(attribute);
      if (attribute === 'href' || attribute === 'src') assert.match(value, SAFE_ADDRESS);
    }
  }
  assert.equal(end, markup.length, `not markup of ours: ${markup.slice(end, end + 80)}`);
  assert.deepEqual(open, []);
  assert.ok(markup.isWellFormed());
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
  assert.doesNotMatch(markup, /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
}

const hostile = fc.oneof(
  fc.constantFrom(
    '"><script>alert(1)</script>',
    "' onmouseover='alert(1)",
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    'https://"onclick="x',
    'story:"><img src=x onerror=y>',
    '</p></article><iframe srcdoc=x>',
    '<!--',
    ']]>',
    '&lt;script&gt;&#60;',
    '\ud800',
    '\u0000\u0008\uffff',
    '-->',
    '`',
  ),
  fc.string({ unit: 'binary' }),
);
const text = fc.oneof(hostile, fc.constant('plain'), fc.constant(''));
const attrs = fc.record({ id: hostile });
const href = fc.oneof(
  hostile,
  fc.constantFrom('#b2', 'mailto:a@b.example', 'story:1', 'tel:+49 1'),
);
const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constantFrom(
    ...(['bold', 'italic', 'strike', 'code', 'superscript', 'subscript'] as const).map((type) => ({
      type,
    })),
  ),
  fc.record({ type: fc.constant('link' as const), attrs: fc.record({ href }) }),
);
const inline: fc.Arbitrary<Inline[]> = fc.array(
  fc.oneof(
    fc.record({
      type: fc.constant('text' as const),
      text,
      marks: fc.array(mark, { maxLength: 3 }),
    }),
    fc.constant({ type: 'hardBreak' as const }),
  ),
  { maxLength: 3 },
);
const paragraph = fc.record({ type: fc.constant('paragraph' as const), attrs, content: inline });
const list: fc.Arbitrary<List> = fc.letrec<{ list: List }>((tie) => ({
  list: fc.oneof(
    ...[fc.constant('bulletList' as const), fc.constant('orderedList' as const)].map((type) =>
      fc.record({
        type: type as fc.Arbitrary<'orderedList'>,
        attrs: fc.record({ id: hostile, start: fc.nat(5) }),
        content: fc.array(
          fc.record({
            type: fc.constant('listItem' as const),
            content: fc.array(fc.oneof({ depthSize: 'small' }, paragraph, tie('list')), {
              maxLength: 2,
            }),
          }),
          { maxLength: 2 },
        ),
      }),
    ),
  ),
})).list;
const row = fc.record({
  type: fc.constant('tableRow' as const),
  content: fc.array(
    fc.record({
      type: fc.constantFrom('tableHeader' as const, 'tableCell' as const),
      attrs: fc.record({ colspan: fc.integer({ min: 1, max: 3 }), rowspan: fc.constant(1) }),
      content: fc.array(paragraph, { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
const mediaId = fc.constantFrom('media', 'gone');
const block = <T extends Block['type']>(type: T, rest: object): fc.Arbitrary<Block> =>
  fc.record({ type: fc.constant(type), ...rest }) as unknown as fc.Arbitrary<Block>;
const attributes = (rest: object) => ({ attrs: fc.record({ id: hostile, ...rest }) });
const blocks: fc.Arbitrary<Block> = fc.oneof(
  paragraph,
  list,
  block('heading', { ...attributes({ level: fc.constantFrom(2, 3, 4) }), content: inline }),
  block('blockquote', { ...attributes({ attribution: text }), content: fc.array(paragraph) }),
  block('pullQuote', { ...attributes({ attribution: text }), content: inline }),
  block('picture', attributes({ mediaId, caption: text, wide: fc.boolean() })),
  block(
    'gallery',
    attributes({ title: text, items: fc.array(fc.record({ mediaId, caption: text })) }),
  ),
  block('table', { ...attributes({ caption: text }), content: fc.array(row, { minLength: 1 }) }),
  block('factBox', {
    ...attributes({ title: text }),
    content: fc.array(fc.oneof(paragraph, list)),
  }),
  block(
    'embed',
    attributes({
      url: fc.oneof(href, fc.constantFrom('https://vimeo.com/1', 'https://x.example/a"b')),
      title: text,
    }),
  ),
  block('attachment', attributes({ mediaId, title: text })),
  block('relatedStory', attributes({ articleId: fc.constantFrom('1', 'gone') })),
  block('divider', attributes({})),
  block('codeBlock', {
    ...attributes({ language: text }),
    content: fc.array(fc.record({ type: fc.constant('text'), text })),
  }),
);
const picture = fc.record({
  hash: fc.constant('0a1b2c'),
  name: fc.string(),
  alt: text,
  decorative: fc.boolean(),
  caption: text,
  credit: text,
  placeholder: hostile,
  renditions: fc.array(
    fc.record({
      crop: fc.constant('full'),
      format: fc.constantFrom('avif', 'webp', 'jpg'),
      width: fc.nat(2000),
      height: fc.nat(2000),
    }),
  ),
}) as unknown as fc.Arbitrary<Picture>;
const attachment: fc.Arbitrary<Attachment> = fc.record({
  id: fc.constant('media'),
  hash: fc.constant('0a1b2c'),
  name: fc.string(),
  mimeType: fc.constantFrom('audio/mpeg', 'application/pdf'),
  bytes: fc.nat(),
});
const linked = fc.record({
  headline: text,
  path: fc.oneof(hostile, fc.constant('/town/tram')),
  language: fc.oneof(hostile, fc.constant('en')),
  direction: fc.constantFrom('ltr', 'rtl'),
}) as unknown as fc.Arbitrary<StoryCard>;
const correction = (blockIds: string[]): fc.Arbitrary<Correction> =>
  fc.record({
    id: hostile,
    kind: fc.constantFrom('correction', 'clarification', 'update'),
    text,
    blockId: fc.constantFrom(null, ...blockIds),
    publishedAt: fc.constant(new Date('2026-03-01T10:00:00Z')),
  });

const stories = fc.array(blocks, { maxLength: 6 }).chain((content) =>
  fc.record({
    body: fc.constant<Body>({ type: 'doc', content }),
    around: fc.record({
      site: fc.record({ language: fc.constantFrom('en', 'de'), timeZone: fc.constant('UTC') }),
      pictures: fc.record({ media: picture }),
      attachments: fc.record({ media: attachment }),
      linked: fc.record({ 1: linked }),
      corrections: fc.array(correction(content.map(({ attrs: { id } }) => id)), { maxLength: 2 }),
      elsewhere: fc.constantFrom(undefined, {
        origin: 'https://courier.example',
        path: '/town/bridge',
      }),
    }) as unknown as fc.Arbitrary<Around>,
    heroCaption: text,
  }),
);

test('whatever is typed anywhere, on the page and in feeds, only allowed markup and addresses come out', () => {
  fc.assert(
    fc.property(stories, ({ body, around, heroCaption }) => {
      check(renderBody(body, around).markup);
      const notes = endNotes(body, around);
      if (notes) check(notes.markup);
      const hero = around.pictures.media;
      if (hero)
        check(html`<figure>${heroFigure(hero, { ...around, heroCaption })}</figure>`.markup);
    }),
    { numRuns: 500 },
  );
});

test('the check itself refuses what must not be there', () => {
  for (const bad of [
    '<script>',
    '<p onclick="x"></p>',
    '<a href="javascript:x"></a>',
    '<p>',
    'a<b',
    '"',
  ])
    assert.throws(() => check(bad), `${bad} was let through`);
});

test('a number dump in a table cell does not keep a page waiting', () => {
  const attrs = { colspan: 1, rowspan: 1 };
  const text = `${'7'.repeat(200_000)}!`;
  const paragraph = { type: 'paragraph' as const, attrs: { id: 'c1' }, content: [] };
  const cell = {
    type: 'tableCell' as const,
    attrs,
    content: [{ ...paragraph, content: [{ type: 'text' as const, text }] }],
  };
  const table = {
    type: 'table' as const,
    attrs: { id: 't1', caption: '' },
    content: [{ type: 'tableRow' as const, content: [cell] }],
  };
  const around = {
    site: { language: 'en', timeZone: 'UTC' },
    pictures: {},
    attachments: {},
    linked: {},
  };
  const before = performance.now();
  assert.ok(renderBody({ type: 'doc', content: [table] }, around).markup.includes('!</p>'));
  assert.ok(performance.now() - before < 2000);
});
