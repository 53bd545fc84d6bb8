import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { getSite } from '#lib/data/site.ts';
import { hire } from '../../../e2e/support/newsroom.ts';
import { openPaper, type Paper } from '../../../e2e/support/paper.ts';
import { savePaperManner, type TypedManner } from './paper-manner.ts';

let paper: Paper;
before(async () => {
  paper = await openPaper();
});
after(() => paper.close());

const typed: TypedManner = {
  description: ' News from\r\nboth banks ',
  language: 'DE-at',
  timeZone: 'Europe/Vienna',
  publisher: 'Otter Press',
  email: 'Desk@Otter.example',
  socialHandle: '@otter',
  feedItems: '40',
  feedFullText: '',
};

test('a paper that was never set up gets its manner, and every page knows it', async () => {
  const { db } = paper;
  const chief = await hire(db, 'administrator');
  assert.deepEqual(await savePaperManner(db, typed, chief), { ok: true });
  const { language, timeZone, email, feedItems, feedFullText, description } = await getSite();
  assert.deepEqual(
    { language, timeZone, email, feedItems, feedFullText, description },
    {
      language: 'de-AT',
      timeZone: 'Europe/Vienna',
      email: 'desk@otter.example',
      feedItems: 40,
      feedFullText: false,
      description: 'News from\nboth banks',
    },
  );
  const { touched } = await db.contentChange.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  assert.ok(touched.includes('settings'));
});

test('what cannot be is refused beside its field, and nothing is written', async () => {
  const { db } = paper;
  const chief = await hire(db, 'administrator');
  const before = await db.settings.findFirst();
  const refusals: [Partial<TypedManner>, string][] = [
    [{ language: 'Deutsch' }, 'bad_language language'],
    [{ language: '' }, 'bad_language language'],
    [{ timeZone: 'Europe/Atlantis' }, 'bad_time_zone timeZone'],
    [{ timeZone: '\0' }, 'bad_time_zone timeZone'],
    [{ email: 'desk' }, 'bad_email email'],
    [{ feedItems: '0' }, 'bad_number feedItems'],
    [{ feedItems: '201' }, 'bad_number feedItems'],
    [{ feedItems: 'many' }, 'bad_number feedItems'],
    [{ feedItems: ' ' }, 'bad_number feedItems'],
    [{ publisher: 'x'.repeat(201) }, 'too_long publisher'],
    [{ description: 'x'.repeat(501) }, 'too_long description'],
  ];
  for (const [bad, told] of refusals) {
    const outcome = await savePaperManner(db, { ...typed, ...bad }, chief);
    assert.equal(!outcome.ok && `${outcome.problem} ${outcome.field}`, told, JSON.stringify(bad));
  }
  const editor = await hire(db, 'editor');
  assert.deepEqual(await savePaperManner(db, typed, editor), { ok: false, problem: 'forbidden' });
  assert.deepEqual(await db.settings.findFirst(), before);
});
