import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { shareJobs } from '#lib/jobs/shared-jobs.ts';
import { hire, write, writeStory } from '../../../e2e/support/newsroom.ts';
import { contentOf, makeStory, openPaper, type Paper } from '../../../e2e/support/paper.ts';
import type { Colleague } from '../drafts/colleague.ts';
import { publishVersion } from '../publish-version.ts';
import { removeStory } from '../remove-story.ts';
import { unpublishStory } from '../unpublish-story.ts';
import { changeMedia } from './change-media.ts';
import { listMedia, listTags } from './list-media.ts';
import { readMediaFilter } from './media-filter.ts';
import { readMedia } from './read-media.ts';
import { removeMedia } from './remove-media.ts';

let paper: Paper;
let editor: Colleague;
let reporter: Colleague;
const left: string[] = [];
before(async () => {
  paper = await openPaper();
  // Files are another test's.
  shareJobs({
    enqueueWithin: async (_tx, queue) => {
      left.push(queue);
    },
  });
  editor = await hire(paper.db, 'editor', { name: 'Edo' });
  reporter = await hire(paper.db, 'reporter', { name: 'Rea' });
});
after(() => {
  shareJobs(null);
  return paper.close();
});
beforeEach(async () => {
  await paper.db.$executeRaw`TRUNCATE article, settings CASCADE`;
  await paper.db.author.updateMany({ data: { portraitId: null } });
  await paper.db.media.deleteMany();
});

let count = 0;
type Said = Partial<Parameters<Paper['db']['media']['create']>[0]['data']>;

/** A picture of which only what the test is about is told. */
async function picture(said: Said = {}): Promise<string> {
  count += 1;
  const { id } = await paper.db.media.create({
    data: {
      hash: count.toString(16).padStart(64, '0'),
      name: `picture-${count}`,
      mimeType: 'image/jpeg',
      bytes: 1000,
      width: 600,
      height: 400,
      ...said,
    } as never,
  });
  return id;
}

async function found(query: Record<string, string>): Promise<string[]> {
  const { media } = await listMedia(paper.db, readMediaFilter(query));
  return media.map(({ name }) => name);
}

const days = (many: number) => new Date(Date.now() + many * 86_400_000);

test('pictures are found by what is said of them, by whom, since when, and by what they lack', async () => {
  await picture({
    name: 'harbour',
    caption: 'Boats in the harbour',
    credit: 'Ann Lee',
    alt: 'Boats',
    tags: ['boats', 'harbour'],
  });
  await picture({
    name: 'mayor',
    caption: 'The mayor, 100% sure',
    licence: 'CC BY 4.0',
    alt: 'A man',
    createdById: reporter.staffId,
  });
  await picture({ name: 'line', decorative: true, createdAt: new Date('2024-03-31T21:30:00Z') });
  await picture({
    name: 'speech',
    kind: 'audio',
    mimeType: 'audio/mpeg',
    width: null,
    height: null,
  });
  await picture({ name: 'agency', licenceExpiresAt: days(13) });
  await picture({ name: 'old-agency', licenceExpiresAt: days(-1), alt: 'Old' });
  await picture({ name: 'later', licenceExpiresAt: days(15), alt: 'Later' });
  await paper.db.settings.create({ data: { siteName: 'The Paper', timeZone: 'Europe/Berlin' } });
  assert.deepEqual(await found({ q: 'HARBOUR boats' }), ['harbour']);
  assert.deepEqual(await found({ q: '100%' }), ['mayor']);
  assert.deepEqual(await found({ credit: 'ann' }), ['harbour']);
  assert.deepEqual(await found({ licence: 'cc by' }), ['mayor']);
  assert.deepEqual(await found({ tag: 'Boats' }), ['harbour']);
  assert.deepEqual(await found({ person: reporter.staffId }), ['mayor']);
  assert.deepEqual(await found({ kind: 'audio' }), ['speech']);
  // The newsroom's day, not the machine's: 21:30 in London is 23:30 in Berlin.
  assert.deepEqual(await found({ from: '2024-03-31', to: '2024-03-31' }), ['line']);
  assert.deepEqual(await found({ to: '2024-03-30' }), []);
  assert.deepEqual(await found({ list: 'undescribed' }), ['agency']);
  assert.deepEqual(await found({ list: 'ending' }), ['old-agency', 'agency']);
  assert.equal(
    (await found({ list: 'nonsense', from: '2024-02-31', kind: 'film', person: 'x', after: 'x_y' }))
      .length,
    7,
  );
  assert.deepEqual(await listTags(paper.db), ['boats', 'harbour']);
});

test('the library is read page by page, each picture once', async () => {
  await paper.db
    .$executeRaw`INSERT INTO media (hash, name, mime_type, bytes, width, height, created_at)
    SELECT lpad(to_hex(n), 64, 'f'), 'p' || n, 'image/jpeg', 1, 1, 1, timestamptz '2024-01-01' + (n / 7) * interval '1 microsecond'
    FROM generate_series(1, 150) n`;
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await listMedia(paper.db, readMediaFilter(after ? { after } : {}));
    seen.push(...page.media.map(({ name }) => name));
    after = page.next ? `${page.next.at}_${page.next.id}` : undefined;
  } while (after);
  assert.equal(seen.length, 150);
  assert.equal(new Set(seen).size, 150);
});

test('what shows a picture keeps it from being removed: stories, drafts, galleries, portraits, the logo', async () => {
  const { db, sections, authors } = paper;
  const [hero, inBody, inGallery, portrait, logo, planned, former, never] = await Promise.all(
    Array.from({ length: 8 }, () => picture()),
  );
  const block = { type: 'picture', attrs: { id: 'b1', mediaId: inBody, caption: '', wide: false } };
  const body = { type: 'doc', content: [block] };
  const articleId = await makeStory(db, {
    slug: 'live',
    sectionId: sections.town,
    publish: { content: { ...contentOf({ headline: 'Before' }), heroId: former } },
  });
  const content = { ...contentOf({ headline: 'Live' }), body, heroId: hero };
  assert.ok((await publishVersion(db, { articleId, content, change: 'update' })).ok);
  await makeStory(db, {
    slug: 'to-come',
    sectionId: sections.town,
    publish: {
      content: { ...contentOf({ headline: 'To come' }), heroId: planned },
      liveFrom: days(1),
    },
  });
  const items = [{ mediaId: inGallery ?? '', caption: '' }];
  const gallery = { type: 'gallery' as const, attrs: { id: 'g1', title: '', items } };
  const draft = await writeStory(db, editor, {
    body: { type: 'doc', content: [gallery] },
    headline: 'In work',
  });
  await db.author.update({ where: { id: authors.ann }, data: { portraitId: portrait ?? null } });
  await db.settings.create({ data: { siteName: 'The Paper', logoId: logo ?? null } });

  const uses = async (id = '', by = editor) => {
    const answer = await readMedia(db, id, by);
    return answer.ok
      ? answer.media.uses.map(({ kind, name, isPublic }) => [kind, name, isPublic])
      : answer;
  };
  assert.deepEqual(await uses(hero), [['story', 'Live', true]]);
  assert.deepEqual(await uses(inBody), [['story', 'Live', true]]);
  assert.deepEqual(await uses(planned), [['story', 'To come', true]]);
  assert.deepEqual(await uses(inGallery), [['story', 'In work', false]]);
  assert.deepEqual(await uses(portrait), [['author', 'ann', true]]);
  assert.deepEqual(await uses(logo), [['logo', 'The Paper', true]]);
  assert.deepEqual(await uses(former), []);
  // What others work on, and what is only planned, a reporter does not hear of by its name.
  assert.deepEqual(await uses(inGallery, reporter), [['story', '', false]]);
  assert.deepEqual(await uses(planned, reporter), [['story', '', true]]);
  assert.deepEqual(await uses(hero, reporter), [['story', 'Live', true]]);

  for (const id of [hero, inBody, inGallery, portrait, logo, planned]) {
    const refused = await removeMedia(db, id ?? '', editor);
    assert.equal(refused.ok ? 0 : refused.status, 409);
  }
  assert.equal((await found({ list: 'unused' })).length, 2);
  assert.deepEqual(
    [await removeMedia(db, former ?? '', editor), await removeMedia(db, never ?? '', editor)],
    [{ ok: true }, { ok: true }],
  );
  assert.equal(
    (await db.articleVersion.findFirstOrThrow({ where: { headline: 'Before' } })).heroId,
    null,
  );

  await write(db, draft.id, { by: editor, words: 'Without pictures' });
  await db.author.update({ where: { id: authors.ann }, data: { portraitId: null } });
  assert.deepEqual([await uses(inGallery), await uses(portrait)], [[], []]);
  assert.ok((await removeMedia(db, inGallery ?? '', editor)).ok);
  const audit = await db.auditEntry.findFirst({
    where: { action: 'media.remove', subject: `media:${inGallery}` },
  });
  assert.equal(audit?.staffId, editor.staffId);
});

test('a story that was taken back keeps its pictures; one that was removed does not', async () => {
  const { db, sections } = paper;
  const heroId = await picture();
  const articleId = await makeStory(db, {
    slug: 'gone',
    sectionId: sections.town,
    publish: { content: { ...contentOf(), heroId } },
  });
  assert.ok((await unpublishStory(db, { articleId })).ok);
  const refused = await removeMedia(db, heroId, editor);
  assert.ok(!refused.ok && refused.status === 409);
  assert.ok((await removeStory(db, { articleId, reason: 'It was wrong.' })).ok);
  assert.deepEqual(await removeMedia(db, heroId, editor), { ok: true });
});

test('two people describe one picture at once; what somebody has not seen is not overwritten', async () => {
  const { db } = paper;
  const id = await picture({ caption: 'Old', licenceExpiresAt: new Date('2030-01-01T00:00:00Z') });
  const change = (fields: object, was: object, by = editor) =>
    changeMedia(db, { id, fields, was }, by);
  const first = await change(
    { caption: ' New ', licenceExpiresAt: '2031-01-01T01:00:00+01:00' },
    { caption: 'Old', licenceExpiresAt: '2030-01-01T00:00:00Z' },
  );
  assert.ok(first.ok);
  assert.equal(first.media.caption, 'New');
  assert.equal(first.media.licenceExpiresAt, '2031-01-01T00:00:00.000Z');
  // Another field: no clash, though this window still shows the old caption.
  assert.ok((await change({ credit: 'Ann Lee' }, { credit: '' })).ok);
  const clash = await change({ caption: 'Mine' }, { caption: 'Old' });
  assert.ok(
    !clash.ok && 'media' in clash && clash.media.caption === 'New' && clash.field === 'caption',
  );
  // Somebody waits to see it: no line of new pictures is in its way.
  left.length = 0;
  assert.ok((await change({ focal: { x: 0.2, y: 0.5 } }, { focal: { x: 0.5, y: 0.5 } })).ok);
  assert.deepEqual(left, ['media.crops']);
  // The same word twice is no clash.
  assert.ok((await change({ caption: 'New' }, { caption: 'Old' })).ok);
  const audits = await db.auditEntry.count({
    where: { action: 'media.edit', subject: `media:${id}` },
  });
  assert.equal(audits, 3);
  const both = await change({ decorative: true, alt: 'Boats' }, { decorative: false, alt: '' });
  assert.equal(both.ok ? 0 : both.status, 422);
  assert.equal((await change({ hash: 'x' }, {})).ok, false);
  assert.equal((await changeMedia(db, { id: 'nothing', fields: {}, was: {} }, editor)).ok, false);
});

test('what readers see is changed by those who publish; who brought a picture describes it until then', async () => {
  const { db, authors } = paper;
  const contributor = await hire(db, 'contributor', { name: 'Con' });
  const own = await picture({ createdById: contributor.staffId });
  const others = await picture({ createdById: editor.staffId });
  const may = async (id: string, by: Colleague) => {
    const fields = { place: `Pier ${Math.random()}` };
    const { place } = await db.media.findUniqueOrThrow({ where: { id } });
    return (await changeMedia(db, { id, fields, was: { place } }, by)).ok;
  };
  assert.deepEqual(await Promise.all([may(own, contributor), may(others, contributor)]), [
    true,
    false,
  ]);
  assert.deepEqual([await may(own, reporter), await may(others, reporter)], [true, true]);
  assert.equal((await removeMedia(db, others, reporter)).ok, false);
  await db.author.update({ where: { id: authors.ben }, data: { portraitId: own } });
  assert.deepEqual(
    [await may(own, contributor), await may(own, reporter), await may(own, editor)],
    [false, false, true],
  );
  await db.author.update({ where: { id: authors.ben }, data: { portraitId: null } });
  assert.deepEqual(await removeMedia(db, own, contributor), { ok: true });
});
