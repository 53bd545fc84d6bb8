import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Colleague } from '#lib/desk/drafts/colleague.ts';
import { openDeskSession } from '../support/desk-session.ts';
import { eventually } from '../support/eventually.ts';
import { type FallibleDatabase, fallibleDatabase } from '../support/fallible-database.ts';
import { hire, paragraph, writeStory } from '../support/newsroom.ts';
import { openPaper, type Paper } from '../support/paper.ts';
import { type SiteProcess, startSite } from '../support/site.ts';

const SECRET = 'a secret of the tests, long enough';

let paper: Paper;
let database: FallibleDatabase;
let dataDir: string;
let site: SiteProcess;
let editor: Colleague;
let cookie: string;

before(async () => {
  process.env.SECRET = SECRET;
  paper = await openPaper();
  database = await fallibleDatabase(paper.url);
  dataDir = await mkdtemp(join(tmpdir(), 'aril-desk-away-'));
  site = await startSite({ databaseUrl: database.url, dataDir });
  editor = await hire(paper.db, 'editor');
  const { name, value } = await openDeskSession(editor.staffId, {
    origin: site.origin,
    secret: SECRET,
  });
  cookie = `${name}=${value}`;
});

after(async () => {
  await site.stop();
  await database.close();
  await paper.close();
  await rm(dataDir, { recursive: true });
});

test('a save while the database is away is told to come back, and is then made once', async () => {
  const story = await writeStory(paper.db, editor);
  const content = {
    ...story.content,
    body: { type: 'doc' as const, content: [paragraph('p1', 'Kept through the night')] },
  };
  const save = () =>
    fetch(`${site.origin}/admin/api/v1/stories/${story.id}/draft`, {
      method: 'PUT',
      headers: { cookie, origin: site.origin, 'content-type': 'application/json' },
      body,
    });
  const body = JSON.stringify({ base: story.revision, saveId: randomUUID(), content });
  database.cut();
  const away = await save();
  assert.equal(away.status, 503);
  assert.equal(away.headers.get('retry-after'), '2');
  assert.match((await away.json()).title, /database/);
  database.restore();
  await eventually(async () => assert.equal((await save()).status, 200));
  const again = await save();
  assert.equal((await again.json()).revision, story.revision + 1);
});
