import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Block } from '#lib/domain/body.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { hire, writeStory } from '../../../e2e/support/newsroom.ts';
import { openPaper, type Paper } from '../../../e2e/support/paper.ts';
import type { Colleague } from './colleague.ts';
import { takeStep } from './take-step.ts';

let paper: Paper;
let editor: Colleague;
before(async () => {
  paper = await openPaper();
  editor = await hire(paper.db, 'editor');
});
after(() => paper.close());

test('one link among many that leads to nothing keeps a story from readers', async () => {
  const { db, sections } = paper;
  const hrefs = Array.from({ length: 60 }, (_, n) => `${siteOrigin()}/town?${n}`);
  const content = [...hrefs, `${siteOrigin()}/town/%zz`].map(
    (href, n): Block => ({
      type: 'paragraph',
      attrs: { id: `p${n}` },
      content: [{ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }],
    }),
  );
  const body = { type: 'doc' as const, content };
  const fields = { words: 'Many links', sectionId: sections.town, body };
  const { id: articleId, revision } = await writeStory(db, editor, fields);
  const refused = await takeStep(db, { articleId, step: 'publish', revision }, editor);
  assert.ok(!refused.ok && refused.status === 422);
  assert.deepEqual(
    refused.findings?.map(({ kind, block }) => [kind, block]),
    [['own-link-broken', 'p60']],
  );
});
