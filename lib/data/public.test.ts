import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { readSearchQuery } from '#lib/domain/search-query.ts';
import { openPaper, type Paper } from '../../e2e/support/paper.ts';
import { explainAddress } from './addresses.ts';
import { listMonth, listMonths } from './archive.ts';
import { getAuthor } from './authors.ts';
import { listCorrections } from './corrections.ts';
import { listForFeed } from './feed.ts';
import { getFront } from './front.ts';
import { getStoryHistory } from './history.ts';
import { listAuthor, listLatest, listSection, listTopic } from './lists.ts';
import { listMostRead, recordReads } from './most-read.ts';
import { getStandingPage } from './pages.ts';
import { listReadAlso } from './read-also.ts';
import { searchStories } from './search.ts';
import { getSectionFront } from './section-front.ts';
import { getSection } from './sections.ts';
import { getSite } from './site.ts';
import {
  listNews,
  listSitemapAuthors,
  listSitemapParts,
  listSitemapSections,
  listSitemapStories,
  listSitemapTopics,
} from './sitemaps.ts';
import { getStory } from './stories.ts';
import { suggestWords } from './suggest-words.ts';
import { getTopic, listRelatedTopics } from './topics.ts';
import { listWarmPaths } from './warm.ts';

const FOLDER = new URL('.', import.meta.url);
/** What no reader may see says so. */
const HIDDEN = 'hidden';
const OPEN = 'openly';

let paper: Paper;
before(async () => {
  paper = await openPaper();
});
after(() => paper.close());

/** A version's hours from now; those of one story follow each other. */
interface Version {
  from: number;
  until: number | null;
}
interface Story {
  versions: Version[];
  removed: boolean;
  section: number;
  related: number;
}

const hours = fc.integer({ min: -40, max: 40 }).filter((hour) => hour !== 0);
const story: fc.Arbitrary<Story> = fc.record({
  versions: fc
    .uniqueArray(hours, { maxLength: 6 })
    .map((times) => times.toSorted((a, b) => a - b))
    .chain((times) =>
      fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }).map((gaps) =>
        times.flatMap((from, index) => {
          const until = times[index + 1] ?? null;
          return gaps[index] && index > 0 ? [] : [{ from, until }];
        }),
      ),
    ),
  removed: fc.boolean(),
  section: fc.nat(3),
  related: fc.nat(20),
});

function isLive({ versions, removed }: Story): boolean {
  return !removed && versions.some(({ from, until }) => from < 0 && (until === null || until > 0));
}

function idOf(story: number): string {
  return `01890000-0000-7000-8000-${String(story).padStart(12, '0')}`;
}

function wasPublic(stories: Story[], slug: string, number: number): boolean {
  const version = stories[Number(slug.split('-')[1])]?.versions[number - 1];
  return version !== undefined && version.from < 0;
}

/** Writes stories past every function of the desk, so that what is public is judged by the readers' side alone. */
async function fill(stories: Story[]): Promise<void> {
  const { db, sections, authors, topics } = paper;
  await db.$executeRaw`TRUNCATE article, media, page, redirect, settings, content_change, content_clock CASCADE`;
  // Truncation reached authors through their portraits.
  await db.author.createMany({
    data: [
      { id: authors.ann, slug: 'ann', name: 'ann' },
      { id: authors.ben, slug: 'ben', name: 'ben' },
    ],
  });
  const now = Date.now();
  const at = (hour: number) => new Date(now + hour * 3_600_000);
  const homes = Object.values(sections);
  const ids = stories.map((_, n) => idOf(n));
  const [fine, expired] = await Promise.all(
    [OPEN, HIDDEN].map((word, n) =>
      db.media.create({
        data: {
          hash: String(n).repeat(64),
          name: `${word}-picture`,
          mimeType: 'image/png',
          bytes: 9n,
          width: 3,
          height: 2,
          alt: word,
          licenceExpiresAt: word === HIDDEN ? at(-1) : at(1),
        },
      }),
    ),
  );
  for (const [n, made] of stories.entries()) {
    const first = made.versions[0] ? at(made.versions[0].from) : null;
    const slug = `${isLive(made) ? OPEN : HIDDEN}-${n}`;
    await db.article.create({
      data: {
        id: ids[n],
        guid: slug,
        slug,
        sectionId: homes[made.section] ?? sections.town,
        firstPublishedAt: first,
        lastPublishedAt: first,
        removedAt: made.removed ? at(-0.5) : null,
      },
    });
  }
  for (const [n, made] of stories.entries()) {
    const first = at(made.versions[0]?.from ?? 0);
    const links = ids.map((id) => ({
      type: 'relatedStory',
      attrs: { id: `r${id.slice(-4)}`, articleId: id },
    }));
    for (const [index, { from, until }] of made.versions.entries()) {
      const word = isLive(made) && from < 0 && (until === null || until > 0) ? OPEN : HIDDEN;
      const pictures = [fine, expired].map((media, p) => ({
        type: 'picture',
        attrs: { id: `m${p}`, mediaId: media?.id, caption: '', wide: false },
      }));
      await db.articleVersion.create({
        data: {
          articleId: ids[n] ?? '',
          number: index + 1,
          headline: `${word} word`,
          standfirst: word,
          text: `${word} word`,
          body: { type: 'doc', content: [...pictures, ...links] },
          wordCount: 2,
          language: 'en',
          heroId: (n % 2 ? fine : expired)?.id ?? null,
          liveFrom: at(from),
          liveUntil: until === null ? null : at(until),
          change: 'update',
          updatedAt: first,
          publishedAt: first,
          authors: { create: { authorId: n % 2 ? authors.ann : authors.ben, position: 0 } },
          topics: { create: { topicId: n % 3 ? topics.flood : topics.trams, position: 0 } },
          related: { create: { articleId: ids[made.related % ids.length] ?? '', position: 0 } },
        },
      });
    }
    await db.correction.createMany({
      data: [
        { articleId: ids[n] ?? '', kind: 'correction', text: OPEN, publishedAt: at(-1) },
        { articleId: ids[n] ?? '', kind: 'correction', text: HIDDEN, publishedAt: at(1) },
        {
          articleId: ids[n] ?? '',
          kind: 'correction',
          text: HIDDEN,
          publishedAt: at(-1),
          removedAt: at(-1),
        },
      ],
    });
  }
  if (ids[0])
    await db.frontSlot.createMany({
      data: [null, sections.town].map((sectionId) => ({
        sectionId,
        zone: 'lead' as const,
        position: 0,
        articleId: ids[0] ?? '',
        liveFrom: at(-1),
      })),
    });
  for (const [word, isPublic] of [
    [OPEN, true],
    [HIDDEN, false],
  ] as const) {
    const body = { type: 'doc', content: [] };
    await db.page.create({
      data: { slug: word, title: word, body, language: 'en', public: isPublic },
    });
  }
}

/** Every reader function, over everything there is. Their names are held against the folder below. */
const READERS: Record<string, (stories: Story[]) => Promise<unknown>> = {
  getSite,
  getFront,
  getSectionFront: () =>
    Promise.all(Object.values(paper.sections).map((id) => getSectionFront({ id }))),
  listMonths: () => listMonths(),
  listMonth: async () =>
    Promise.all((await listMonths()).map((month) => listMonth({ ...month, perPage: 100 }))),
  listCorrections: () => listCorrections({ perPage: 100 }),
  getStoryHistory: (stories) =>
    everyAddress(stories, async (section, slug) => {
      const told = await getStoryHistory({ section, slug });
      // What was public before is told of, though it is not any more; nothing else is.
      return told?.versions.map(({ number, ...version }, index) =>
        wasPublic(stories, slug, number) ? (index === 0 ? version : number) : HIDDEN,
      );
    }),
  listRelatedTopics: () =>
    Promise.all(Object.values(paper.topics).map((id) => listRelatedTopics({ id }))),
  listMostRead: async (stories) => {
    await recordReads(new Map(stories.map((_, n) => [idOf(n), 50 + n])));
    return listMostRead();
  },
  suggestWords: () => suggestWords('wrod hiden'),
  getStory: (stories) => everyAddress(stories, (section, slug) => getStory({ section, slug })),
  listReadAlso: (stories) =>
    everyAddress(stories, async (section, slug) => {
      const found = await getStory({ section, slug });
      return found && listReadAlso({ ...found, picks: [] }, 20);
    }),
  listLatest: () => listLatest({ perPage: 100 }),
  listSection: () => Promise.all(Object.values(paper.sections).map((id) => listSection({ id }))),
  listTopic: () => Promise.all(Object.values(paper.topics).map((id) => listTopic({ id }))),
  listAuthor: () => Promise.all(Object.values(paper.authors).map((id) => listAuthor({ id }))),
  getSection: () => getSection('town'),
  getTopic: () => getTopic('flood'),
  getAuthor: () => getAuthor('ann'),
  getStandingPage: async () => [await getStandingPage(OPEN), await getStandingPage(HIDDEN)],
  listForFeed: () => listForFeed(100),
  searchStories: async () => [
    await searchStories(readSearchQuery({ q: 'word' })),
    await searchStories(readSearchQuery({ q: HIDDEN })),
  ],
  listSitemapParts,
  listSitemapStories: async () =>
    Promise.all((await listSitemapParts()).map(({ part }) => listSitemapStories(part))),
  listNews,
  listSitemapSections,
  listSitemapTopics,
  listSitemapAuthors,
  explainAddress: (stories) =>
    everyAddress(stories, (section, slug) => explainAddress(`/x${section}/${slug}`)),
  listWarmPaths,
};

function everyAddress<T>(
  stories: Story[],
  read: (section: string, slug: string) => Promise<T>,
): Promise<T[]> {
  const homes = Object.keys(paper.sections);
  return Promise.all(
    stories.flatMap((made, n) =>
      [OPEN, HIDDEN].map((word) => read(homes[made.section] ?? '', `${word}-${n}`)),
    ),
  );
}

test('no reader function ever shows what is a draft, planned, over, removed or not public', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(story, { minLength: 1, maxLength: 14 }), async (stories) => {
      await fill(stories);
      for (const [name, read] of Object.entries(READERS)) {
        const shown = JSON.stringify(await read(stories)) ?? '';
        assert.ok(!shown.includes(HIDDEN), `${name} shows ${shown}`);
      }
      const latest = await listLatest({ perPage: 100 });
      const live = stories.filter(isLive).length;
      assert.equal(latest.stories.length, live);
      const months = await listMonths();
      assert.equal(
        months.reduce((sum, month) => sum + month.stories, 0),
        live,
      );
    }),
    { numRuns: 12 },
  );
});

test('every reader function is held to it', async () => {
  for (const file of await readdir(FOLDER)) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue;
    const module: object = await import(new URL(file, FOLDER).href);
    for (const name of Object.keys(module)) {
      if (/^(get|list|search|suggest|explain)[A-Z]/.test(name))
        assert.ok(name in READERS, `${file}: ${name}`);
    }
  }
});

test('the database refuses two public versions of a story at one instant', async () => {
  await fill([{ versions: [{ from: -2, until: null }], removed: false, section: 0, related: 0 }]);
  await assert.rejects(
    paper.db
      .$executeRaw`INSERT INTO article_version (article_id, number, headline, body, text, word_count, language, live_from, change, updated_at, published_at)
      SELECT article_id, 2, headline, body, text, word_count, language, now(), change, updated_at, published_at FROM article_version`,
    /version_one_at_a_time/,
  );
});
