import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { contentOf, makeStory, openPaper, type Paper } from '../../e2e/support/paper.ts';
import { listSection } from './lists.ts';
import { collectReads } from './reads.ts';
import { getSectionFront } from './section-front.ts';
import { getSection } from './sections.ts';
import { getSite } from './site.ts';
import { listRelatedTopics } from './topics.ts';
import { listWarmPaths } from './warm.ts';

let paper: Paper;
const HOUR = 3_600_000;

before(async () => {
  paper = await openPaper();
});
after(() => paper.close());

test('a section shows what editors placed, then its newest, no story twice and none lost before page 2', async () => {
  const { db, sections } = paper;
  const ids: string[] = [];
  for (let n = 0; n < 25; n += 1) {
    const liveFrom = new Date(Date.now() - (n + 1) * HOUR);
    const sectionId = n % 2 ? sections.town : sections.river;
    ids.push(await makeStory(db, { slug: `s${n}`, sectionId, publish: { liveFrom } }));
  }
  const elsewhere = await makeStory(db, {
    slug: 'elsewhere',
    sectionId: sections.culture,
    publish: {},
  });
  const later = await makeStory(db, {
    slug: 'later',
    sectionId: sections.culture,
    publish: { liveFrom: new Date(Date.now() + HOUR) },
  });
  const place = (articleId: string, zone: 'lead' | 'second', position: number) => ({
    sectionId: sections.town,
    articleId,
    zone,
    position,
    liveFrom: new Date(0),
  });
  await db.frontSlot.createMany({
    data: [
      place(elsewhere, 'second', 0),
      place(ids[3] ?? '', 'lead', 0),
      place(ids[24] ?? '', 'second', 1),
      place(later, 'second', 2),
      { ...place(ids[5] ?? '', 'second', 3), liveUntil: new Date(Date.now() - HOUR) },
      { ...place(ids[6] ?? '', 'lead', 0), sectionId: null },
    ],
  });
  const town = { id: sections.town };
  const { result, subject, boxes } = await collectReads(() => getSectionFront(town));
  assert.deepEqual(
    result.curated.map(({ id }) => id),
    [ids[3], elsewhere, ids[24]],
  );
  const newest = ids.slice(0, 20).filter((id) => id !== ids[3]);
  assert.deepEqual(
    result.stories.map(({ id }) => id),
    newest,
  );
  assert.deepEqual([result.page, result.hasOlder], [1, true]);
  const second = await listSection(town, { page: 2 });
  assert.deepEqual(
    second.stories.map(({ id }) => id),
    ids.slice(20),
  );
  assert.deepEqual([...subject], [`section:${sections.town}`]);
  assert.ok(boxes.has(`story:${later}`), 'what is placed and not public yet comes by itself');
});

test('sections lie in each other as deep as the newsroom likes, in menus and on their own pages', async () => {
  const { db, sections } = paper;
  await db.section.create({
    data: { slug: 'banks', name: 'Banks', position: 0, parentId: sections.river },
  });
  const site = await getSite();
  const town = site.sections.find(({ id }) => id === sections.town);
  assert.deepEqual(
    town?.children.map(({ name, path, children }) => [name, path, children.map((c) => c.path)]),
    [['river', '/river', ['/banks']]],
  );
  assert.ok((await listWarmPaths()).includes('/banks'));
  const banks = await getSection('banks');
  assert.deepEqual(
    banks?.breadcrumb.map(({ path }) => path),
    ['/town', '/river'],
  );
  assert.equal(banks?.parent?.path, '/river');
});

test('topics that often stand beside a topic are related to it, most often first', async () => {
  const { db, sections, topics } = paper;
  const { flood, trams } = topics;
  const bees = (await db.topic.create({ data: { slug: 'bees', name: 'Bees' } })).id;
  const about: [string, string[]][] = [
    ['t1', [flood, bees]],
    ['t2', [flood, bees, trams]],
    ['t3', [flood]],
    ['t4', [trams]],
  ];
  for (const [slug, topicIds] of about) {
    const content = contentOf({ topicIds });
    await makeStory(db, { slug, sectionId: sections.town, publish: { content } });
  }
  const { result, boxes, subject } = await collectReads(() => listRelatedTopics({ id: flood }));
  assert.deepEqual(
    result.map(({ id, path }) => [id, path]),
    [
      [bees, '/topic/bees'],
      [trams, '/topic/trams'],
    ],
  );
  assert.deepEqual(
    [[...subject], [...boxes].toSorted()],
    [[], [`label:${bees}`, `label:${trams}`, `shelf:${flood}`].toSorted()],
  );
});
