import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { explainAddress } from '#lib/data/addresses.ts';
import { getStandingPage } from '#lib/data/pages.ts';
import { hire, paragraph } from '../../../e2e/support/newsroom.ts';
import { openPaper, type Paper } from '../../../e2e/support/paper.ts';
import type { PeopleActor } from '../people-problem.ts';
import { getDeskPage, listPageLines } from './pages.ts';
import { createPage, movePage, type PageWish, removePage, savePage } from './save-page.ts';

let paper: Paper;
let editor: PeopleActor;
before(async () => {
  paper = await openPaper();
  await paper.db.page.deleteMany();
  editor = await hire(paper.db, 'editor');
});
after(() => paper.close());

const says = (text: string) => JSON.stringify({ type: 'doc', content: [paragraph('p1', text)] });

async function begin(title: string): Promise<PageWish> {
  const made = await createPage(paper.db, { title, language: 'en' }, editor);
  assert.ok(made.ok);
  return wishOf(made.id);
}

async function wishOf(id: string): Promise<PageWish> {
  const page = await getDeskPage(paper.db, id);
  assert.ok(page);
  return { ...page, body: says('We are here.'), public: true };
}

test('a page is begun unseen, written, given to readers, and leads on from its former address', async () => {
  const wish = await begin(' Über \n uns ');
  assert.equal(wish.title, 'Über uns');
  assert.equal((await begin('Über uns')).slug, `${wish.slug}-2`, 'two of one title are two');
  assert.equal(await getStandingPage(wish.slug), null);
  assert.deepEqual(await savePage(paper.db, wish, editor), { ok: true });
  assert.equal((await getStandingPage(wish.slug))?.body.content.length, 1);
  for (const slug of ['about-us', 'who-we-are']) {
    assert.deepEqual(await savePage(paper.db, { ...(await wishOf(wish.id)), slug }, editor), {
      ok: true,
    });
  }
  for (const former of [wish.slug, 'about-us']) {
    const explained = await explainAddress(`/about/${former}`);
    assert.deepEqual(explained, { kind: 'moved', to: '/about/who-we-are' });
  }
});

test('what cannot be saved is refused by name, and nothing of it is written', async () => {
  const other = await begin('Imprint');
  const wish = await begin('Contact');
  const nowhere = {
    type: 'picture',
    attrs: { id: 'x', mediaId: wish.id, caption: '', wide: false },
  };
  const refusals: [Partial<PageWish>, string][] = [
    [{ title: ' \0' }, 'name_missing'],
    [{ title: 'x'.repeat(121) }, 'too_long'],
    [{ slug: 'a/b' }, 'bad_slug'],
    [{ slug: other.slug }, 'slug_taken'],
    [{ language: 'Deutsch' }, 'bad_language'],
    [{ body: '{' }, 'bad_text'],
    [{ body: JSON.stringify({ type: 'doc', content: [{ type: 'script' }] }) }, 'bad_text'],
    [{ body: JSON.stringify({ type: 'doc', content: [nowhere] }) }, 'bad_text'],
    [{ body: ' '.repeat(500_001) }, 'too_long'],
    [{ version: new Date(0).toISOString() }, 'page_changed'],
    [{ id: '00000000-0000-4000-8000-000000000000' }, 'missing'],
  ];
  const before = await getDeskPage(paper.db, wish.id);
  for (const [bad, problem] of refusals) {
    const done = await savePage(paper.db, { ...wish, ...bad }, editor);
    assert.equal(done.ok ? 'saved' : done.problem, problem);
  }
  assert.deepEqual(await getDeskPage(paper.db, wish.id), before);
  const reporter = await hire(paper.db, 'reporter');
  const refused = await savePage(paper.db, wish, reporter);
  assert.equal(refused.ok ? '' : refused.problem, 'forbidden');
});

test('of two who save on the same version the second is told, and the first is kept', async () => {
  const wish = await begin('Privacy');
  const saves = await Promise.all(
    ['One', 'Two'].map((words) => savePage(paper.db, { ...wish, body: says(words) }, editor)),
  );
  assert.deepEqual(saves.map((done) => (done.ok ? 'saved' : done.problem)).sort(), [
    'page_changed',
    'saved',
  ]);
});

test('pages are put in order, and one that readers have is not removed', async () => {
  await paper.db.page.deleteMany();
  const [a, b, c] = [await begin('A'), await begin('B'), await begin('C')];
  const order = async () => (await listPageLines(paper.db)).map(({ title }) => title).join('');
  assert.deepEqual(await movePage(paper.db, { id: c.id, beforeId: a.id }, editor), { ok: true });
  assert.equal(await order(), 'CAB');
  assert.deepEqual(await movePage(paper.db, { id: c.id, beforeId: null }, editor), { ok: true });
  assert.equal(await order(), 'ABC');
  const lost = await movePage(paper.db, { id: a.id, beforeId: editor.staffId }, editor);
  assert.equal(lost.ok ? '' : lost.problem, 'missing');
  assert.ok((await savePage(paper.db, b, editor)).ok);
  const kept = await removePage(paper.db, b.id, editor);
  assert.equal(kept.ok ? '' : kept.problem, 'page_public');
  assert.deepEqual(await removePage(paper.db, a.id, editor), { ok: true });
  assert.equal(await order(), 'BC');
});
