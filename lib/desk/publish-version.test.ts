import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { listAuthor, listTopic } from '#lib/data/lists.ts';
import { getStory } from '#lib/data/stories.ts';
import type { Word } from '#lib/domain/words.ts';
import { contentOf, makeStory, openPaper, type Paper, untilPast } from '../../e2e/support/paper.ts';
import { publishVersion } from './publish-version.ts';

const HOUR = 3_600_000;

let paper: Paper;
before(async () => {
  paper = await openPaper();
});
after(() => paper.close());

async function lastChange(): Promise<{ touched: Word[]; dropped: Word[] }> {
  const row = await paper.db.contentChange.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  return { touched: row.touched as Word[], dropped: row.dropped as Word[] };
}

async function planOf(articleId: string) {
  return paper.db.contentClock.findMany({
    where: { subject: `story:${articleId}` },
    orderBy: { at: 'asc' },
  });
}

test('a published story is public at once, with its words counted and its links in order', async () => {
  const { db, sections, authors, topics } = paper;
  const content = contentOf({
    headline: 'The river rises',
    authors: [{ id: authors.ben, role: 'Pictures' }, { id: authors.ann }],
    topicIds: [topics.trams, topics.flood],
  });
  const articleId = await makeStory(db, {
    slug: 'rises',
    sectionId: sections.river,
    publish: { content },
  });
  const story = await getStory({ section: 'river', slug: 'rises' });
  assert.equal(story?.wordCount, 3);
  assert.deepEqual(
    story?.authors.map(({ name, role }) => [name, role]),
    [
      ['ben', 'Pictures'],
      ['ann', ''],
    ],
  );
  assert.deepEqual(
    story?.topics.map(({ name }) => name),
    ['trams', 'flood'],
  );
  assert.deepEqual(
    story?.breadcrumb.map(({ name }) => name),
    ['town', 'river'],
  );
  assert.deepEqual(
    (await lastChange()).touched.toSorted(),
    [
      `author:${authors.ann}`,
      `author:${authors.ben}`,
      'front',
      'latest',
      `month:${new Date().toISOString().slice(0, 7)}`,
      'months',
      `section:${sections.town}`,
      `section:${sections.river}`,
      `shelf:${sections.town}`,
      `shelf:${sections.river}`,
      `shelf:${topics.flood}`,
      `shelf:${topics.trams}`,
      'sitemap:1',
      `story:${articleId}`,
      `topic:${topics.flood}`,
      `topic:${topics.trams}`,
    ].toSorted(),
  );
});

test('a change touches what the story leaves as well as where it comes', async () => {
  const { db, sections, authors, topics } = paper;
  const before = contentOf({ topicIds: [topics.flood], authors: [{ id: authors.ann }] });
  const articleId = await makeStory(db, {
    slug: 'turns',
    sectionId: sections.town,
    publish: { content: before },
  });
  const content = contentOf({ topicIds: [topics.trams], authors: [{ id: authors.ben }] });
  const done = await publishVersion(db, { articleId, content, change: 'minor' });
  assert.ok(done.ok);
  assert.equal(done.number, 2);
  const { touched } = await lastChange();
  for (const word of [
    `topic:${topics.flood}`,
    `topic:${topics.trams}`,
    `author:${authors.ann}`,
    `author:${authors.ben}`,
    `shelf:${topics.flood}`,
    `shelf:${topics.trams}`,
  ] as const) {
    assert.ok(touched.includes(word), word);
  }
  const shown = (list: { stories: { id: string }[] }) =>
    list.stories.some(({ id }) => id === articleId);
  assert.deepEqual(
    [shown(await listTopic({ id: topics.flood })), shown(await listTopic({ id: topics.trams }))],
    [false, true],
  );
  assert.deepEqual(
    [shown(await listAuthor({ id: authors.ann })), shown(await listAuthor({ id: authors.ben }))],
    [false, true],
  );
});

test('what is only reworded stays on its shelves: pages that would merely consider it are left alone', async () => {
  const { db, sections, topics } = paper;
  const content = contentOf({ topicIds: [topics.flood] });
  const articleId = await makeStory(db, {
    slug: 'reworded',
    sectionId: sections.town,
    publish: { content },
  });
  const reworded = { ...content, headline: 'Said better' };
  assert.ok((await publishVersion(db, { articleId, content: reworded, change: 'minor' })).ok);
  const { touched } = await lastChange();
  assert.ok(touched.includes(`section:${sections.town}`) && touched.includes('latest'));
  assert.ok(!touched.some((word) => word.startsWith('shelf:')));
});

test('only more than a minor change moves the time of the update, none that of the publication', async () => {
  const { db, sections } = paper;
  const articleId = await makeStory(db, { slug: 'updates', sectionId: sections.town, publish: {} });
  const read = async () => {
    const story = await getStory({ section: 'town', slug: 'updates' });
    assert.ok(story);
    return { published: story.publishedAt.getTime(), updated: story.updatedAt.getTime() };
  };
  const first = await read();
  await untilPast(db, new Date(first.updated + 5));
  await publishVersion(db, { articleId, content: contentOf(), change: 'minor' });
  assert.deepEqual(await read(), first);
  await publishVersion(db, { articleId, content: contentOf(), change: 'update' });
  const later = await read();
  assert.equal(later.published, first.published);
  assert.ok(later.updated > first.updated);
});

test('a planned story touches nothing now and everything when it comes', async () => {
  const { db, sections } = paper;
  const liveFrom = new Date(Date.now() + HOUR);
  const liveUntil = new Date(Date.now() + 2 * HOUR);
  const publish = { liveFrom, liveUntil };
  const articleId = await makeStory(db, { slug: 'planned', sectionId: sections.river, publish });
  assert.deepEqual(await lastChange(), { touched: [], dropped: [] });
  assert.equal(await getStory({ section: 'river', slug: 'planned' }), null);
  const [comes, goes, leavesNews, ages] = await planOf(articleId);
  assert.deepEqual([comes?.at, goes?.at], [liveFrom, liveUntil]);
  assert.ok(
    comes?.touched.includes(`section:${sections.town}`) && comes.touched.includes('latest'),
  );
  assert.deepEqual(comes?.dropped, []);
  assert.deepEqual(goes?.dropped, [`story:${articleId}`]);
  assert.deepEqual(leavesNews?.touched, ['news']);
  assert.deepEqual(ages?.touched, [`story:${articleId}`]);
});

test('a plan is never overwritten unasked; kept or replaced, the clock says only what will be', async () => {
  const { db, sections } = paper;
  const articleId = await makeStory(db, { slug: 'timed', sectionId: sections.town, publish: {} });
  const liveFrom = new Date(Date.now() + HOUR);
  const later = new Date(Date.now() + 2 * HOUR);
  const change = 'update';
  assert.ok((await publishVersion(db, { articleId, content: contentOf(), change, liveFrom })).ok);
  const refused = await publishVersion(db, { articleId, content: contentOf(), change });
  assert.match(refused.ok ? '' : refused.problem, /planned/);

  const kept = await publishVersion(db, {
    articleId,
    content: contentOf({ headline: 'Now' }),
    change,
    planned: 'keep',
  });
  assert.ok(kept.ok);
  const story = await getStory({ section: 'town', slug: 'timed' });
  assert.equal(story?.headline, 'Now');
  assert.deepEqual((await planOf(articleId)).map(({ at }) => at)[0], liveFrom);

  const replaced = await publishVersion(db, {
    articleId,
    content: contentOf(),
    change,
    liveFrom: later,
    planned: 'replace',
  });
  assert.ok(replaced.ok);
  assert.deepEqual((await planOf(articleId)).map(({ at }) => at)[0], later);
  const versions = await db.articleVersion.findMany({
    where: { articleId },
    orderBy: { liveFrom: 'asc' },
  });
  assert.deepEqual(versions.at(-1)?.liveFrom, later);
  assert.deepEqual(versions.at(-2)?.liveUntil, later, 'no gap is left');
});

test('an end that was set holds when the plan that came before it is taken back', async () => {
  const { db, sections } = paper;
  const end = new Date(Date.now() + 2 * HOUR);
  const later = new Date(Date.now() + 3 * HOUR);
  const change = 'update';
  for (const planned of [new Date(Date.now() + HOUR), end]) {
    const articleId = await makeStory(db, {
      slug: `ends-${planned.getTime()}`,
      sectionId: sections.town,
      publish: { liveUntil: end },
    });
    const plan = { articleId, content: contentOf(), change } as const;
    assert.ok((await publishVersion(db, { ...plan, liveFrom: planned })).ok);
    assert.ok((await publishVersion(db, { ...plan, liveFrom: later, planned: 'replace' })).ok);
    const [first] = await db.articleVersion.findMany({
      where: { articleId },
      orderBy: { liveFrom: 'asc' },
    });
    assert.deepEqual(first?.liveUntil, end);
    const goes = (await planOf(articleId)).find(({ dropped }) => dropped.length > 0);
    assert.deepEqual(goes?.at, end);
  }
});

test('two versions never begin at one instant: the second is refused in words', async () => {
  const { db, sections } = paper;
  const articleId = await makeStory(db, { slug: 'twice', sectionId: sections.town, publish: {} });
  const liveFrom = new Date(Date.now() + HOUR);
  const plan = { articleId, content: contentOf(), change: 'update', liveFrom } as const;
  assert.ok((await publishVersion(db, plan)).ok);
  const again = await publishVersion(db, { ...plan, planned: 'keep' });
  assert.match(again.ok ? '' : again.problem, /begins at the same time/);
});

test('a planned first version can be brought forward', async () => {
  const { db, sections } = paper;
  const publish = { liveFrom: new Date(Date.now() + HOUR) };
  const articleId = await makeStory(db, { slug: 'forward', sectionId: sections.town, publish });
  const done = await publishVersion(db, {
    articleId,
    content: contentOf(),
    change: 'update',
    planned: 'replace',
  });
  assert.ok(done.ok);
  const story = await getStory({ section: 'town', slug: 'forward' });
  assert.deepEqual(story?.publishedAt, done.liveFrom);
});

test('two at once come one after the other', async () => {
  const { db, sections } = paper;
  const articleId = await makeStory(db, { slug: 'rush', sectionId: sections.town, publish: {} });
  const change = 'update';
  const done = await Promise.all(
    [1, 2, 3, 4, 5].map((n) =>
      publishVersion(db, { articleId, content: contentOf({ headline: `${n}` }), change }),
    ),
  );
  assert.deepEqual(
    done.map((one) => (one.ok ? one.number : 0)).toSorted((a, b) => a - b),
    [2, 3, 4, 5, 6],
  );
});

test('what cannot be published is refused in words, and nothing is left behind', async () => {
  const { db, sections, authors } = paper;
  const articleId = await makeStory(db, { slug: 'refused', sectionId: sections.town });
  const changes = await db.contentChange.count();
  const problem = async (options: object) => {
    const done = await publishVersion(db, {
      articleId,
      content: contentOf(),
      change: 'update',
      ...options,
    });
    return done.ok ? '' : done.problem;
  };
  const nobody = '01890000-0000-7000-8000-00000000dead';
  assert.match(await problem({ articleId: nobody }), /no such story/);
  assert.match(await problem({ content: contentOf({ headline: '' }) }), /headline/);
  assert.match(await problem({ content: contentOf({ authors: [{ id: nobody }] }) }), /author/);
  assert.match(await problem({ content: contentOf({ topicIds: [authors.ann] }) }), /topic/);
  assert.match(await problem({ content: contentOf({ relatedIds: [articleId] }) }), /itself/);
  assert.match(await problem({ content: contentOf({ heroId: nobody }) }), /picture/);
  const past = new Date(Date.now() - HOUR);
  assert.match(await problem({ liveUntil: past }), /end/i);
  assert.equal(await db.articleVersion.count({ where: { articleId } }), 0);
  assert.equal(await db.contentChange.count(), changes);
});
