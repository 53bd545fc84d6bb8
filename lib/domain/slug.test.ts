import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isSlug, numberedSlug, slugFrom, storySlugProblem } from './slug.ts';

test('letters of any script, digits and hyphens make an address', () => {
  for (const slug of ['river-rises', 'größe', 'المد', '2026', 'a_b'])
    assert.equal(storySlugProblem(slug), null);
});

test('what would be another address, or none, is refused', () => {
  for (const slug of [
    '',
    'a b',
    'a/b',
    'feed.xml',
    'page',
    'feed',
    'Upper',
    '%41',
    'x'.repeat(121),
    'a\0',
  ]) {
    assert.notEqual(storySlugProblem(slug), null, slug);
  }
  assert.equal(isSlug('\ud800'), false);
});

const MADE: [headline: string, language: string, slug: string][] = [
  ['The river rises – again!', 'en', 'the-river-rises-again'],
  ["The mayor's “quiet” plan", 'en', 'the-mayors-quiet-plan'],
  ['Größe zählt: 50 % mehr Übung', 'de-AT', 'groesse-zaehlt-50-mehr-uebung'],
  ['Größe zählt', 'en', 'grosse-zahlt'],
  ['Ærø élève Łódź', 'da', 'aero-eleve-lodz'],
  ['Река поднимается', 'ru', 'река-поднимается'],
  ['İstanbul', 'tr', 'istanbul'],
  ['المد يرتفع', 'ar', 'المد-يرتفع'],
  ['हिन्दी समाचार', 'hi', 'हिन्दी-समाचार'],
  ['河が上がる', 'ja', '河が上がる'],
  ['Page', 'en', 'page-1'],
  ['… ?!', 'en', ''],
];

for (const [headline, language, slug] of MADE) {
  test(`“${headline}” has the address “${slug}”`, () => {
    assert.equal(slugFrom(headline, language), slug);
  });
}

test('a long headline is cut between words', () => {
  const slug = slugFrom('word '.repeat(60), 'en');
  assert.ok(slug.length <= 75 && slug.endsWith('-word'));
});

test('whatever a headline is, an address made of it can be one, with a number too', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (headline) => {
      const slug = slugFrom(headline, 'en');
      if (slug === '') return;
      assert.equal(storySlugProblem(slug), null);
      assert.equal(storySlugProblem(numberedSlug(slug, 12)), null);
    }),
    { numRuns: 1000 },
  );
});
