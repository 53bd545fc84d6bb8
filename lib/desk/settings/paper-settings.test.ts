import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { getSite } from '#lib/data/site.ts';
import { hire } from '../../../e2e/support/newsroom.ts';
import { openPaper, type Paper } from '../../../e2e/support/paper.ts';
import type { Colleague } from '../drafts/colleague.ts';
import { readPaperSettings, savePaperSettings } from './paper-settings.ts';

let paper: Paper;
let administrator: Colleague;
before(async () => {
  paper = await openPaper();
  administrator = await hire(paper.db, 'administrator');
});
after(() => paper.close());

test('a paper gets its name, line and logo, and what cannot be is refused', async () => {
  const { db } = paper;
  const { id: logoId } = await db.media.create({
    data: {
      hash: 'c'.repeat(64),
      name: 'logo',
      mimeType: 'image/png',
      bytes: 1,
      width: 80,
      height: 40,
    },
  });
  const rendition = { crop: 'full', format: 'jpg', width: 80, height: 40, bytes: 1 } as const;
  await db.rendition.create({ data: { mediaId: logoId, ...rendition } });
  assert.equal((await getSite()).logo, null);
  const typed = { siteName: ' The Otter ', tagline: 'From the river', logoId };
  assert.deepEqual(await savePaperSettings(db, typed, administrator), { ok: true });
  const { name, tagline, logo } = await getSite();
  assert.deepEqual([name, tagline], ['The Otter', 'From the river']);
  assert.deepEqual(logo, { path: `/media/${'c'.repeat(64)}/logo-80.jpg`, width: 80, height: 40 });
  assert.equal((await readPaperSettings(db)).logo?.id, logoId);

  const refusals: [object, string][] = [
    [{ siteName: ' ' }, 'siteName'],
    [{ siteName: 'x'.repeat(101) }, 'siteName'],
    [{ tagline: 'two\nlines' }, 'tagline'],
    [{ logoId: crypto.randomUUID() }, 'logoId'],
    [{ logoId: 'none' }, 'logoId'],
  ];
  for (const [change, field] of refusals) {
    const refused = await savePaperSettings(db, { ...typed, ...change }, administrator);
    assert.ok(!refused.ok && refused.field === field, JSON.stringify(change));
  }
  const editor = await hire(db, 'editor');
  const forbidden = await savePaperSettings(db, typed, editor);
  assert.ok(!forbidden.ok && forbidden.status === 403);
  // Rights that ended take it from readers, not from the form.
  await db.media.update({ where: { id: logoId }, data: { licenceExpiresAt: new Date(0) } });
  assert.equal((await getSite()).logo, null);
  assert.ok((await savePaperSettings(db, typed, administrator)).ok);
});
