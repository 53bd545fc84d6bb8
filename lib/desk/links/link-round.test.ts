import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Block } from '#lib/domain/body.ts';
import { shareJobs } from '#lib/jobs/shared-jobs.ts';
import { contentOf, makeStory, openPaper, type Paper } from '../../../e2e/support/paper.ts';
import { unpublishStory } from '../unpublish-story.ts';
import { listBrokenLinks } from './broken-links.ts';
import { LINK_ROUND, linkRoundWork, lookThrough } from './link-round.ts';
import { keyOf, OUTSIDE_LINKS } from './outside-links.ts';

let paper: Paper;
const left: { queue: string; data: object; key?: string; after?: number }[] = [];
before(async () => {
  process.env.SITE_URL = 'https://paper.example';
  paper = await openPaper();
  shareJobs({
    enqueueWithin: async (_db, queue, jobs) => {
      for (const job of jobs) left.push({ queue, ...job });
    },
  });
});
after(async () => {
  shareJobs(null);
  await paper.close();
});

const linkTo = (id: string, href: string): Block => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text: 'there', marks: [{ type: 'link', attrs: { href } }] }],
});

async function publishWith(slug: string, ...hrefs: string[]): Promise<string> {
  const content = hrefs.map((href, at) => linkTo(`p${at}`, href));
  const body = { type: 'doc' as const, content };
  const publish = { content: contentOf({ headline: slug, body }) };
  return makeStory(paper.db, { slug, sectionId: paper.sections.town, publish });
}

test('a round has other sites asked, knows its own addresses, and goes to sleep until the next night', async () => {
  const gone = 'https://other.example/gone';
  const one = await publishWith('one', gone, 'https://paper.example/town/nothing');
  const two = await publishWith('two', gone, 'https://paper.example/town/one');
  await linkRoundWork().run({});
  assert.deepEqual(
    left.filter(({ queue }) => queue === OUTSIDE_LINKS).map(({ data }) => data),
    [{ url: gone }],
  );
  const [next] = left.filter(({ queue }) => queue === LINK_ROUND);
  assert.ok(next?.after && next.after > 0 && next.after <= 25 * 3600);
  const found = async () =>
    (await listBrokenLinks(paper.db)).map(({ headline, url }) => `${headline} ${url}`).sort();
  assert.deepEqual(await found(), ['one https://paper.example/town/nothing']);
  const answer = { url: gone, status: 410, checkedAt: new Date() };
  await paper.db.linkCheck.create({ data: { key: keyOf(gone), ...answer } });
  assert.deepEqual(await found(), [
    `one ${gone}`,
    'one https://paper.example/town/nothing',
    `two ${gone}`,
  ]);
  await unpublishStory(paper.db, { articleId: one });
  assert.deepEqual(await found(), [`two ${gone}`]);
  await lookThrough(null);
  assert.deepEqual(await found(), ['two https://paper.example/town/one', `two ${gone}`].sort());
  assert.ok(two);
});

test('a large paper is looked through in parts, each story once', async () => {
  await paper.db.storyLink.deleteMany();
  for (let n = 0; n < 60; n += 1) await publishWith(`part-${n}`, `https://other.example/${n}`);
  const middle = await lookThrough(null);
  assert.ok(middle);
  assert.equal(await lookThrough(middle), null);
  const stories = await paper.db.storyLink.groupBy({ by: ['articleId'] });
  assert.ok(stories.length >= 60);
});

test('a story that cannot be looked through ends neither the round nor those of other nights', async () => {
  await paper.db.$executeRaw`TRUNCATE story_link, link_check`;
  const bad = await publishWith('bad', 'https://other.example/lost');
  await publishWith('mistyped', 'https://paper.example/topic/%zz', 'https://paper.example/%00');
  await paper.db
    .$executeRaw`UPDATE article_version SET body = '{"type": "doc"}' WHERE article_id = ${bad}::uuid`;
  left.length = 0;
  let last = await lookThrough(null);
  while (last) last = await lookThrough(last);
  const broken = await paper.db.linkCheck.findMany({ where: { status: 404 } });
  assert.deepEqual(broken.map(({ url }) => url).sort(), [
    'https://paper.example/%00',
    'https://paper.example/topic/%zz',
    'https://paper.example/town/one',
  ]);
});

test('the next night waits before the round begins, and the rest of the round beside it', async () => {
  left.length = 0;
  await linkRoundWork().run({});
  const rounds = left.filter(({ queue }) => queue === LINK_ROUND);
  assert.deepEqual(
    rounds.map(({ data, key }) => [Object.keys(data), key]),
    [
      [[], 'round'],
      [['after'], 'goes on'],
    ],
  );
  assert.equal(left[0]?.queue, LINK_ROUND);
});

test('a round that is cut off by its database is followed by that of the next night', async () => {
  left.length = 0;
  await paper.db.$executeRaw`ALTER TABLE link_check RENAME TO link_check_away`;
  await assert.rejects(linkRoundWork().run({}));
  await paper.db.$executeRaw`ALTER TABLE link_check_away RENAME TO link_check`;
  assert.deepEqual(
    left.map(({ queue, data, key }) => [queue, data, key]),
    [[LINK_ROUND, {}, 'round']],
  );
});
