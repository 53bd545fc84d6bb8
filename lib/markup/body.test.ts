import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Attachment, AttachmentType } from '#lib/domain/attachment.ts';
import type { Block, Inline } from '#lib/domain/body.ts';
import type { Picture, StoryCard } from '#lib/domain/story.ts';
import type { Around } from './around.ts';
import { renderBody } from './body.ts';
import { endNotes } from './corrections.ts';
import { groundRules, responsivePicture } from './picture.ts';

const around: Around = {
  site: { language: 'en', timeZone: 'UTC' },
  pictures: {},
  attachments: {},
  linked: {
    s1: { path: '/town/tram', headline: 'Tram', language: 'de', direction: 'ltr' } as StoryCard,
  },
};
const feed: Around = {
  ...around,
  elsewhere: { origin: 'https://courier.example', path: '/town/bridge' },
};
const picture = {
  hash: 'abc',
  name: 'bridge',
  alt: 'A bridge',
  decorative: false,
  caption: 'The old bridge',
  credit: 'I. Morrow',
  placeholder: '#a0b1c2',
  renditions: [
    { crop: 'full', format: 'jpg', width: 640, height: 427 },
    { crop: 'full', format: 'avif', width: 640, height: 427 },
    { crop: '16x9', format: 'jpg', width: 1200, height: 675 },
  ],
} as Picture;

const HERE = '<a class="here" href="#p1" aria-label="Link to this paragraph" lang="en"></a>';

function show(block: Block, where = around): string {
  return renderBody({ type: 'doc', content: [block] }, where).markup;
}

function words(...content: Inline[]): Block {
  return { type: 'paragraph', attrs: { id: 'p1' }, content };
}

test('marks lie within each other as written, and text is escaped once', () => {
  const marks = [{ type: 'bold' as const }, { type: 'italic' as const }];
  assert.equal(
    show(words({ type: 'text', text: 'a < b', marks }, { type: 'hardBreak' })),
    `<p id="p1"><strong><em>a &lt; b</em></strong><br>${HERE}</p>`,
  );
});

test('a link to a story leads to its present path; without a public one its words stand alone', () => {
  const link = (href: string) =>
    words({ type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href } }] });
  assert.equal(show(link('story:s1')), `<p id="p1"><a href="/town/tram">here</a>${HERE}</p>`);
  assert.equal(show(link('story:s2')), `<p id="p1">here${HERE}</p>`);
  assert.equal(show(link('javascript:x')), `<p id="p1">here${HERE}</p>`);
  assert.equal(
    show(link('#b2'), feed),
    '<p><a href="https://courier.example/town/bridge#b2">here</a></p>',
  );
});

test('only blocks of the body itself are anchors, and none is one elsewhere', () => {
  const list: Block = {
    type: 'orderedList',
    attrs: { id: 'l1', start: 3 },
    content: [
      {
        type: 'listItem',
        content: [
          { type: 'paragraph', attrs: { id: 'p1' }, content: [{ type: 'text', text: 'one' }] },
        ],
      },
    ],
  };
  assert.equal(show(list), '<ol id="l1" start="3"><li><p>one</p></li></ol>');
  assert.equal(show(list, feed), '<ol start="3"><li><p>one</p></li></ol>');
});

test('figures stand under figures below a head of headings', () => {
  const row = (type: 'tableHeader' | 'tableCell', ...texts: string[]) => ({
    type: 'tableRow' as const,
    content: texts.map((text) => ({
      type,
      attrs: { colspan: 1, rowspan: 1 },
      content: [
        {
          type: 'paragraph' as const,
          attrs: { id: text },
          content: [{ type: 'text' as const, text }],
        },
      ],
    })),
  });
  const html = show({
    type: 'table',
    attrs: { id: 't1', caption: '' },
    content: [row('tableHeader', 'Year', 'Boats'), row('tableCell', 'first', '1,200')],
  });
  assert.match(html, /^<section id="t1" class="scroll" aria-label="Table" tabindex="0"><table>/);
  assert.match(
    html,
    /<thead><tr><th scope="col"><p>Year<\/p><\/th><th scope="col" class="number">/,
  );
  assert.match(html, /<td class="number"><p>1,200<\/p><\/td>/);
});

test('a player waits in a closed box for the reader; elsewhere it is a link', () => {
  const embed: Block = {
    type: 'embed',
    attrs: { id: 'e1', url: 'https://vimeo.com/76979871', title: 'A film' },
  };
  assert.match(
    show(embed),
    /<details><summary lang="en">[^<]+<\/summary><iframe class="video" src="https:\/\/player\.vimeo\.com\/video\/76979871\?dnt=1"/,
  );
  assert.equal(
    show(embed, feed),
    '<p class="embed-link">A film: <a href="https://vimeo.com/76979871">Open on vimeo.com</a></p>',
  );
});

test('a picture in every size here, in one elsewhere; its colour becomes a rule of the page', () => {
  const pictures = { m1: picture };
  const block: Block = {
    type: 'picture',
    attrs: { id: 'i1', mediaId: 'm1', caption: '', wide: false },
  };
  const here = show(block, { ...around, pictures });
  assert.match(here, /^<figure id="i1"><picture><source type="image\/avif" srcset="\/media\/abc\//);
  assert.match(
    here,
    /<figcaption><span>The old bridge<\/span><small lang="en">I\. Morrow<\/small>/,
  );
  assert.equal(groundRules(here + here), '.ga0b1c2{background:#a0b1c2}');
  assert.match(
    show(block, { ...feed, pictures }),
    /^<figure><img src="https:\/\/courier\.example\/media\/abc\/bridge-640\.jpg" width="640" height="427" alt="A bridge">/,
  );
  assert.equal(show(block), '');
});

test('a correction stands after its block, or with the whole when that block is gone', () => {
  const note = (id: string, blockId: string | null) => ({
    id,
    kind: 'correction' as const,
    text: 'It was Monday.',
    blockId,
    publishedAt: new Date('2026-03-01T10:00:00Z'),
  });
  const corrections = [note('c1', 'p1'), note('c2', null), note('c3', 'gone')];
  const body = { type: 'doc' as const, content: [words({ type: 'text', text: 'Tuesday' })] };
  const html = renderBody(body, { ...around, corrections }).markup;
  assert.match(
    html,
    /^<p id="p1">Tuesday<a class="here"[^>]*><\/a><\/p><aside id="correction-c1"[^>]*>.*<\/aside>$/,
  );
  const notes = endNotes(body, { ...around, corrections })?.markup ?? '';
  assert.deepEqual(
    Array.from(notes.matchAll(/id="correction-(\w+)"/g), ([, id]) => id),
    ['c2', 'c3'],
  );
  assert.equal(endNotes(body, around), null);
});

test('a box gets the crop of its shape and its focal point, and the whole picture where there is none', () => {
  const size = { crop: '3x2', sizes: '7rem', widest: 320 } as const;
  const crop = { crop: '3x2', width: 320, height: 213, focal: '20-30' };
  const cut = { ...picture, animated: true };
  cut.renditions = [
    ...picture.renditions,
    { ...crop, format: 'jpg' },
    { ...crop, format: 'webp' },
    { ...crop, format: 'webp', width: 640, height: 427 },
  ];
  const shown = responsivePicture(cut, size)?.markup ?? '';
  assert.deepEqual(shown.match(/\/media\/[^" ]+/g), [
    '/media/abc/bridge-3x2-20-30-320.webp',
    '/media/abc/bridge-3x2-20-30-320.jpg',
    '/media/abc/bridge-3x2-20-30-320.jpg',
  ]);
  assert.ok(!shown.includes('prefers-reduced-motion'));
  assert.match(responsivePicture(picture, size)?.markup ?? '', /bridge-640\.jpg 640w/);
  const shared = responsivePicture(picture, { ...size, crop: '16x9' })?.markup ?? '';
  assert.ok(!shared.includes('16x9'), 'a crop for sharing sites alone is not for pages');
  const moving = responsivePicture(cut, { sizes: '100vw' })?.markup ?? '';
  assert.match(
    moving,
    /^<picture><source media="\(prefers-reduced-motion: reduce\)" srcset="\/media\/abc\/bridge-640\.jpg 640w"/,
  );
});

test('a file is offered with what it is and how large; a recording plays where it stands, elsewhere it is a link', () => {
  const hash = 'a'.repeat(64);
  const file = (id: string, mimeType: AttachmentType, bytes: number): Attachment => ({
    id,
    hash,
    name: 'tram-4',
    mimeType,
    bytes,
  });
  const attachments = {
    song: file('song', 'audio/mpeg', 3_456_789),
    paper: file('paper', 'application/pdf', 89_400),
  };
  const offer = (mediaId: string, title = ''): Block => ({
    type: 'attachment',
    attrs: { id: 'f1', mediaId, title },
  });
  const here = { ...around, attachments };
  assert.equal(
    show(offer('paper', 'To <print>'), here),
    `<p id="f1" class="attachment"><a href="/files/${hash}/tram-4.pdf" type="application/pdf">To &lt;print&gt;</a> <small lang="en">PDF, 89 kB</small></p>`,
  );
  const played = show(offer('song'), { ...here, site: { language: 'de', timeZone: 'UTC' } });
  assert.match(played, /^<figure id="f1" class="attachment"><figcaption>.*MP3, 3,5[\u00a0 ]MB/);
  assert.match(
    played,
    /<audio controls="" preload="none" src="\/files\/a+\/tram-4\.mp3" aria-label="tram-4"><\/audio><\/figure>$/,
  );
  assert.equal(
    show(offer('song', 'Bell'), { ...feed, attachments }),
    `<p><a href="https://courier.example/files/${hash}/tram-4.mp3">Bell</a> (MP3, 3.5 MB)</p>`,
  );
  assert.equal(show(offer('gone'), here), '');
});
