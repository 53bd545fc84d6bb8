import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDeskSession } from '../../../e2e/support/desk-session.ts';
import { eventually } from '../../../e2e/support/eventually.ts';
import { hire, writeStory } from '../../../e2e/support/newsroom.ts';
import { openPaper, type Paper } from '../../../e2e/support/paper.ts';
import type { Colleague } from './colleague.ts';
import { watchPresence } from './presence-watch.ts';

let paper: Paper;
let editor: Colleague;
before(async () => {
  paper = await openPaper();
  editor = await hire(paper.db, 'editor');
});
after(() => paper.close());

test('a window is told no more once its session ends, its role changes or the story is not its own any more', async () => {
  const { db } = paper;
  const settings = { secret: 's'.repeat(32), origin: 'http://localhost:3430' };
  const outsiders = [
    (staffId: string) => db.session.deleteMany({ where: { staffId } }),
    (staffId: string) => db.staff.update({ where: { id: staffId }, data: { role: 'reporter' } }),
    (staffId: string) =>
      db.staff.update({ where: { id: staffId }, data: { disabledAt: new Date() } }),
    (_: string, articleId: string) =>
      db.draft.update({
        where: { articleId },
        data: { createdById: editor.staffId, revision: { increment: 1 } },
      }),
  ];
  for (const turnOut of outsiders) {
    const by = await hire(db, 'contributor');
    const { id: articleId } = await writeStory(db, by);
    await openDeskSession(by.staffId, settings);
    const { id: sessionId } = await db.session.findFirstOrThrow({ where: { staffId: by.staffId } });
    const told: unknown[] = [];
    const ended = new Promise<void>((resolve) => {
      const stop = watchPresence(
        { articleId, sessionId, by },
        (event) => told.push(event),
        () => {
          stop();
          resolve();
        },
      );
    });
    await eventually(() => assert.equal(told.length, 1));
    await turnOut(by.staffId, articleId);
    await ended;
  }
});
