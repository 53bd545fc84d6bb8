import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { hintCompilation } from './compile-hints.ts';

test('scripts begin with the hint once, however often it is given; nothing else is touched', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'aril-hints-'));
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  try {
    writeFileSync(path.join(folder, 'a.js'), 'run("naïve")');
    writeFileSync(path.join(folder, 'a.css'), 'a{}');
    await hintCompilation(folder);
    await hintCompilation(folder);
    assert.equal(read('a.js'), '//# allFunctionsCalledOnLoad\nrun("naïve")');
    assert.equal(read('a.css'), 'a{}');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
