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
  const typed = { siteName: ' The Otter ', tagline: 'From the river', logoId, accent: ' #004B87' };
  assert.deepEqual(await savePaperSettings(db, typed, administrator), { ok: true });
  const { name, tagline, logo } = await getSite();
  assert.deepEqual([name, tagline], ['The Otter', 'From the river']);
  assert.deepEqual(logo, { path: `/media/${'c'.repeat(64)}/logo-80.jpg`, width: 80, height: 40 });
  assert.equal((await getSite()).accent, '#004b87');
  assert.equal((await getSite()).emblem, null);
  await db.rendition.createMany({
    data: [240, 480, 960].map((width) => ({
      ...{ mediaId: logoId, ...rendition, format: 'webp' },
      ...{ width, height: width / 4 },
    })),
  });
  assert.equal((await getSite()).emblem?.height, 120, 'the smallest that is sharp');
  const kept = await readPaperSettings(db);
  assert.deepEqual([kept.logo?.id, kept.accent], [logoId, '#004b87']);

  const refusals: [object, string][] = [
    [{ siteName: ' ' }, 'siteName'],
    [{ siteName: 'x'.repeat(101) }, 'siteName'],
    [{ tagline: 'two\nlines' }, 'tagline'],
    [{ logoId: crypto.randomUUID() }, 'logoId'],
    [{ logoId: 'none' }, 'logoId'],
    [{ accent: 'red' }, 'accent'],
    [{ accent: '#fff}body{' }, 'accent'],
    [{ accent: ['#ffffff'] }, 'accent'],
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
  assert.deepEqual([(await getSite()).logo, (await getSite()).emblem], [null, null]);
  assert.ok((await savePaperSettings(db, typed, administrator)).ok);
});
