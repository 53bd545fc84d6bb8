import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { contentOf, makeStory, openPaper, type Paper } from '../../e2e/support/paper.ts';
import { getFront } from './front.ts';
import { listLatest, listSection } from './lists.ts';
import { listReadAlso } from './read-also.ts';
import { collectReads, noteBox, noteSubject, shareRead } from './reads.ts';
import { getSite } from './site.ts';
import { getStory } from './stories.ts';

let paper: Paper;
before(async () => {
  paper = await openPaper();
});
after(() => paper.close());

test('what a page is about is not also a box, in whatever order it is noted', async () => {
  const { subject, boxes, result } = await collectReads(async () => {
    noteBox('latest', 'settings');
    noteSubject('latest');
    noteBox('latest');
    return 'page';
  });
  assert.deepEqual([result, [...subject], [...boxes]], ['page', ['latest'], ['settings']]);
});

test('renderings of one state of the paper share what they ask for, and each has read it', async () => {
  let times = 0;
  const rendering = (asOf: number | undefined, key: string) =>
    collectReads(
      () =>
        shareRead(key, async () => {
          times += 1;
          noteSubject('latest');
          noteBox('settings');
          return times;
        }),
      asOf,
    );
  const [one, other] = await Promise.all([rendering(1, 'a'), rendering(1, 'a')]);
  for (const { result, subject, boxes } of [one, other])
    assert.deepEqual([result, [...subject], [...boxes]], [1, ['latest'], ['settings']]);
  assert.equal((await rendering(2, 'a')).result, 2, 'a later state is read anew');
  assert.equal((await rendering(2, 'b')).result, 3, 'and so is something else');
  await rendering(undefined, 'b');
  assert.equal((await rendering(undefined, 'b')).result, 5, 'nothing is shared without a number');
});

test('what could not be read is asked for again', async () => {
  const failing = collectReads(() => shareRead('c', () => Promise.reject(new Error('away'))), 1);
  await assert.rejects(failing, /away/);
  assert.equal((await collectReads(() => shareRead('c', async () => 'there'), 1)).result, 'there');
});

test('two renderings at once do not hear each other; outside of one nothing is noted', async () => {
  noteSubject('front');
  const [one, other] = await Promise.all(
    (['story:1', 'story:2'] as const).map((word) =>
      collectReads(async () => {
        await new Promise((done) => setImmediate(done));
        noteSubject(word);
      }),
    ),
  );
  assert.deepEqual([...(one?.subject ?? [])], ['story:1']);
  assert.deepEqual([...(other?.subject ?? [])], ['story:2']);
});

test('a story page says all it read: itself, what it shows, and the lists it drew from', async () => {
  const { db, sections, topics, authors } = paper;
  const sectionId = sections.town;
  const same = contentOf({ topicIds: [topics.flood] });
  const pick = await makeStory(db, { slug: 'pick', sectionId: sections.culture, publish: {} });
  const near = await makeStory(db, { slug: 'near', sectionId, publish: { content: same } });
  const unseen = await makeStory(db, { slug: 'unseen', sectionId });
  const body = {
    type: 'doc',
    content: [{ type: 'relatedStory', attrs: { id: 'r', articleId: unseen } }],
  };
  const content = contentOf({ ...same, body, relatedIds: [pick], authors: [{ id: authors.ann }] });
  const id = await makeStory(db, { slug: 'read', sectionId, publish: { content } });

  const { subject, boxes, result } = await collectReads(async () => {
    await getSite();
    const story = await getStory({ section: 'town', slug: 'read' });
    assert.ok(story);
    await listLatest({ without: story.id });
    return listReadAlso(story);
  });
  assert.deepEqual(
    result.map((card) => card.id),
    [pick, near],
  );
  assert.deepEqual([...subject], [`story:${id}`]);
  const words = [
    'settings',
    'latest',
    `story:${pick}`,
    `story:${near}`,
    `byline:${authors.ann}`,
    `label:${topics.flood}`,
    `shelf:${sectionId}`,
    `shelf:${topics.flood}`,
  ] as const;
  for (const word of words) assert.ok(boxes.has(word), word);
  assert.ok(boxes.has(`story:${unseen}`), 'a story to come changes the page that links to it');
});

test('lists and the front are the subject of their own pages', async () => {
  const { sections } = paper;
  const front = await collectReads(() => getFront());
  assert.deepEqual([...front.subject], ['front']);
  const list = await collectReads(() => listSection({ id: sections.town }));
  assert.deepEqual([...list.subject], [`section:${sections.town}`]);
  assert.ok([...list.boxes].some((word) => word.startsWith('story:')));
  assert.deepEqual([...(await collectReads(() => listLatest())).subject], ['latest']);
});
