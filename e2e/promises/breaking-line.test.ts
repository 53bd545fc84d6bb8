import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setBreakingLine } from '#lib/desk/paper/breaking-line.ts';
import type { PeopleActor } from '#lib/desk/people-problem.ts';
import { unpublishStory } from '#lib/desk/unpublish-story.ts';
import { eventually } from '../support/eventually.ts';
import { hire } from '../support/newsroom.ts';
import { makeStory, openPaper, type Paper } from '../support/paper.ts';
import { type SiteProcess, startSite } from '../support/site.ts';

let paper: Paper;
let dataDir: string;
let site: SiteProcess;
let editor: PeopleActor;

before(async () => {
  paper = await openPaper();
  dataDir = await mkdtemp(join(tmpdir(), 'aril-breaking-'));
  editor = await hire(paper.db, 'editor');
  site = await startSite({ databaseUrl: paper.url, dataDir });
});

after(async () => {
  await site.stop();
  await paper.close();
  await rm(dataDir, { recursive: true });
});

const LINE = /<aside class="breaking" aria-label="Breaking">/;

test('the line stands above every stored page, leads to its story, and goes with it and by itself', async () => {
  const { db, sections } = paper;
  const articleId = await makeStory(db, { slug: 'dam', sectionId: sections.river, publish: {} });
  const pages = ['/', '/latest', '/river', '/archive', '/feeds', '/corrections'];
  const everywhere = async (check: (text: string) => void) => {
    for (const page of pages) check((await site.read(page)).text);
  };
  await everywhere((text) => assert.doesNotMatch(text, LINE));
  await site.read('/river/dam');

  const said = { text: 'The dam <has> burst', storyId: articleId, endsAt: '' };
  assert.ok((await setBreakingLine(db, said, editor)).ok);
  await eventually(() =>
    everywhere((text) => {
      assert.match(text, LINE);
      assert.match(text, /<a href="\/river\/dam">The dam &lt;has&gt; burst<\/a>/);
      assert.doesNotMatch(text, /data-box/);
    }),
  );
  assert.doesNotMatch((await site.read('/river/dam')).text, LINE, 'not above its own story');

  await unpublishStory(db, { articleId });
  await eventually(() => everywhere((text) => assert.doesNotMatch(text, LINE)));

  const endsAt = new Date(Date.now() + 2_000).toISOString();
  assert.ok((await setBreakingLine(db, { text: 'Sirens', storyId: '', endsAt }, editor)).ok);
  await eventually(() => everywhere((text) => assert.match(text, /Sirens/)));
  await eventually(() => everywhere((text) => assert.doesNotMatch(text, /Sirens/)));
  assert.ok(Date.now() >= Date.parse(endsAt));
});
