import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { explainAddress } from '#lib/data/addresses.ts';
import { hire } from '../../../e2e/support/newsroom.ts';
import { makeStory, openPaper, type Paper } from '../../../e2e/support/paper.ts';
import { moveStory } from '../move-story.ts';
import type { PeopleActor } from '../people-problem.ts';
import { addRedirects, removeRedirect } from './add-redirects.ts';
import { readRedirect, readRedirectFile } from './read-redirects.ts';
import { listRedirects } from './redirects.ts';

const origin = 'https://paper.example';
let paper: Paper;
let editor: PeopleActor;
before(async () => {
  paper = await openPaper();
  editor = await hire(paper.db, 'editor');
});
after(() => paper.close());

const add = (...pairs: [string, string][]) => {
  const wishes = pairs.map(([from, to], n) => ({ line: n + 1, from, to }));
  return addRedirects(paper.db, { wishes, origin }, editor);
};
const faultsOf = async (...pairs: [string, string][]) => {
  const done = await add(...pairs);
  assert.ok(!done.ok && 'faults' in done, JSON.stringify(done));
  return done.faults.map(({ line, problem }) => `${line} ${problem}`);
};

test('addresses are read in one spelling, and what cannot be one is not', () => {
  const read = (from: string, to: string) => readRedirect({ line: 1, from, to }, origin);
  assert.deepEqual(read(`${origin}/Old//Page/`, '/town?x=1'), { from: '/old/page', to: '/town' });
  assert.deepEqual(read('/gr%C3%B6%C3%9Fe', 'http://other.example/a b'), {
    from: '/größe',
    to: 'http://other.example/a%20b',
  });
  const problems: [string, string, string][] = [
    ['', '/town', 'bad_from'],
    ['/', '/town', 'bad_from'],
    ['/a b', '/town', 'bad_from'],
    ['//evil.example', '/town', 'bad_from'],
    ['/%ff', '/town', 'bad_from'],
    ['/admin/x', '/town', 'from_reserved'],
    ['/latest', '/town', 'from_reserved'],
    ['/old', 'javascript:alert(1)', 'bad_to'],
    ['/old', 'https://me:secret@other.example', 'bad_to'],
    ['/old', '', 'bad_to'],
    ['/old', '/OLD/', 'loop'],
  ];
  for (const [from, to, problem] of problems)
    assert.equal((read(from, to) as { problem?: string }).problem, problem, `${from} ${to}`);
  assert.deepEqual(readRedirectFile('from;to\n/a;/b'), {
    ok: true,
    wishes: [{ line: 2, from: '/a', to: '/b' }],
  });
  assert.equal(readRedirectFile('from,to').ok, false);
});

test('a redirect follows the story it leads to wherever that goes', async () => {
  const { db, sections } = paper;
  const articleId = await makeStory(db, { slug: 'bridge', sectionId: sections.town, publish: {} });
  assert.deepEqual(
    await add(['/2019/bridge.html', '/town/bridge'], ['/go', 'https://other.example/']),
    { ok: true, added: 2 },
  );
  await moveStory(db, { articleId, sectionId: sections.culture });
  assert.deepEqual(await explainAddress('/2019/bridge.html'), {
    kind: 'moved',
    to: '/culture/bridge',
  });
  assert.deepEqual(await explainAddress('/go'), { kind: 'moved', to: 'https://other.example/' });
  const { redirects } = await listRedirects(db, { text: '2019' });
  assert.deepEqual(
    redirects.map(({ to, follows }) => ({ to, follows })),
    [{ to: '/culture/bridge', follows: true }],
  );
  assert.deepEqual(
    await add(['/2019/bridge.html', '/culture/bridge']),
    { ok: true, added: 0 },
    'the same again',
  );
  assert.deepEqual(await removeRedirect(db, redirects[0]?.id ?? '', editor), { ok: true });
  assert.deepEqual(await explainAddress('/2019/bridge.html'), { kind: 'missing' });
});

test('chains, loops and addresses that are taken are refused, and nothing of the file is written', async () => {
  const { db } = paper;
  assert.ok((await add(['/known', '/latest'])).ok);
  const before = await db.redirect.count();
  assert.deepEqual(await faultsOf(['/fine', '/town'], ['/a', '/b'], ['/b', '/c'], ['/c', '/a']), [
    '2 loop',
    '3 loop',
    '4 loop',
  ]);
  assert.deepEqual(await faultsOf(['/a', '/b'], ['/b', '/town']), ['1 chain']);
  assert.deepEqual(await faultsOf(['/a', '/known']), ['1 chain']);
  assert.deepEqual(await faultsOf(['/town', '/latest'], ['/known', '/town']), [
    '1 from_is_page',
    '2 from_taken',
  ]);
  assert.deepEqual(
    await faultsOf(['/a', '/town'], ['/a', '/river'], ['/x', '/nowhere'], ['/y', 'ftp://x']),
    ['2 from_taken', '3 to_missing', '4 bad_to'],
  );
  assert.equal(await db.redirect.count(), before);
});

test('a file of a megabyte with a loop in it is refused within seconds', async () => {
  const lines = Array.from(
    { length: 19_000 },
    (_, n) => `/old-address-of-a-story-${n},https://other.example/${n}`,
  );
  lines[5000] = '/p,/q';
  lines[9000] = '/q,/p';
  const file = readRedirectFile(lines.join('\n'));
  assert.ok(file.ok);
  const before = await paper.db.redirect.count();
  const begun = Date.now();
  const done = await addRedirects(paper.db, { wishes: file.wishes, origin }, editor);
  assert.ok(Date.now() - begun < 10_000);
  assert.deepEqual(
    !done.ok && 'faults' in done && done.faults.map(({ line }) => line),
    [5001, 9001],
  );
  assert.equal(await paper.db.redirect.count(), before);
});

test('a reporter changes no address', async () => {
  const reporter = await hire(paper.db, 'reporter');
  const wishes = [{ line: 1, from: '/r', to: '/town' }];
  assert.equal((await addRedirects(paper.db, { wishes, origin }, reporter)).ok, false);
  assert.equal((await removeRedirect(paper.db, paper.sections.town, reporter)).ok, false);
  assert.equal((await removeRedirect(paper.db, paper.sections.town, editor)).ok, false);
});
