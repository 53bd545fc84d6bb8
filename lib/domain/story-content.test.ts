import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseStoryContent } from './story-content.ts';

const BODY = { type: 'doc', content: [{ type: 'divider', attrs: { id: 'd' } }] };
const ID = '01890000-0000-7000-8000-000000000001';

function problemOf(part: object): string {
  const result = parseStoryContent({
    headline: 'River rises',
    language: 'en',
    body: BODY,
    ...part,
  });
  return result.ok ? '' : result.problem;
}

test('a headline, a language and a body are enough; the rest has defaults', () => {
  const result = parseStoryContent({ headline: ' River rises ', language: 'de-AT', body: BODY });
  assert.ok(result.ok);
  assert.equal(result.content.headline, 'River rises');
  assert.deepEqual([result.content.direction, result.content.heroId], ['ltr', null]);
});

test('what cannot be published is refused in words', () => {
  assert.match(problemOf({ headline: '  ' }), /headline/);
  assert.match(problemOf({ language: 'english please' }), /language/);
  assert.match(problemOf({ body: { type: 'doc', content: [{ type: 'script' }] } }), /not allowed/);
  assert.match(problemOf({ topicIds: [ID, ID] }), /twice/);
  assert.match(problemOf({ authors: [{ id: ID }, { id: ID }] }), /twice/);
  assert.match(problemOf({ canonicalUrl: 'javascript:alert(1)' }), /canonicalUrl/);
  assert.match(problemOf({ kicker: 'half \ud800' }), /broken character/);
  assert.match(problemOf({ kicker: 'nul \0' }), /broken character/);
  assert.match(problemOf({ secret: 1 }), /secret/i);
});

test('whatever is handed in, the answer is a value', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => typeof parseStoryContent(value).ok === 'boolean'),
  );
});
