import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { readAuthorLinks } from '#lib/domain/author-links.ts';
import { type Block, type Body, parseBody } from '#lib/domain/body.ts';
import { bodyReferences } from '#lib/domain/body-references.ts';
import { OLD_AFTER } from '#lib/domain/story-age.ts';
import { parseStoryContent } from '#lib/domain/story-content.ts';
import { fixedId } from './authoring.ts';
import { drawIcons } from './draw-icons.ts';
import { authors, pages, sections, topics } from './edition/paper.ts';
import { type EditionPicture, pictures } from './edition/pictures.ts';
import { front, stories } from './edition/stories/all.ts';
import { before, editionClock, paperRows, storyRows } from './rows.ts';

const NOW = new Date('2026-11-22T12:34:56.789Z');
const rows = storyRows(NOW);

/** Every kind of block the schema knows: a new one must be shown by the edition too. */
const KINDS: Record<Block['type'], true> = {
  paragraph: true,
  heading: true,
  bulletList: true,
  orderedList: true,
  blockquote: true,
  pullQuote: true,
  picture: true,
  gallery: true,
  table: true,
  factBox: true,
  attachment: true,
  embed: true,
  relatedStory: true,
  divider: true,
  codeBlock: true,
};

test('every version could have been published by an editor', () => {
  for (const { headline, standfirst, kicker, body, language, direction, heroId } of rows.versions) {
    const result = parseStoryContent({
      headline,
      standfirst,
      kicker,
      body,
      language,
      direction,
      heroId,
    });
    assert.ok(result.ok, `${headline}: ${result.ok ? '' : result.problem}`);
    assert.deepEqual(result.content.body, body);
  }
  for (const { slug, body } of pages) assert.ok(parseBody(body).ok, slug);
});

test('no two stories share a headline, an address or an id', () => {
  const all = <T>(values: T[]) => assert.equal(new Set(values).size, values.length);
  all(stories.map(({ headline }) => headline));
  all(stories.map(({ slug }) => slug));
  const paper = paperRows(NOW);
  all(
    [
      rows.articles,
      rows.versions,
      rows.corrections,
      rows.slots,
      paper.sections,
      paper.topics,
      paper.authors,
      paper.pages,
    ].flatMap((list) => list.map(({ id }) => id)),
  );
});

test('the edition shows all that a story can be', () => {
  const shown = new Set(stories.flatMap(({ body }) => body.content.map(({ type }) => type)));
  assert.deepEqual([...shown].sort(), Object.keys(KINDS).sort());
  const kinds = stories.flatMap(({ corrections = [] }) => corrections.map(({ kind }) => kind));
  assert.deepEqual([...new Set(kinds)].sort(), ['clarification', 'correction', 'update']);
  assert.deepEqual([...new Set(rows.versions.map(({ change }) => change))].sort(), [
    'correction',
    'first',
    'update',
  ]);
  assert.ok(
    rows.versions.some(({ number }) => number === 3),
    'a history of three versions',
  );
  assert.ok(stories.some(({ language, direction }) => language === 'ar' && direction === 'rtl'));
  assert.ok(stories.some(({ language }) => language === 'de'));
  assert.ok(stories.some(({ section }) => sections[section].kind === 'opinion'));
  assert.ok(stories.some(({ hero }) => hero === undefined));
  for (const author of Object.keys(authors))
    assert.ok(
      stories.some(({ authors: of }) => of.flat().some((one) => one === author)),
      `${author} wrote nothing`,
    );
});

test('the paper is as large as a small paper is', () => {
  assert.ok(stories.length >= 40);
  assert.ok(Object.keys(sections).length >= 6);
  assert.equal(Object.values(sections).filter(({ parent }) => parent !== null).length, 2);
  assert.ok(Object.keys(authors).length >= 8);
  for (const { biography } of Object.values(authors)) assert.ok(biography.length > 60);
  assert.equal(Object.keys(topics).length, 25);
  const about = Object.keys(topics).map(
    (topic) => stories.filter(({ topics: of }) => of.some((one) => one === topic)).length,
  );
  assert.ok(Math.min(...about) >= 2, 'a topic has two stories at least');
  assert.ok(about.filter((count) => count >= 3).length > 20, 'most have more');
  assert.deepEqual(pages.map(({ slug }) => slug).sort(), [
    'about-us',
    'contact',
    'corrections-policy',
    'imprint',
    'privacy',
  ]);
});

test('no story is filler: a brief says something, the long read has parts, pictures and people', () => {
  const shown = rows.versions.filter(({ liveUntil }) => liveUntil === null);
  for (const { headline, wordCount } of shown) assert.ok(wordCount >= 110, headline);
  const long = shown.filter(({ wordCount }) => wordCount >= 2000);
  assert.equal(long.length, 1);
  const kinds = long[0]?.body.content.map(({ type }) => type) ?? [];
  for (const kind of ['heading', 'picture', 'blockquote', 'pullQuote', 'factBox', 'table'] as const)
    assert.ok(kinds.includes(kind), kind);
  const paragraphs = shown.flatMap(({ body, headline }) =>
    body.content
      .filter(({ type }) => type === 'paragraph')
      .map((block) => ({
        headline,
        text: JSON.stringify('content' in block ? block.content : ''),
      })),
  );
  const texts = paragraphs.map(({ text }) => text);
  assert.equal(new Set(texts).size, texts.length, 'no paragraph stands in two stories');
});

test('the archive has months, and a gap as an archive has', () => {
  const months = new Set(
    rows.articles.map(({ firstPublishedAt }) => firstPublishedAt.toISOString().slice(0, 7)),
  );
  const past = Array.from({ length: 14 }, (_, back) =>
    new Date(Date.UTC(NOW.getUTCFullYear(), NOW.getUTCMonth() - back)).toISOString().slice(0, 7),
  );
  const filled = past.filter((month) => months.has(month)).length;
  assert.ok(filled >= 11 && filled < 14, `${filled} of 14 months`);
});

test('what a story points to is there', () => {
  const known = new Set(stories.map(({ slug }) => fixedId('story', slug)));
  const drawn = new Set(Object.keys(pictures).map((name) => fixedId('picture', name)));
  const bodies: Body[] = [...stories.map(({ body }) => body), ...pages.map(({ body }) => body)];
  for (const { stories: linked, media } of bodies.map(bodyReferences)) {
    for (const id of linked) assert.ok(known.has(id));
    for (const id of media) assert.ok(drawn.has(id));
  }
  for (const { slug, picks = [], corrections = [], body } of stories) {
    for (const pick of picks)
      assert.ok(known.has(fixedId('story', pick)) && pick !== slug, `${slug} picks ${pick}`);
    for (const { block } of corrections)
      assert.ok(
        !block || body.content.some(({ attrs }) => attrs.id === block),
        `${slug} has no block ${block}`,
      );
  }
  for (const slug of [front.lead, ...front.seconds]) assert.ok(known.has(fixedId('story', slug)));
});

test('every picture is described, and captions say something else', () => {
  for (const [name, { alt, caption }] of Object.entries<EditionPicture>(pictures)) {
    assert.ok(alt.length > 60, name);
    assert.ok(caption.length > 20 && !alt.includes(caption) && !caption.includes(alt), name);
  }
});

test('the drawings refer to nothing outside themselves', () => {
  for (const [name, { draw }] of Object.entries<EditionPicture>(pictures)) {
    const svg = draw();
    assert.equal(svg, draw(), `${name} is another one each time`);
    assert.doesNotMatch(svg, /href|<image|<script|NaN|undefined/, name);
  }
});

test('the dates make sense: versions follow each other, nothing lies ahead, some stories are old', () => {
  for (const { slug, published, earlier, corrections = [] } of stories) {
    const first = before(NOW, published);
    assert.ok(first < NOW, slug);
    const changes = [first, ...(earlier ?? []).map(({ replaced }) => before(NOW, replaced))];
    for (const [at, change] of changes.entries())
      assert.ok(change < NOW && (at === 0 || change > (changes[at - 1] ?? change)), slug);
    for (const { at } of corrections) assert.ok(before(NOW, at) >= first, slug);
  }
  const ages = stories.map(({ published }) => NOW.getTime() - before(NOW, published).getTime());
  const old = ages.filter((age) => age > OLD_AFTER).length;
  assert.ok(old >= 4);
  assert.ok(Math.min(...ages) < 3_600_000);
  const agings = editionClock(NOW).filter(({ subject, touched }) => touched.includes(subject));
  assert.equal(agings.length, stories.length - old);
});

test('a story that was changed keeps its earlier words', () => {
  for (const version of rows.versions) {
    const next = rows.versions.find(
      ({ articleId, number }) => articleId === version.articleId && number === version.number + 1,
    );
    if (!next) continue;
    assert.notDeepEqual([version.body, version.headline], [next.body, next.headline]);
    assert.deepEqual(version.liveUntil, next.liveFrom);
    assert.ok(next.changeNote);
  }
});

test('every author has a portrait that is described', () => {
  for (const { portraitId, links } of paperRows(NOW).authors) {
    assert.ok(Object.keys(pictures).some((name) => fixedId('picture', name) === portraitId));
    assert.deepEqual(readAuthorLinks(links), links);
    assert.ok(links.length > 0);
  }
});

test('the words of the seed’s report are all there', () => {
  const { text } = rows.versions.find(
    ({ articleId }) => articleId === fixedId('story', front.lead),
  ) ?? { text: '' };
  for (const fact of [
    'Dresden',
    'NCT/UCC',
    'IMA203',
    'PRAME',
    'Phase 1',
    'half of those treated responded',
    'eight months',
    'years',
    'mild',
    'Martin Wermke',
    'Martin Bornhäuser',
    'Nature Medicine',
    'melanoma',
    'lung cancer',
    'Esther Troost',
    'Uwe Platzbecker',
  ]) {
    assert.ok(text.includes(fact), fact);
  }
});

test('the icons in public/icons are the ones drawn here', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'icons-'));
  await drawIcons(folder);
  const published = path.join(import.meta.dirname, '../../public/icons');
  assert.equal(
    await readFile(path.join(published, 'favicon.svg'), 'utf8'),
    await readFile(path.join(folder, 'favicon.svg'), 'utf8'),
  );
  for (const [name, size] of [
    ['icon-192.png', 192],
    ['icon-512.png', 512],
    ['icon-maskable-512.png', 512],
    ['apple-touch-icon.png', 180],
  ] as const) {
    const { width, height, format } = await sharp(path.join(published, name)).metadata();
    assert.deepEqual([width, height, format], [size, size, 'png']);
    assert.equal((await sharp(path.join(folder, name)).metadata()).width, size);
  }
  await rm(folder, { recursive: true });
});
