import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { hire } from '../../../e2e/support/newsroom.ts';
import { contentOf, makeStory, openPaper, type Paper } from '../../../e2e/support/paper.ts';
import { publishVersion } from '../publish-version.ts';
import { listDue } from './due.ts';
import { publishFront } from './publish-front.ts';

let paper: Paper;
before(async () => {
  paper = await openPaper();
});
after(() => paper.close());

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);

test('what comes, changes and goes by itself is told in its order, and what only ages is not', async () => {
  const { db, sections } = paper;
  const sectionId = sections.town;
  const editor = await hire(db, 'editor');
  const named = (headline: string) => contentOf({ headline });
  await makeStory(db, {
    slug: 'a',
    sectionId,
    publish: { content: named('Coming'), liveFrom: inHours(2) },
  });
  const known = await makeStory(db, {
    slug: 'b',
    sectionId,
    publish: { content: named('As it was') },
  });
  const later = { articleId: known, content: named('As it will be'), change: 'update' as const };
  assert.ok((await publishVersion(db, { ...later, liveFrom: inHours(1) })).ok);
  await makeStory(db, {
    slug: 'c',
    sectionId,
    publish: { content: named('Going'), liveUntil: inHours(4) },
  });
  await makeStory(db, {
    slug: 'd',
    sectionId,
    publish: { content: named('Far'), liveFrom: inHours(24 * 40) },
  });
  const slots = [{ zone: 'lead' as const, position: 0, storyId: known }];
  const at = inHours(3).toISOString();
  assert.ok((await publishFront(db, { sectionId: null, slots, at, base: '' }, editor)).ok);

  const due = await listDue(db, editor);
  assert.deepEqual(
    due.map(({ kind, name }) => `${kind} ${name}`),
    ['change As it will be', 'publish Coming', 'front ', 'end Going'],
  );
  assert.equal(Date.parse(due[2]?.at ?? ''), Date.parse(at));
  assert.deepEqual(await listDue(db, await hire(db, 'reporter')), []);
});
