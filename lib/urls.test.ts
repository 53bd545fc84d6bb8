import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../e2e/support/database.ts';
import {
  archivePath,
  correctionsPath,
  historyPath,
  numberedPath,
  picturePath,
  RESERVED_SLUGS,
  searchPath,
  storyPath,
} from './urls.ts';

let own: TestDatabase;
let client: pg.Client;

before(async () => {
  own = await createTestDatabase();
  client = new pg.Client({ connectionString: own.url });
  await client.connect();
});

after(async () => {
  await client.end();
  await own.drop();
});

test('no section can be called like an address of the site', async () => {
  for (const slug of RESERVED_SLUGS) {
    const made = client.query("INSERT INTO section (slug, name, position) VALUES ($1, 'x', 0)", [
      slug,
    ]);
    await assert.rejects(made, /section_slug_form/, slug);
  }
  await client.query(
    "INSERT INTO section (slug, name, position) VALUES ('archives', 'Archives', 0)",
  );
});

test('every first part of an address that the site answers is reserved', () => {
  const groups = readdirSync('app', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const firstParts = groups.flatMap(({ name }) =>
    name.startsWith('(')
      ? readdirSync(`app/${name}`, { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map((entry) => entry.name)
      : [name],
  );
  // A section's slug has no dot, so addresses with an ending need no reservation; styles are no address.
  const routes = firstParts.filter((name) => !/^[[(]|\./.test(name) && name !== 'styles');
  assert.deepEqual(
    routes.filter((name) => !(RESERVED_SLUGS as readonly string[]).includes(name)),
    [],
  );
  assert.ok(routes.includes('topic'));
});

test('slugs of any script become addresses that survive being copied', () => {
  assert.equal(storyPath('stadt', 'größe'), '/stadt/gr%C3%B6%C3%9Fe');
  assert.equal(searchPath('a&b c'), '/search?q=a%26b%20c');
  assert.equal(
    searchPath('tram', 2, { section: 'town', from: null, within: 'year' }),
    '/search?q=tram&section=town&within=year&page=2',
  );
  assert.equal(archivePath({ year: 2026, month: 3 }), '/archive/2026/03');
  assert.equal(archivePath({ year: 2026, month: 11 }, 2), '/archive/2026/11/page/2');
  assert.equal(correctionsPath(2), '/corrections/page/2');
  assert.equal(historyPath(storyPath('town', 'ferry')), '/town/ferry/history');
  assert.equal(historyPath(storyPath('town', 'ferry'), 2), '/town/ferry/history/page/2');
  assert.equal(numberedPath('/latest', 1), '/latest');
  assert.equal(numberedPath('/latest', 3), '/latest/page/3');
  const picture = { hash: 'ab', name: 'half pomegranate' };
  assert.equal(
    picturePath(picture, { crop: '16x9', width: 1200, format: 'jpg' }),
    '/media/ab/half%20pomegranate-16x9-1200.jpg',
  );
  assert.equal(
    picturePath(picture, { crop: '16x9', width: 1200, format: 'jpg', focal: '50-33' }),
    '/media/ab/half%20pomegranate-16x9-50-33-1200.jpg',
  );
});
