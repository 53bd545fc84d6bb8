import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { shareJobs } from '#lib/jobs/shared-jobs.ts';
import { openPaper, type Paper } from '../../../e2e/support/paper.ts';
import { linksWork } from './links-work.ts';
import { askAbout, OUTSIDE_LINKS, readAnswers } from './outside-links.ts';

let paper: Paper;
let origin: string;
const left: { queue: string; url: string }[] = [];

/** Another site: `/there` is there, `/gone` and `/taken` are not, `/closed` is closed to programs. */
const other = createServer(({ url }, response) => {
  response.statusCode = { '/there': 200, '/gone': 404, '/taken': 410 }[url ?? ''] ?? 403;
  response.end('page');
});

before(async () => {
  paper = await openPaper();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  shareJobs({
    enqueueWithin: async (_db, queue, jobs) => {
      for (const { data } of jobs) left.push({ queue, url: Reflect.get(data, 'url') });
    },
  });
});
after(async () => {
  other.close();
  shareJobs(null);
  await paper.close();
});

const urls = () => ['/there', '/gone', '/taken', '/closed'].map((path) => origin + path);

test('what a story links to is asked once, and only what says that it is not there is dead', async () => {
  const nobody = 'http://127.0.0.1:1/';
  const all = [...urls(), nobody];
  assert.deepEqual(await readAnswers(paper.db, all), { dead: [], unknown: all });
  await askAbout(paper.db, all);
  assert.deepEqual(
    left,
    all.map((url) => ({ queue: OUTSIDE_LINKS, url })),
  );
  const { run } = linksWork({ mayConnect: () => true });
  for (const { url } of left) await run({ url });
  const { dead, unknown } = await readAnswers(paper.db, all);
  assert.deepEqual([dead.sort(), unknown], [[`${origin}/gone`, `${origin}/taken`], []]);
  await paper.db.$executeRaw`UPDATE link_check SET checked_at = checked_at - interval '2 hours'`;
  const later = await readAnswers(paper.db, all);
  assert.deepEqual(later.unknown, [...urls().slice(1), nobody]);
});

test('nobody inside the house is asked', async () => {
  await paper.db.linkCheck.deleteMany();
  await linksWork().run({ url: `${origin}/gone` });
  const [found] = await paper.db.linkCheck.findMany();
  assert.deepEqual([found?.url, found?.status], [`${origin}/gone`, null]);
});
