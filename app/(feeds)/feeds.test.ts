import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { closeDatabase, database } from '#lib/data/client.ts';
import { listTopicsAndAuthors } from '#lib/data/feed-lists.ts';
import { getSite } from '#lib/data/site.ts';
import { getStory } from '#lib/data/stories.ts';
import type { ToldStory } from '#lib/domain/story.ts';
import { escapeMarkup } from '#lib/markup/html.ts';
import { picturePath } from '#lib/urls.ts';
import { insertEdition } from '#prisma/seed/seed.ts';
import { createTestDatabase, type TestDatabase } from '../../e2e/support/database.ts';
import { undrawnPictures } from '../../e2e/support/edition.ts';
import { atomProblems, rssProblems } from '../../e2e/support/feed-rules.ts';
import { type Found, withXml } from '../../e2e/support/strict-xml.ts';
import { answerFeed } from './answer.ts';
import { GET as getOpml } from './feeds.opml/route.ts';
import {
  authorSource,
  correctionsSource,
  sectionSource,
  siteSource,
  topicSource,
} from './sources.ts';

const ORIGIN = 'https://courier.example';
const FORMATS = ['xml', 'atom', 'json'] as const;
type Format = (typeof FORMATS)[number];
type Find = Parameters<typeof answerFeed>[1];

let place: TestDatabase;

before(async () => {
  process.env.SITE_URL = ORIGIN;
  place = await createTestDatabase();
  process.env.DATABASE_URL = place.url;
  await database().$transaction((tx) => insertEdition(tx, undrawnPictures(), new Date()));
});
after(async () => {
  await closeDatabase();
  await place.drop();
});

/** Every feed of the edition, by the path of its list. */
async function everyFeed(): Promise<[path: string, find: Find][]> {
  const [{ sections }, { topics, authors }] = await Promise.all([
    getSite(),
    listTopicsAndAuthors(),
  ]);
  const slug = (path: string) => path.split('/').at(-1) ?? '';
  const each = (things: { path: string }[], source: typeof sectionSource) =>
    things.map(({ path }): [string, Find] => [path, (site) => source(site, slug(path))]);
  return [
    ['', siteSource],
    ['/corrections', correctionsSource],
    ...each(
      sections.flatMap((section) => [section, ...section.children]),
      sectionSource,
    ),
    ...each(topics, topicSource),
    ...each(authors, authorSource),
  ];
}

async function read(find: Find, format: Format, from: string | null = null): Promise<string> {
  const response = await answerFeed({ format, after: from }, find);
  assert.equal(response.status, 200);
  return response.text();
}

/** The id after which the next document begins, as a client finds it. */
function nextOf(document: string): string | null {
  const link = /(?:rel="prev-archive" href=|"next_url":)"([^"]+)"/.exec(document)?.[1];
  return /[\da-f-]{36}/.exec(link ?? '')?.[0] ?? null;
}

/** All documents of a feed, from the newest to the first. */
async function walk(find: Find, format: Format): Promise<{ name: string; text: string }[]> {
  const documents: { name: string; text: string }[] = [];
  for (let from: string | null = null, more = true; more; ) {
    const text = await read(find, format, from);
    documents.push({ name: from ?? 'newest', text });
    from = nextOf(text);
    more = from !== null;
  }
  return documents;
}

test('no feed of the edition has an error or a warning', async () => {
  for (const [path, find] of await everyFeed()) {
    for (const [format, schema, problemsOf] of [
      ['xml', 'rss', rssProblems],
      ['atom', 'atom', atomProblems],
    ] as const) {
      for (const { name, text } of await walk(find, format)) {
        const self = `${ORIGIN}${path || (name === 'newest' ? '' : '/feeds')}${
          name === 'newest' ? '/feed' : path ? `/feed/${name}` : `/${name}`
        }.${format}`;
        assert.deepEqual(
          withXml(text, schema, (root) => problemsOf(root, self)),
          [],
          self,
        );
      }
    }
    const feed = JSON.parse(await read(find, 'json'));
    assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
    assert.equal(feed.feed_url, `${ORIGIN}${path}/feed.json`);
    for (const item of feed.items) {
      assert.equal(typeof item.id, 'string');
      assert.equal(typeof item.content_html, 'string');
    }
  }
});

test('every story of the edition is in the feed of all, and says there what its page says', async () => {
  const addresses = await database().$queryRaw<
    { section: string; slug: string }[]
  >`SELECT c.slug AS section, s.slug FROM live_story s JOIN section c ON c.id = s.section_id`;
  assert.ok(addresses.length > 30);
  for (const format of FORMATS) {
    const documents = await walk(siteSource, format);
    for (const { section, slug } of addresses) {
      const story = await getStory({ section, slug });
      assert.ok(story);
      const found = documents.flatMap(({ text }) => READERS[format](text, story));
      assert.equal(found.length, 1, `${story.path} is ${found.length} times in ${format}`);
      assert.deepEqual(found[0], factsOf(story), `${story.path} in ${format}`);
    }
  }
});

interface Facts {
  title: string;
  url: string;
  published: number;
  updated: number;
  authors: string[];
  pictures: { src: string; alt: string }[];
  hero: { alt: string; caption: string; credit: string } | null;
  corrections: number;
}

function factsOf(story: ToldStory): Facts {
  const { picture, body, pictures } = story;
  const inText = body.content.flatMap((block) => {
    if (block.type === 'picture') return [block.attrs.mediaId];
    return block.type === 'gallery' ? block.attrs.items.map(({ mediaId }) => mediaId) : [];
  });
  const shown = [picture, ...inText.map((id) => pictures[id])].filter((one) => one != null);
  return {
    title: story.headline,
    url: ORIGIN + story.path,
    // RSS knows no fractions of a second.
    published: Math.floor(story.publishedAt.getTime() / 1000),
    updated: Math.max(
      ...[story.updatedAt, ...story.corrections.map(({ publishedAt }) => publishedAt)].map(Number),
    ),
    authors: story.authors.map(({ name }) => name),
    pictures: shown.map((one) => ({
      src: ORIGIN + picturePath(one, { crop: 'full', width: 1280, format: 'jpg' }),
      alt: escapeMarkup(one.alt),
    })),
    hero: picture && {
      alt: picture.alt,
      caption: story.heroCaption || picture.caption,
      credit: picture.credit,
    },
    corrections: story.corrections.length,
  };
}

/** What a text in HTML shows: its pictures, and how many of the story's corrections. */
function shownIn(
  html: string,
  { corrections }: ToldStory,
): Pick<Facts, 'pictures' | 'corrections'> {
  const pictures = Array.from(
    html.matchAll(/<img src="([^"]*)"[^>]* alt="([^"]*)">/g),
    ([, src = '', alt = '']) => ({ src, alt }),
  );
  const noted = corrections.filter(({ text }) => html.includes(escapeMarkup(text)));
  return { pictures, corrections: noted.length };
}

function heroIn(item: Found): Facts['hero'] {
  const [media] = item.all('media:content');
  if (!media) return null;
  return {
    alt: media.text('media:title'),
    caption: media.text('media:description'),
    credit: media.text('media:credit'),
  };
}

const READERS: Record<Format, (document: string, story: ToldStory) => Facts[]> = {
  xml: (document, story) =>
    withXml(document, 'rss', (root) =>
      root.all(`//item[guid="${story.guid}"]`).map((item) => ({
        title: item.text('title'),
        url: item.text('link'),
        published: Date.parse(item.text('pubDate')) / 1000,
        updated: Date.parse(item.text('atom:updated')),
        authors: item.texts('dc:creator'),
        hero: heroIn(item),
        ...shownIn(item.text('content:encoded'), story),
      })),
    ),
  atom: (document, story) =>
    withXml(document, 'atom', (root) =>
      root.all(`//atom:entry[atom:id="${story.guid}"]`).map((item) => ({
        title: item.text('atom:title'),
        url: item.text('atom:link[@rel="alternate"]/@href'),
        published: Math.floor(Date.parse(item.text('atom:published')) / 1000),
        updated: Date.parse(item.text('atom:updated')),
        authors: item.texts('atom:author/atom:name'),
        hero: heroIn(item),
        ...shownIn(item.text('atom:content'), story),
      })),
    ),
  json: (document, story) =>
    JSON.parse(document)
      .items.filter(({ id }: { id: string }) => id === story.guid)
      // biome-ignore lint/suspicious/noExplicitAny: what any client may find in a JSON Feed
      .map((item: any) => ({
        title: item.title,
        url: item.url,
        published: Math.floor(Date.parse(item.date_published) / 1000),
        updated: Date.parse(item.date_modified),
        authors: item.authors.map(({ name }: { name: string }) => name),
        hero: item._aril.picture && {
          alt: item._aril.picture.alt,
          caption: item._aril.picture.caption,
          credit: item._aril.picture.credit,
        },
        ...shownIn(item.content_html, story),
      })),
};

test('the same stories give the same bytes', async () => {
  for (const format of FORMATS)
    assert.equal(await read(siteSource, format), await read(siteSource, format));
});

test('the list of feeds is OPML, and each feed in it answers', async () => {
  const text = await (await getOpml()).text();
  const addresses = withXml(text, 'opml', (root) => root.texts('//outline/@xmlUrl'));
  const expected = (await everyFeed()).map(([path]) => `${ORIGIN}${path}/feed.xml`);
  assert.deepEqual([...addresses].sort(), expected.sort());
});

test('what is no list, no document or no story has no feed', async () => {
  const nobody = '00000000-0000-7000-8000-000000000000';
  const ask = async (asked: Parameters<typeof answerFeed>[0], find: Find) =>
    (await answerFeed(asked, find)).status;
  assert.equal(await ask(null, siteSource), 404);
  assert.equal(await ask({ format: 'xml', after: nobody }, siteSource), 404);
  assert.equal(await ask({ format: 'xml', after: nobody }, correctionsSource), 404);
  assert.equal(await ask({ format: 'xml', after: null }, (site) => topicSource(site, 'no')), 404);
});
