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
const left: { queue: string; data: object; after?: number }[] = [];
before(async () => {
  process.env.SITE_URL = 'https://paper.example';
  paper = await openPaper();
  shareJobs({
    enqueueWithin: async (_db, queue, jobs) => {
      for (const { data, after } of jobs) left.push({ queue, data, ...(after && { after }) });
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
