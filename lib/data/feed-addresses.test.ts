import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openPaper, type Paper } from '../../e2e/support/paper.ts';
import { explainAddress } from './addresses.ts';

let paper: Paper;
before(async () => {
  paper = await openPaper();
});
after(() => paper.close());

test('whoever followed the paper elsewhere finds its feeds here', async () => {
  for (const [from, to] of [
    ['/feed', '/feed.xml'],
    ['/rss', '/feed.xml'],
    ['/feed/atom', '/feed.atom'],
    ['/category/town/feed', '/town/feed.xml'],
    ['/category/town/river/feed', '/river/feed.xml'],
    ['/category/flood/feed/atom', '/topic/flood/feed.atom'],
    ['/tag/flood/rss', '/topic/flood/feed.xml'],
    ['/tag/culture/feed', '/culture/feed.xml'],
    ['/author/ann/feed', '/author/ann/feed.xml'],
    ['/author/ann/rss', '/author/ann/feed.xml'],
    ['/town/feed', '/town/feed.xml'],
  ] as const)
    assert.deepEqual(await explainAddress(from), { kind: 'moved', to }, from);
});

test('what was no list there is none here', async () => {
  for (const path of ['/category/nowhere/feed', '/author/nobody/rss', '/town/story/feed', '/x/rss'])
    assert.deepEqual(await explainAddress(path), { kind: 'missing' }, path);
});

test('the feeds of a list that has moved move with it, older documents too', async () => {
  const { db, sections } = paper;
  await db.redirect.create({ data: { fromPath: '/city', sectionId: sections.town } });
  const id = '01890000-0000-7000-8000-000000000001';
  for (const tail of ['/feed.xml', '/feed.json', `/feed/${id}.atom`])
    assert.deepEqual(await explainAddress(`/city${tail}`), { kind: 'moved', to: `/town${tail}` });
  assert.deepEqual(await explainAddress('/category/city/feed'), {
    kind: 'moved',
    to: '/town/feed.xml',
  });
});
