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

test('an id has one spelling, wherever it stands and however it came', () => {
  const id = '01890000-0000-7000-8000-00000000000a';
  const sent = id.toUpperCase();
  const link = { type: 'link', attrs: { href: `Story:${sent}` } };
  const content = [
    { type: 'picture', attrs: { id: 'A', mediaId: sent } },
    { type: 'gallery', attrs: { id: 'a', items: [{ mediaId: sent }] } },
    { type: 'relatedStory', attrs: { id: 'b', articleId: sent } },
    {
      type: 'paragraph',
      attrs: { id: 'c' },
      content: [
        { type: 'text', text: 'own', marks: [link] },
        { type: 'text', text: 'far', marks: [{ type: 'link', attrs: { href: 'https://A.b/C' } }] },
      ],
    },
  ];
  const ids = { heroId: sent, authors: [{ id: sent }], topicIds: [sent], relatedIds: [sent] };
  const words = { headline: 'River rises', language: 'en' };
  const result = parseStoryContent({ ...words, ...ids, body: { type: 'doc', content } });
  assert.ok(result.ok);
  const text = JSON.stringify(result.content);
  assert.ok(!text.includes(sent));
  assert.equal(text.split(id).length - 1, 8);
  assert.ok(text.includes(`story:${id}`) && text.includes('https://A.b/C'));
  assert.deepEqual(
    result.content.body.content.map((block) => block.attrs.id),
    ['A', 'a', 'b', 'c'],
  );
  assert.match(problemOf({ topicIds: [id, sent] }), /twice/);
});

test('whatever is handed in, the answer is a value', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => typeof parseStoryContent(value).ok === 'boolean'),
  );
});
