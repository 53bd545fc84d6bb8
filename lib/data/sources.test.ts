import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';

const FOLDER = new URL('.', import.meta.url);

test('reader queries know the views of what is public, not the tables behind them', async () => {
  const tables =
    /\b(?:from|join|into|update)\s+"?(article|article_version|correction|front_slot|media|page|draft|draft_revision|staff|session|audit_entry)"?\b/gi;
  const models = /database\(\)\s*\.\s*(?!\$queryRaw\b)\w+/g;
  for (const file of await readdir(FOLDER)) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue;
    const source = (await readFile(new URL(file, FOLDER), 'utf8')).replaceAll(
      /^\s*(\/\/|\*|\/\*\*).*$/gm,
      '',
    );
    assert.deepEqual(source.match(tables) ?? [], [], file);
    assert.deepEqual(source.match(models) ?? [], [], file);
    assert.ok(!source.includes('Unsafe'), file);
  }
});
