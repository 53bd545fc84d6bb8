import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parseAuthorLinks } from '#lib/domain/author-links.ts';
import { STORY_STEPS, stepProblem } from '#lib/domain/workflow.ts';
import { refusalIn } from './refusals.ts';
import { refusalsDe } from './refusals-de.ts';

const root = path.resolve(import.meta.dirname, '../../..');
/** The sentence of a refusal where it is written. */
const WRITTEN =
  /(?:\bdeny|\bproblem)\(\s*\d+,\s*(['`])((?:\\.|(?!\1)[\s\S])*)\1|\brefuse\(\s*(['`])((?:\\.|(?!\3)[\s\S])*)\3/g;

const linksOf = (url: string, count: number, label = '') =>
  JSON.stringify(
    Array.from({ length: count }, (_, n) => ({ label, url: url.replace('N', `${n}`) })),
  );

test('everything that the desk refuses has German words', () => {
  const files = globSync('{lib/desk,app/admin}/**/*.ts', { cwd: root });
  const sentences = new Set<string>();
  for (const file of files.filter((name) => !name.includes('.test.'))) {
    for (const [, , said, , refused] of readFileSync(path.join(root, file), 'utf8').matchAll(
      WRITTEN,
    )) {
      sentences.add((said ?? refused ?? '').replace(/\$\{[^}]*\}/g, '{}'));
    }
  }
  assert.ok(sentences.size > 80, `${sentences.size} were found`);
  // Put together of several parts where it is written.
  sentences.delete('It is used${list && ');
  const states = (['draft', 'in_review', 'approved'] as const).flatMap((draft) =>
    [true, false].map((live) => ({ draft, live, planned: false, removed: false, changed: false })),
  );
  for (const step of STORY_STEPS) {
    for (const state of states) {
      const said = stepProblem(state, step);
      if (said) sentences.add(said);
    }
  }
  for (const typed of ['{}', '[{"label":"x","url":"http://x.example"}]'].concat(
    [1, 2, 13].map((count) =>
      linksOf(count === 2 ? 'https://x.example/' : 'https://x.example/N', count),
    ),
    linksOf('https://x.example', 1, 'x'.repeat(61)),
  )) {
    const links = parseAuthorLinks(typed);
    if (!links.ok) sentences.add(links.problem);
  }
  assert.deepEqual(
    [...sentences].filter((sentence) => refusalIn('de', sentence) === sentence),
    [],
  );
});

test('what differs stands where the language wants it, and other languages keep the English', () => {
  const sentence = '“boats (2).jpg” has 61 MB; the most is 60 MB. Make it smaller and try again.';
  assert.match(refusalIn('de-AT', sentence), /^„boats \(2\)\.jpg“ hat 61 MB/);
  assert.equal(refusalIn('fr', sentence), sentence);
  assert.equal(refusalIn('de', 'Nobody has thought of this.'), 'Nobody has thought of this.');
  for (const [english, german] of Object.entries(refusalsDe)) {
    assert.equal(german.split('{}').length, english.split('{}').length, english);
  }
});
