import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { getBreakingLine } from '#lib/data/breaking.ts';
import { collectReads } from '#lib/data/reads.ts';
import { hire } from '../../../e2e/support/newsroom.ts';
import { makeStory, openPaper, type Paper } from '../../../e2e/support/paper.ts';
import type { PeopleActor } from '../people-problem.ts';
import { unpublishStory } from '../unpublish-story.ts';
import { endBreakingLine, getDeskLine, setBreakingLine } from './breaking-line.ts';

let paper: Paper;
let editor: PeopleActor;
before(async () => {
  paper = await openPaper();
  editor = await hire(paper.db, 'editor');
});
after(() => paper.close());

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
const line = (text: string, more: { storyId?: string; endsAt?: string } = {}) => ({
  text,
  storyId: '',
  endsAt: '',
  ...more,
});

async function changesSince(seq: bigint) {
  return paper.db.$queryRaw`
    SELECT touched, dropped FROM content_change WHERE seq > ${seq} ORDER BY seq`;
}
const seqNow = async () => (await paper.db.contentCounter.findFirstOrThrow()).seq;

test('a line stands above every page, but not above its own story, and is gone with it', async () => {
  const { db, sections } = paper;
  const id = await makeStory(db, { slug: 'bridge', sectionId: sections.town, publish: {} });
  const start = await seqNow();
  const said = line(' The bridge \n is closed ', { storyId: id });
  assert.deepEqual(await setBreakingLine(db, said, editor), { ok: true });
  assert.deepEqual(await setBreakingLine(db, said, editor), { ok: true });
  assert.deepEqual(await changesSince(start), [{ touched: ['breaking'], dropped: [] }], 'once');
  const { result, boxes } = await collectReads(() => getBreakingLine());
  assert.deepEqual(result, { text: 'The bridge is closed', path: '/town/bridge' });
  assert.deepEqual([...boxes], ['breaking', `story:${id}`]);
  assert.equal(await getBreakingLine(id), null);
  assert.equal((await getDeskLine(db))?.story?.id, id);

  assert.ok((await unpublishStory(db, { articleId: id, staffId: editor.staffId })).ok);
  const gone = await collectReads(() => getBreakingLine());
  assert.equal(gone.result, null);
  assert.equal(await getDeskLine(db), null);
  const again = await setBreakingLine(db, said, editor);
  assert.deepEqual(again, { ok: false, problem: 'line_story', field: 'storyId' });
});

test('a line ends when it was told to, when it is taken off, and is dropped wherever it was shown', async () => {
  const { db } = paper;
  await endBreakingLine(db, editor);
  const endsAt = inAnHour();
  assert.ok((await setBreakingLine(db, line('Polls have closed', { endsAt }), editor)).ok);
  const clock = () => db.contentClock.findMany({ where: { subject: 'breaking' } });
  const [end] = await clock();
  assert.equal(end?.at.toISOString(), endsAt);
  assert.deepEqual([end?.touched, end?.dropped], [['breaking'], ['breaking']]);
  assert.equal((await getDeskLine(db))?.endsAt && (await getBreakingLine())?.path, null);

  assert.ok((await setBreakingLine(db, line('Polls closed late'), editor)).ok);
  assert.deepEqual(await clock(), [], 'the former end is forgotten');
  await db.$executeRaw`UPDATE breaking_line SET ends_at = now() - interval '1 second'`;
  assert.equal(await getBreakingLine(), null);
  assert.equal(await getDeskLine(db), null);

  assert.ok((await setBreakingLine(db, line('Polls open again'), editor)).ok);
  const start = await seqNow();
  assert.deepEqual(await endBreakingLine(db, editor), { ok: true });
  assert.deepEqual(await endBreakingLine(db, editor), { ok: true });
  assert.deepEqual(await changesSince(start), [{ touched: ['breaking'], dropped: ['breaking'] }]);
  assert.equal(await getBreakingLine(), null);
  const last = await db.auditEntry.findFirstOrThrow({ orderBy: { at: 'desc' } });
  assert.deepEqual([last.action, last.details], ['breaking.end', { text: 'Polls open again' }]);
});

test('what cannot stand there is refused, and what stands there stays', async () => {
  const { db } = paper;
  assert.ok((await setBreakingLine(db, line('Dike holds'), editor)).ok);
  const past = new Date(Date.now() - 1_000).toISOString();
  const far = new Date(Date.now() + 400 * 86_400_000).toISOString();
  const tries: [ReturnType<typeof line>, string][] = [
    [line(' \u0000\n'), 'line_missing'],
    [line('x'.repeat(141)), 'too_long'],
    [line('Flood', { storyId: 'x' }), 'line_story'],
    [line('Flood', { storyId: crypto.randomUUID() }), 'line_story'],
    [line('Flood', { endsAt: 'soon' }), 'bad_time'],
    [line('Flood', { endsAt: past }), 'past'],
    [line('Flood', { endsAt: far }), 'bad_time'],
  ];
  for (const [wish, problem] of tries) {
    const answer = await setBreakingLine(db, wish, editor);
    assert.equal(answer.ok ? 'done' : answer.problem, problem, JSON.stringify(wish));
  }
  const reporter = await hire(db, 'reporter');
  const forbidden = { ok: false, problem: 'forbidden' };
  assert.deepEqual(await setBreakingLine(db, line('Mine'), reporter), forbidden);
  assert.deepEqual(await endBreakingLine(db, reporter), forbidden);
  assert.equal((await getDeskLine(db))?.text, 'Dike holds');
});
