import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { readSearchQuery } from '#lib/domain/search-query.ts';
import { openPaper, type Paper } from '../../e2e/support/paper.ts';
import {
  fillPastDesk,
  HIDDEN,
  idOf,
  isLive,
  type MadeStory,
  madeStory,
  OPEN,
} from '../../e2e/support/past-desk.ts';
import { explainAddress } from './addresses.ts';
import { getArticle, listArticles } from './api.ts';
import { listMonth, listMonths } from './archive.ts';
import { getAuthor } from './authors.ts';
import { getBreakingLine } from './breaking.ts';
import { listCorrections } from './corrections.ts';
import { listForFeed, type StoryList } from './feed.ts';
import { listCorrectionsForFeed } from './feed-corrections.ts';
import { listTopicsAndAuthors } from './feed-lists.ts';
import { getFront } from './front.ts';
import { getStoryHistory } from './history.ts';
import { listAuthor, listLatest, listSection, listTopic } from './lists.ts';
import { listMostRead, recordReads } from './most-read.ts';
import { getStandingPage } from './pages.ts';
import { listReadAlso } from './read-also.ts';
import { searchStories } from './search.ts';
import { getSectionFront } from './section-front.ts';
import { getSection } from './sections.ts';
import { getShareCard } from './share.ts';
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
let paper: Paper;
before(async () => {
  paper = await openPaper();
});
after(() => paper.close());

function wasPublic(stories: MadeStory[], slug: string, number: number): boolean {
  const version = stories[Number(slug.split('-')[1])]?.versions[number - 1];
  return version !== undefined && version.from < 0;
}

/** Every reader function, over everything there is. Their names are held against the folder below. */
const READERS: Record<string, (stories: MadeStory[]) => Promise<unknown>> = {
  getSite,
  getFront: async () => {
    const all = await paper.db.article.findMany({ select: { id: true } });
    const tried = all.map(
      ({ id: storyId }, position) => ({ zone: 'second', position, storyId }) as const,
    );
    return [await getFront(), await getFront(tried)];
  },
  getSectionFront: async () => {
    const all = await paper.db.article.findMany({ select: { id: true } });
    const tried = all.map(({ id }) => id);
    return Promise.all(
      Object.values(paper.sections).flatMap((id) => [
        getSectionFront({ id }),
        getSectionFront({ id }, tried),
      ]),
    );
  },
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
  getBreakingLine: async (stories) => {
    const told: unknown[] = [];
    for (const [n] of stories.entries()) {
      const line = { text: 'Something has happened', articleId: idOf(n) };
      await paper.db.breakingLine.upsert({ where: { id: 1 }, create: line, update: line });
      told.push(await getBreakingLine());
    }
    return told;
  },
  getStandingPage: async () => [await getStandingPage(OPEN), await getStandingPage(HIDDEN)],
  listForFeed: async (stories) => {
    const lists: StoryList[] = [
      { kind: 'latest' },
      ...Object.values(paper.sections).map((id) => ({ kind: 'section' as const, id })),
      ...Object.values(paper.topics).map((id) => ({ kind: 'topic' as const, id })),
      ...Object.values(paper.authors).map((id) => ({ kind: 'author' as const, id })),
    ];
    const windows = [{ newest: 100 }, ...stories.map((_, n) => ({ after: idOf(n) }))];
    return Promise.all(lists.flatMap((list) => windows.map((window) => listForFeed(list, window))));
  },
  listCorrectionsForFeed: () => listCorrectionsForFeed({ newest: 100 }),
  listTopicsAndAuthors,
  searchStories: async () => [
    await searchStories(readSearchQuery({ q: 'word' })),
    await searchStories(readSearchQuery({ q: HIDDEN })),
  ],
  listArticles: () =>
    Promise.all(
      [{}, { topic: 'flood' }, { section: 'town' }].map((asked) =>
        listArticles({ ...asked, limit: 50 }),
      ),
    ),
  getArticle: (stories) => Promise.all(stories.map((_, n) => getArticle(idOf(n)))),
  getShareCard: (stories) => Promise.all(stories.map((_, n) => getShareCard(idOf(n)))),
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
  stories: MadeStory[],
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
    fc.asyncProperty(fc.array(madeStory, { minLength: 1, maxLength: 14 }), async (stories) => {
      await fillPastDesk(paper, stories);
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
  await fillPastDesk(paper, [
    { versions: [{ from: -2, until: null }], removed: false, section: 0, related: 0 },
  ]);
  await assert.rejects(
    paper.db
      .$executeRaw`INSERT INTO article_version (article_id, number, headline, body, text, word_count, language, live_from, change, updated_at, published_at)
      SELECT article_id, 2, headline, body, text, word_count, language, now(), change, updated_at, published_at FROM article_version`,
    /version_one_at_a_time/,
  );
});
