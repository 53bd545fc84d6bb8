import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openPaper, type Paper } from '../../e2e/support/paper.ts';

let paper: Paper;
before(async () => {
  paper = await openPaper();
});
after(() => paper.close());

function set(data: { language?: string; timeZone?: string }) {
  const all = { siteName: 'Paper', ...data };
  return paper.db.settings.upsert({ where: { id: 1 }, create: all, update: all });
}

test('a language or time zone that would break every date is refused where it is written', async () => {
  for (const language of ['en_US', 'en-US-GB', 'english', '', 'de-']) {
    await assert.rejects(set({ language }), /settings_language_form/, language);
  }
  for (const timeZone of ['UTC+2', 'CET-1', 'Europe/Berln', 'posix/UTC', '']) {
    await assert.rejects(set({ timeZone }), /no time zone/, timeZone);
  }
});

test('what the database takes, dates can be written with', async () => {
  for (const language of ['en', 'de-AT', 'zh-Hant-TW', 'es-419']) {
    await set({ language });
    new Intl.DateTimeFormat(language);
  }
  for (const timeZone of ['UTC', 'Europe/Berlin', 'Asia/Kolkata']) {
    await set({ timeZone });
    new Intl.DateTimeFormat('en', { timeZone });
  }
});
