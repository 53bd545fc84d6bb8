import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { explainAddress } from '#lib/data/addresses.ts';
import { getAuthor } from '#lib/data/authors.ts';
import { hire } from '../../../e2e/support/newsroom.ts';
import { openPaper, type Paper } from '../../../e2e/support/paper.ts';
import type { Colleague } from '../drafts/colleague.ts';
import { listAuthorLines, listPossibleColleagues, readAuthor } from './list-authors.ts';
import { saveAuthor } from './save-author.ts';

let paper: Paper;
let editor: Colleague;
before(async () => {
  paper = await openPaper();
  editor = await hire(paper.db, 'editor', { name: 'Edo' });
});
after(() => paper.close());

const typed = {
  name: 'Cara Lind',
  slug: '',
  jobTitle: '',
  biography: '',
  portraitId: null,
  links: '[]',
  staffId: null,
};
const save = (id: string | null, change: object = {}, by = editor) =>
  saveAuthor(paper.db, { id, typed: { ...typed, ...change } }, by);

test('an author is made, described and moved; the former address leads on, and can be given to another', async () => {
  const { db } = paper;
  const portrait = await db.media.create({
    data: {
      hash: 'a'.repeat(64),
      name: 'face',
      mimeType: 'image/jpeg',
      bytes: 1,
      width: 9,
      height: 9,
    },
  });
  const made = await save(null, { portraitId: portrait.id, staffId: editor.staffId });
  assert.ok(made.ok);
  const { id } = made;
  assert.equal((await getAuthor('cara-lind'))?.name, 'Cara Lind');
  assert.equal((await readAuthor(db, id))?.portrait?.id, portrait.id);
  const moved = await save(id, {
    slug: 'cara',
    biography: 'Writes about rivers.',
    links: '[{"label":"","url":"https://www.rivers.example/cara"}]',
    portraitId: portrait.id,
    staffId: editor.staffId,
  });
  assert.ok(moved.ok);
  const shown = await getAuthor('cara');
  assert.equal(shown?.biography, 'Writes about rivers.');
  const site = { label: 'rivers.example', url: 'https://www.rivers.example/cara' };
  assert.deepEqual([shown?.links, (await readAuthor(db, id))?.links], [[site], [site]]);
  assert.deepEqual(await explainAddress('/author/cara-lind'), {
    kind: 'moved',
    to: '/author/cara',
  });
  // Rights that have ended are no reason to refuse another word.
  await db.media.update({ where: { id: portrait.id }, data: { licenceExpiresAt: new Date(0) } });
  assert.ok((await save(id, { slug: 'cara', jobTitle: 'Reporter', portraitId: portrait.id })).ok);
  const other = await save(null, { name: 'Cara Lind', staffId: editor.staffId });
  assert.ok(other.ok);
  assert.equal((await getAuthor('cara-lind'))?.id, other.id);
  assert.deepEqual(
    (await listPossibleColleagues(db, id)).map(({ name }) => name),
    [],
  );
  assert.deepEqual(
    (await listAuthorLines(db)).map(({ name, hasStories }) => [name, hasStories]),
    [
      ['ann', false],
      ['ben', false],
      ['Cara Lind', false],
      ['Cara Lind', false],
    ],
  );
  const audits = await db.auditEntry.findMany({
    where: { subject: `author:${id}` },
    orderBy: { at: 'asc' },
  });
  assert.deepEqual(
    audits.map(({ action }) => action),
    ['author.create', 'author.edit', 'author.edit'],
  );
});

test('what others have, what is not there and what somebody may not do is refused in words', async () => {
  const { db, authors } = paper;
  const reporter = await hire(db, 'reporter');
  const taken = await hire(db, 'reporter', { authorId: authors.ben });
  const expired = await db.media.create({
    data: {
      hash: 'b'.repeat(64),
      name: 'old',
      mimeType: 'image/jpeg',
      bytes: 1,
      width: 9,
      height: 9,
      licenceExpiresAt: new Date(0),
    },
  });
  const refusals: [ReturnType<typeof save>, number, string?][] = [
    [save(null, {}, reporter), 403],
    [save('00000000-0000-4000-8000-000000000000'), 404],
    [save('nobody'), 404],
    [save(authors.ann, { slug: 'ben' }), 422, 'slug'],
    [save(authors.ann, { slug: 'ann', staffId: taken.staffId }), 422, 'staffId'],
    [save(authors.ann, { slug: 'ann', staffId: crypto.randomUUID() }), 422, 'staffId'],
    [save(authors.ann, { slug: 'ann', portraitId: expired.id }), 422, 'portraitId'],
    [save(authors.ann, { slug: 'ann', portraitId: crypto.randomUUID() }), 422, 'portraitId'],
  ];
  for (const [answer, status, field] of refusals) {
    const refused = await answer;
    assert.ok(!refused.ok);
    assert.deepEqual([refused.status, refused.field], [status, field]);
  }
});
