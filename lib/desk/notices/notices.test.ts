import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { configureAuth } from '#lib/auth/settings.ts';
import { shareJobs } from '#lib/jobs/shared-jobs.ts';
import { composeMail } from '#lib/mail/mail-work.ts';
import { hire, write, writeStory } from '../../../e2e/support/newsroom.ts';
import { openPaper, type Paper } from '../../../e2e/support/paper.ts';
import type { Colleague } from '../drafts/colleague.ts';
import { addCorrection } from '../drafts/published.ts';
import type { StoryDraft } from '../drafts/story-draft.ts';
import { takeWithMany, undoMany } from '../drafts/take-many.ts';
import { type StepOptions, takeStep } from '../drafts/take-step.ts';
import { changeRole } from '../staff.ts';
import {
  countUnread,
  listNotices,
  mailedKinds,
  mailKinds,
  pruneNotices,
  readNotices,
} from './notices.ts';
import { kindsFor } from './tell-colleagues.ts';

let paper: Paper;
let editor: Colleague;
let second: Colleague;
let reporter: Colleague;
/** Notices whose mail was left to be sent, as of a site with a mail server. */
let mailed: string[] = [];

before(async () => {
  paper = await openPaper();
  process.env.SITE_URL = 'https://news.example';
  const smtpUrl = 'smtp://127.0.0.1:9';
  configureAuth({ secret: 's'.repeat(32), origin: 'https://news.example', smtpUrl });
  const jobs = {
    enqueueWithin: async (_tx: object, _queue: string, sent: { key: string }[]) => {
      mailed.push(...sent.map(({ key }) => key));
    },
  };
  shareJobs(jobs as unknown as Parameters<typeof shareJobs>[0]);
  editor = await hire(paper.db, 'editor', { name: 'Edda' });
  second = await hire(paper.db, 'editor', { name: 'Egon' });
  reporter = await hire(paper.db, 'reporter', { name: 'Rosa' });
});
after(() => paper.close());

async function take(
  { id: articleId, revision }: Pick<StoryDraft, 'id' | 'revision'>,
  options: Omit<StepOptions, 'articleId' | 'revision'> & { by: Colleague },
) {
  const { by, ...step } = options;
  return takeStep(paper.db, { articleId, revision, ...step }, by);
}

const town = () => ({ sectionId: paper.sections.town });

/** What somebody was told of a story: kinds, the newest first, those that are not read with a star. */
async function toldOf({ id }: { id: string }, to: Colleague): Promise<string> {
  const { notices } = await listNotices(paper.db, to);
  return notices
    .filter(({ articleId }) => articleId === id)
    .map(({ kind, isRead }) => `${kind}${isRead ? '' : '*'}`)
    .join(' ');
}

test('who decides hears what is handed in, and whose story it is what became of it; nobody of their own doing', async () => {
  const story = await writeStory(paper.db, reporter, { words: 'Weir', ...town() });
  assert.ok((await take(story, { step: 'submit', by: reporter })).ok);
  assert.deepEqual(
    [await toldOf(story, editor), await toldOf(story, second), await toldOf(story, reporter)],
    ['submit*', 'submit*', ''],
  );
  const [notice] = (await listNotices(paper.db, editor)).notices;
  assert.deepEqual([notice?.by, notice?.headline], ['Rosa', 'Weir']);
  assert.ok((await take(story, { step: 'return', by: editor })).ok);
  assert.deepEqual(
    [await toldOf(story, editor), await toldOf(story, second), await toldOf(story, reporter)],
    ['', '', 'return*'],
  );
  assert.ok((await take(story, { step: 'submit', by: reporter })).ok);
  await readNotices(paper.db, second, story.id);
  assert.ok((await take(story, { step: 'approve', by: second })).ok);
  assert.ok((await take(story, { step: 'publish', by: second })).ok);
  assert.equal(await toldOf(story, second), 'submit');
  assert.equal(await toldOf(story, reporter), 'publish*');
  const correction = {
    articleId: story.id,
    kind: 'correction' as const,
    text: 'Not 4 but 3.',
    at: null,
  };
  const told = await addCorrection(paper.db, { ...correction, blockId: null }, editor);
  assert.ok(told.ok, told.ok ? '' : told.problem);
  assert.equal(await toldOf(story, reporter), 'correct* publish*');
  assert.equal(await countUnread(paper.db, reporter), 2);
  await readNotices(paper.db, reporter);
  assert.equal(await countUnread(paper.db, reporter), 0);
});

test('what is refused tells nobody, what is taken back is old news, and twice the same is told once', async () => {
  const story = await writeStory(paper.db, reporter, { words: 'Locks', ...town() });
  assert.ok(!(await take(story, { step: 'schedule', liveFrom: new Date(0), by: editor })).ok);
  assert.ok(
    !(
      await addCorrection(
        paper.db,
        { articleId: story.id, kind: 'update', text: 'x', blockId: null, at: null },
        editor,
      )
    ).ok,
  );
  assert.equal(await toldOf(story, reporter), '');
  const liveFrom = new Date(Date.now() + 3_600_000);
  assert.ok((await take(story, { step: 'schedule', liveFrom, by: editor })).ok);
  assert.equal(await toldOf(story, reporter), 'schedule*');
  assert.ok((await take(story, { step: 'cancel', by: editor })).ok);
  assert.equal(await toldOf(story, reporter), '');
  mailed = [];
  assert.ok((await take(story, { step: 'publish', by: editor })).ok);
  const again = await write(paper.db, story.id, { by: editor, words: 'Locks again' });
  assert.ok((await take(again, { step: 'publish', by: second })).ok);
  const [line, ...others] = (await listNotices(paper.db, reporter)).notices.filter(
    ({ articleId }) => articleId === story.id,
  );
  assert.deepEqual([line?.kind, line?.by, others], ['publish', 'Egon', []]);
  assert.deepEqual(mailed, [line?.id]);
  assert.ok((await take(again, { step: 'unpublish', by: editor })).ok);
  assert.equal(await toldOf(story, reporter), '');
});

test('mails go to whom they are for, say what is so then, and name this site only', async () => {
  const story = await writeStory(paper.db, reporter, { words: 'Sluice', ...town() });
  mailed = [];
  await mailKinds(paper.db, ['publish', 'nonsense'], second);
  assert.deepEqual(await mailedKinds(paper.db, second), ['publish']);
  assert.ok((await take(story, { step: 'submit', by: reporter })).ok);
  const [noticeId = '', ...more] = mailed;
  assert.deepEqual(more, [], 'the second editor wants none');
  const mail = await composeMail({ kind: 'notice', noticeId });
  const { email } = await paper.db.staff.findUniqueOrThrow({ where: { id: editor.staffId } });
  assert.deepEqual([mail?.to, mail?.subject], [email, 'Rosa handed in “Sluice”']);
  assert.match(
    mail?.text ?? '',
    new RegExp(`^https://news.example/admin/articles/${story.id}$`, 'm'),
  );
  await readNotices(paper.db, editor);
  assert.equal(await composeMail({ kind: 'notice', noticeId }), null, 'it was read in the desk');
  await paper.db.notice.update({ where: { id: noticeId }, data: { readAt: null } });
  const demoted = { where: { id: editor.staffId }, data: { role: 'reporter' as const } };
  await paper.db.staff.update(demoted);
  assert.equal(await composeMail({ kind: 'notice', noticeId }), null, 'no longer theirs to see');
  await paper.db.staff.update({ ...demoted, data: { role: 'editor', disabledAt: new Date() } });
  assert.equal(await composeMail({ kind: 'notice', noticeId }), null);
  assert.equal(await composeMail({ kind: 'notice', noticeId: crypto.randomUUID() }), null);
  assert.ok((await take(story, { step: 'take_back', by: reporter })).ok);
  assert.ok((await take(story, { step: 'submit', by: reporter })).ok);
  assert.equal(await toldOf(story, editor), '', 'who is shut out hears nothing');
  await paper.db.staff.update({ ...demoted, data: { role: 'editor', disabledAt: null } });
});

test('what is taken back at once is told to nobody, and who is no author of a story any more reads no more of it', async () => {
  const story = await writeStory(paper.db, reporter, { words: 'Quay', ...town() });
  assert.ok((await take(story, { step: 'submit', by: reporter })).ok);
  const chosen = [{ id: story.id, revision: story.revision }];
  const { done } = await takeWithMany(paper.db, { step: 'approve', chosen }, editor);
  assert.equal(await toldOf(story, reporter), 'approve*');
  mailed = [];
  assert.deepEqual((await undoMany(paper.db, done, editor)).refused, []);
  assert.deepEqual(
    [await toldOf(story, reporter), await toldOf(story, second), mailed],
    ['', '', []],
  );
  const helper = await hire(paper.db, 'reporter', { name: 'Hanna', authorId: paper.authors.ben });
  const authors = [{ id: paper.authors.ben, role: '' }];
  const shared = await writeStory(paper.db, reporter, { words: 'Pier', ...town(), authors });
  assert.ok((await take(shared, { step: 'publish', by: editor })).ok);
  assert.equal(await toldOf(shared, helper), 'publish*');
  await write(paper.db, shared.id, { by: editor, words: 'Secret', fields: { authors: [] } });
  assert.deepEqual([await toldOf(shared, helper), await countUnread(paper.db, helper)], ['', 0]);
});

test('with a role go the notices of what it let somebody see', async () => {
  const story = await writeStory(paper.db, reporter, { words: 'Towpath', ...town() });
  const third = await hire(paper.db, 'editor', { name: 'Ewa' });
  assert.ok((await take(story, { step: 'submit', by: reporter })).ok);
  assert.equal(await toldOf(story, third), 'submit*');
  const head = await hire(paper.db, 'administrator', { name: 'Ada' });
  const by = { staffId: head.staffId, role: 'administrator' as const, ipAddress: null };
  assert.ok((await changeRole(paper.db, { staffId: third.staffId, role: 'reporter' }, by)).ok);
  assert.equal(await toldOf(story, third), '');
});

test('a site without mail tells in the desk alone, and old notices are forgotten', async () => {
  configureAuth({ secret: 's'.repeat(32), origin: 'https://news.example' });
  mailed = [];
  const story = await writeStory(paper.db, reporter, { words: 'Ferry', ...town() });
  const old = { articleId: story.id, kind: 'submit', at: new Date(Date.now() - 91 * 86_400_000) };
  await paper.db.notice.create({ data: { ...old, staffId: editor.staffId, readAt: new Date() } });
  await pruneNotices();
  assert.ok((await take(story, { step: 'submit', by: reporter })).ok);
  assert.equal(await toldOf(story, editor), 'submit*');
  assert.deepEqual(mailed, []);
  assert.deepEqual(
    [kindsFor(editor).includes('submit'), kindsFor(reporter)],
    [true, ['return', 'approve', 'schedule', 'publish', 'correct']],
  );
});

test('who was told much can read back to the first of it; a place that is not theirs is the beginning', async () => {
  const told = await hire(paper.db, 'editor', { name: 'Tilda' });
  const story = await writeStory(paper.db, reporter, { words: 'Towpath', ...town() });
  await paper.db.$executeRaw`
    INSERT INTO notice (staff_id, by_id, article_id, kind, at, read_at)
    SELECT ${told.staffId}::uuid, ${reporter.staffId}::uuid, ${story.id}::uuid, 'submit', now() - (n / 2) * interval '1 minute', now()
    FROM generate_series(1, 230) n`;
  const pages: string[][] = [];
  for (let before: string | null | undefined; before !== null; ) {
    const page = await listNotices(paper.db, told, before);
    pages.push(page.notices.map(({ id }) => id));
    before = page.before;
  }
  assert.deepEqual(
    [pages.map(({ length }) => length), new Set(pages.flat()).size],
    [[100, 100, 30], 230],
  );
  for (const foreign of [pages[0]?.[0], 'nowhere', '']) {
    assert.deepEqual(
      await listNotices(paper.db, editor, foreign),
      await listNotices(paper.db, editor),
    );
  }
});
