import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../e2e/support/database.ts';
import { migrate } from './migrate.ts';

const OUR_FOLDER = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

let database: TestDatabase;
let client: pg.Client;
const folder = mkdtempSync(path.join(os.tmpdir(), 'aril-migrations-'));

before(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
after(async () => {
  await client.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});

async function rows(sql: string): Promise<unknown[]> {
  return (await client.query(sql)).rows;
}

test('a paper of the first schema is searchable and counted when it comes to the next', async () => {
  await rows('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  cpSync(path.join(OUR_FOLDER, '0001_base'), path.join(folder, '0001_base'), { recursive: true });
  await migrate(database.url, folder);
  await rows(`
    INSERT INTO settings (id, site_name, time_zone) VALUES (1, 'Paper', 'Europe/Berlin');
    INSERT INTO section (slug, name, position) VALUES ('town', 'Town', 0);
    INSERT INTO article (guid, slug, section_id, first_published_at, removed_at)
      SELECT a.slug, a.slug, s.id, at::timestamptz, removed::timestamptz FROM section s, (VALUES
        ('open', '2023-12-31T23:30Z', NULL), ('over', '2024-01-05T00:00Z', NULL), ('gone', '2024-01-06T00:00Z', '2024-02-01T00:00Z'),
        ('twice', '2024-01-07T00:00Z', NULL), ('planned', '2199-01-01T00:00Z', NULL)) a(slug, at, removed);
    INSERT INTO article_version (article_id, number, headline, body, text, word_count, language, live_from, live_until, change, updated_at, published_at)
      SELECT a.id, v.number, 'The houses of ' || a.slug, '{"type":"doc","content":[]}', 'Häuser', 1, v.language,
        a.first_published_at + v.from_day * interval '1 day', a.first_published_at + v.until_day * interval '1 day', 'first', a.first_published_at, a.first_published_at
      FROM article a JOIN (VALUES ('open', 1, 'en', 0, NULL), ('over', 1, 'en', 0, 9), ('gone', 1, 'en', 0, NULL),
        ('twice', 1, 'de', 0, 1), ('twice', 2, 'de-CH', 1, NULL), ('planned', 1, 'ar', 0, NULL)) v(slug, number, language, from_day, until_day) USING (slug)`);
  const applied = await migrate(database.url);
  assert.deepEqual(
    applied,
    readdirSync(OUR_FOLDER, { withFileTypes: true })
      .filter((e) => e.isDirectory() && e.name !== '0001_base')
      .map((e) => e.name)
      .sort(),
  );
  assert.deepEqual(
    await rows('SELECT month, sum(stories)::int AS stories FROM live_month GROUP BY month'),
    [{ month: '2024-01', stories: 2 }],
  );
  assert.deepEqual(await rows("SELECT slug FROM article WHERE absent <> '{}'"), [{ slug: 'over' }]);
  assert.deepEqual(
    await rows(`SELECT language, count(*)::int FROM version_search GROUP BY 1 ORDER BY 1`),
    [
      { language: 'any', count: 1 },
      { language: 'de', count: 2 },
      { language: 'en', count: 3 },
    ],
  );
  assert.deepEqual(
    await rows(`SELECT s.slug FROM live_story s JOIN version_search w USING (version_id)
      WHERE w.words @@ to_tsquery('paper_de', 'Haus') ORDER BY 1`),
    [{ slug: 'twice' }],
  );
});

test('what the database keeps cannot be stated otherwise', async () => {
  const refused = [
    [
      `INSERT INTO section (slug, name, position) VALUES ('most-read', 'x', 0)`,
      /section_slug_form/,
    ],
    [`INSERT INTO author (slug, name, links) VALUES ('x', 'x', '{}')`, /author_links_are_list/],
    [`UPDATE article_version SET withheld_at = now()`, /version_withheld_for_a_reason/],
    [`UPDATE version_search SET language = 'fr'`, /search_language_known/],
  ] as const;
  for (const [sql, constraint] of refused) await assert.rejects(rows(sql), constraint);
});
