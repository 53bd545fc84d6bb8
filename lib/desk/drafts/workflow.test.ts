import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { getStory } from '#lib/data/stories.ts';
import type { Block } from '#lib/domain/body.ts';
import { shareJobs } from '#lib/jobs/shared-jobs.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { hire, paragraph, write, writeStory } from '../../../e2e/support/newsroom.ts';
import { openPaper, type Paper } from '../../../e2e/support/paper.ts';
import { keyOf } from '../links/outside-links.ts';
import { checkDraft } from './check-draft.ts';
import type { Colleague } from './colleague.ts';
import { checkSlug, openStory } from './open-story.ts';
import { readStoryDraft } from './story-draft.ts';
import { takeStep } from './take-step.ts';

let paper: Paper;
let editor: Colleague;
let reporter: Colleague;
before(async () => {
  paper = await openPaper();
  editor = await hire(paper.db, 'editor');
  reporter = await hire(paper.db, 'reporter', { authorId: paper.authors.ann });
});
after(() => paper.close());

const HOUR = 3_600_000;

test('a story goes from its reporter through the desk to readers, at an address made of its headline', async () => {
  const { db, sections } = paper;
  const sectionId = sections.town;
  const story = await writeStory(db, reporter, { words: 'The fair opens', sectionId });
  const articleId = story.id;
  const { revision } = story;
  assert.ok((await takeStep(db, { articleId, step: 'submit', revision }, reporter)).ok);
  const own = await takeStep(db, { articleId, step: 'publish', revision }, reporter);
  assert.equal(!own.ok && own.status, 403);
  assert.ok((await takeStep(db, { articleId, step: 'approve', revision }, editor)).ok);
  assert.equal(await getStory({ section: 'town', slug: 'the-fair-opens' }), null);
  assert.ok((await takeStep(db, { articleId, step: 'publish', revision }, editor)).ok);
  const live = await getStory({ section: 'town', slug: 'the-fair-opens' });
  assert.equal(live?.headline, 'The fair opens');
  assert.deepEqual(
    live?.authors.map(({ name }) => name),
    ['ann'],
  );
  const now = await readStoryDraft(db, articleId);
  assert.deepEqual([now?.draft, now?.publishedRevision], ['draft', revision]);
});

test('a public story that is given another address is found under both', async () => {
  const { db, sections } = paper;
  const story = await writeStory(db, editor, { words: 'Moves', sectionId: sections.town });
  const { id: articleId, revision } = story;
  assert.ok((await takeStep(db, { articleId, step: 'publish', revision }, editor)).ok);
  const fields = { slug: 'moved', sectionId: sections.river };
  const changed = await write(db, articleId, { by: editor, words: 'Moved', fields });
  assert.equal((await getStory({ section: 'town', slug: 'moves' }))?.headline, 'Moves');
  const step = { articleId, step: 'publish' as const, revision: changed.revision };
  assert.ok((await takeStep(db, step, editor)).ok);
  assert.ok(await getStory({ section: 'river', slug: 'moved' }));
  const [redirect] = await db.redirect.findMany({ where: { articleId } });
  assert.equal(redirect?.fromPath, '/town/moves');
  const { touched } = await db.contentChange.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  assert.ok(
    [`section:${sections.town}`, `section:${sections.river}`].every((word) =>
      touched.includes(word),
    ),
  );
});

test('a public story whose headline changes stays where readers know it', async () => {
  const { db, sections } = paper;
  const story = await writeStory(db, editor, { words: 'Known here', sectionId: sections.town });
  const { id: articleId, revision } = story;
  assert.ok((await takeStep(db, { articleId, step: 'publish', revision }, editor)).ok);
  const fields = { headline: 'Called otherwise' };
  const changed = await write(db, articleId, { by: editor, words: 'Known here', fields });
  const step = { articleId, step: 'publish' as const, revision: changed.revision };
  assert.ok((await takeStep(db, step, editor)).ok);
  assert.equal(
    (await getStory({ section: 'town', slug: 'known-here' }))?.headline,
    'Called otherwise',
  );
  const asked = await checkSlug(db, { articleId, headline: 'Called otherwise', slug: '' }, editor);
  assert.equal(asked.ok && asked.slug, 'known-here');
});

test('nothing is published that is not whole, under embargo, or another than what was seen', async () => {
  const { db, sections } = paper;
  const sectionId = sections.town;
  const publish = async (fields: Parameters<typeof writeStory>[2], revision?: number) => {
    const story = await writeStory(db, editor, fields);
    const step = {
      articleId: story.id,
      step: 'publish' as const,
      revision: revision ?? story.revision,
    };
    const done = await takeStep(db, step, editor);
    return done.ok ? null : [done.status, done.field];
  };
  assert.deepEqual(await publish({}), [422, 'sectionId']);
  assert.deepEqual(await publish({ sectionId, headline: ' ' }), [422, 'headline']);
  assert.deepEqual(await publish({ sectionId, headline: '?!' }), [422, 'slug']);
  assert.deepEqual(await publish({ sectionId, slug: 'No Slug' }), [422, 'slug']);
  assert.deepEqual(await publish({ sectionId, canonicalUrl: 'half' }), [422, undefined]);
  const embargoAt = new Date(Date.now() + HOUR).toISOString();
  assert.deepEqual(await publish({ sectionId, embargoAt }), [422, 'embargoAt']);
  assert.deepEqual(await publish({ sectionId }, 1), [409, undefined]);
  const authorId = '00000000-0000-7000-8000-000000000009';
  assert.deepEqual(await publish({ sectionId, authors: [{ id: authorId, role: '' }] }), [
    422,
    'authors',
  ]);
  assert.equal(await db.articleVersion.count({ where: { headline: 'Words' } }), 0);
});

test('what the check holds back is published by an editor who says why, and the log keeps it', async () => {
  const { db, sections } = paper;
  const fields = { sectionId: sections.town, withoutHero: false, authors: [] };
  const { id: articleId, revision } = await writeStory(db, editor, {
    words: 'In haste',
    ...fields,
  });
  const step = { articleId, step: 'publish' as const, revision };
  for (const override of ['', '  ']) {
    const held = await takeStep(db, { ...step, override }, editor);
    assert.ok(!held.ok);
    const kinds = held.findings?.map(({ kind }) => kind);
    assert.deepEqual([held.status, kinds], [422, ['author-missing', 'hero-undecided']]);
  }
  assert.equal(await db.articleVersion.count({ where: { articleId } }), 0);
  const told = await takeStep(db, { ...step, override: ' It burns. ' }, editor);
  assert.ok(told.ok);
  const log = await db.auditEntry.findMany({ where: { action: 'story.override' } });
  assert.deepEqual(
    log.map(({ subject, details }) => [subject, details]),
    [
      [
        `story:${articleId}`,
        { reason: 'It burns.', revision, findings: ['author-missing', 'hero-undecided'] },
      ],
    ],
  );
});

test('the check knows what the story refers to: pictures and their rights, stories, addresses, headlines', async () => {
  const { db, sections, topics } = paper;
  const past = new Date(Date.now() - HOUR);
  const { id: ended } = await db.media.create({
    data: {
      hash: 'a'.repeat(64),
      name: 'ended',
      mimeType: 'image/png',
      bytes: 9,
      width: 900,
      alt: 'A weir',
      licenceExpiresAt: past,
    },
  });
  const { id: other } = await writeStory(db, editor, { words: 'Unseen' });
  const first = await writeStory(db, editor, { words: 'Said before', sectionId: sections.town });
  const published = { articleId: first.id, step: 'publish' as const, revision: first.revision };
  assert.ok((await takeStep(db, published, editor)).ok);
  const link = (id: string, href: string): Block => ({
    type: 'paragraph',
    attrs: { id },
    content: [{ type: 'text', text: id, marks: [{ type: 'link', attrs: { href } }] }],
  });
  const own = siteOrigin();
  const gone = '00000000-0000-7000-8000-000000000009';
  const content = [
    link('gone', `story:${gone}`),
    link('hidden', `story:${other}`),
    link('there', `story:${first.id}`),
    link('lost', `${own}/town/never-was`),
    link('nobody', `${own}/author/never-was`),
    link('deeper', `${own}/town/said-before/never-was`),
    link('mistyped', `${own}/topic/%zz`),
    link('strange', `${own}/topic/%00`),
    link('found', `${own}/town/said-before`),
    link('section', `${own}/river`),
    link('author', `${own}/author/ann`),
    link('abroad', 'https://elsewhere.example/town/never-was'),
    link('dead', 'https://elsewhere.example/gone'),
  ];
  const story = await writeStory(db, editor, {
    words: 'SAID before',
    sectionId: sections.town,
    topicIds: [topics.flood],
    heroId: ended,
    body: { type: 'doc', content },
  });
  const asked: unknown[] = [];
  shareJobs({
    enqueueWithin: async (_db, _queue, jobs) => {
      asked.push(...jobs.map(({ data }) => data));
    },
  });
  const url = 'https://elsewhere.example/gone';
  await db.linkCheck.create({ data: { key: keyOf(url), url, status: 404, checkedAt: new Date() } });
  const checked = await checkDraft(db, story.id, editor);
  assert.ok(checked.ok);
  assert.deepEqual(
    [checked.pending, asked],
    [true, [{ url: 'https://elsewhere.example/town/never-was' }]],
  );
  const found = checked.findings.map(({ kind, block, field }) => [kind, block ?? field]);
  assert.deepEqual(found, [
    ['rights-ended', 'heroId'],
    ['own-link-broken', 'gone'],
    ['own-link-broken', 'lost'],
    ['own-link-broken', 'nobody'],
    ['own-link-broken', 'deeper'],
    ['own-link-broken', 'mistyped'],
    ['own-link-broken', 'strange'],
    ['headline-taken', 'headline'],
    ['standfirst-missing', 'standfirst'],
    ['hero-small', 'heroId'],
    ['own-link-hidden', 'hidden'],
    ['outside-link-dead', 'dead'],
  ]);
  assert.equal(checked.revision, story.revision);
  const hidden = await checkDraft(db, story.id, await hire(db, 'reporter'));
  assert.equal(!hidden.ok && hidden.status, 404);
});

test('a refused publication leaves nothing behind, not even the move before it', async () => {
  const { db, sections, topics } = paper;
  const story = await writeStory(db, editor, { words: 'Stays', sectionId: sections.town });
  const articleId = story.id;
  assert.ok(
    (await takeStep(db, { articleId, step: 'publish', revision: story.revision }, editor)).ok,
  );
  const fields = {
    slug: 'elsewhere',
    topicIds: [topics.flood, '00000000-0000-7000-8000-000000000009'],
  };
  const changed = await write(db, articleId, { by: editor, words: 'Stays', fields });
  const step = { articleId, step: 'publish' as const, revision: changed.revision };
  assert.equal((await takeStep(db, step, editor)).ok, false);
  assert.ok(await getStory({ section: 'town', slug: 'stays' }));
  assert.equal(await db.redirect.count({ where: { articleId } }), 0);
});

test('what readers have already is not published again', async () => {
  const { db, sections } = paper;
  const story = await writeStory(db, editor, { words: 'Once', sectionId: sections.town });
  const step = { articleId: story.id, step: 'publish' as const, revision: story.revision };
  const done = await Promise.all([1, 2, 3].map(() => takeStep(db, step, editor)));
  assert.equal(done.filter(({ ok }) => ok).length, 1);
  assert.equal(await db.articleVersion.count({ where: { articleId: story.id } }), 1);
});

test('who opens a story is told what they may do with it now', async () => {
  const { db, sections } = paper;
  const story = await writeStory(db, reporter, { sectionId: sections.town });
  const steps = async (by: Colleague) => {
    const opened = await openStory(db, story.id, by);
    return opened.ok ? opened.story.steps : opened.status;
  };
  assert.deepEqual(await steps(reporter), ['submit']);
  assert.deepEqual(await steps(editor), ['submit', 'publish', 'schedule', 'remove']);
  assert.equal(await steps(await hire(db, 'reporter')), 404);
  await takeStep(db, { articleId: story.id, step: 'submit', revision: story.revision }, reporter);
  assert.deepEqual(await steps(reporter), ['take_back']);
  assert.deepEqual(await steps(editor), [
    'take_back',
    'approve',
    'return',
    'publish',
    'schedule',
    'remove',
  ]);
});

test('an address is made of the headline, with a number when it is taken; a chosen one is checked', async () => {
  const { db, sections } = paper;
  const first = await writeStory(db, editor, { words: 'Twice', sectionId: sections.town });
  await takeStep(db, { articleId: first.id, step: 'publish', revision: first.revision }, editor);
  const story = await writeStory(db, editor, { sectionId: sections.river });
  const check = async (headline: string, slug = '') => {
    const found = await checkSlug(db, { articleId: story.id, headline, slug }, editor);
    return found.ok ? [found.path, found.problem !== null] : found;
  };
  assert.deepEqual(await check('Twice'), ['/river/twice-2', false]);
  assert.deepEqual(await check('Another'), ['/river/another', false]);
  assert.deepEqual(await check('', 'twice'), ['/river/twice', true]);
  assert.deepEqual(await check('', 'a b'), ['/river/a%20b', true]);
  assert.deepEqual(await check('', 'x'.repeat(300)), [`/river/${'x'.repeat(300)}`, true]);
});

test('a body of every length is handed in whole', async () => {
  const { db } = paper;
  const content = Array.from({ length: 10_000 }, (_, n) => paragraph(`b${n}`, `Line ${n}`));
  const story = await writeStory(db, editor, { body: { type: 'doc', content } });
  assert.equal(story.content.body.content.length, 10_000);
});
