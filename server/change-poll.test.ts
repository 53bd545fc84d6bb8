import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { HeardChange } from '#lib/data/changes.ts';
import { contentOf, makeStory, openPaper, type Paper } from '../e2e/support/paper.ts';
import { ChangePoll } from './change-poll.ts';

let paper: Paper;
before(async () => {
  paper = await openPaper();
});
after(() => paper.close());

const publish = (slug: string) =>
  makeStory(paper.db, {
    slug,
    sectionId: paper.sections.town,
    publish: { content: contentOf({ headline: slug }) },
  });

test('a change is heard of when it is committed, not at the next look', async (t) => {
  const heard: HeardChange[] = [];
  const poll = new ChangePoll({
    connection: { connectionString: paper.url },
    since: null,
    onChange: (change) => heard.push(change),
    onGap: () => undefined,
    onHealthy: () => undefined,
  });
  await poll.start();
  // From here on no look comes by itself.
  t.mock.method(globalThis, 'setTimeout', () => ({ unref: () => undefined }));
  for (const slug of ['fire', 'flood']) {
    const id = await publish(slug);
    const isHeard = () => heard.some(({ touched }) => touched.includes(`story:${id}`));
    for (let turn = 0; turn < 1e6 && !isHeard(); turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.ok(isHeard(), slug);
  }
  t.mock.restoreAll();
  await poll.stop();
});
