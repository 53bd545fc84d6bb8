import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyDraft, parseDraft } from './draft-content.ts';

const empty = emptyDraft('en');

function nested(levels: number): unknown {
  let value: unknown = { type: 'text', text: 'deep' };
  for (let n = 0; n < levels; n += 1) value = { type: 'listItem', content: [value] };
  return { type: 'doc', content: [value] };
}

test('a story in which nothing is written yet can be saved, and so can half an address', () => {
  assert.deepEqual(parseDraft(empty), { ok: true, content: empty });
  const half = { ...empty, canonicalUrl: 'https:/', slug: 'a b' };
  assert.deepEqual(parseDraft(half), { ok: true, content: half });
});

test('spaces stay where the writer put them', () => {
  const parsed = parseDraft({ ...empty, headline: 'Two ' });
  assert.equal(parsed.ok && parsed.content.headline, 'Two ');
});

const id = '00000000-0000-7000-8000-000000000001';
const paragraph = { type: 'paragraph', attrs: { id: 'a' } };
const REFUSED: [name: string, value: unknown, field?: string][] = [
  ['nothing', null],
  ['a list', [empty]],
  ['a text', 'story'],
  ['an operator in place of a text', { ...empty, headline: { contains: 'a' } }, 'headline'],
  ['a headline that is too long', { ...empty, headline: 'a'.repeat(301) }, 'headline'],
  ['a section that is no id', { ...empty, sectionId: 'town' }, 'sectionId'],
  ['a topic named twice', { ...empty, topicIds: [id, id] }, 'topicIds'],
  ['a topic in another spelling', { ...empty, topicIds: [id.replace('7', 'A')] }, 'topicIds'],
  ['51 topics', { ...empty, topicIds: Array.from({ length: 51 }, () => id) }, 'topicIds'],
  [
    'an author named twice',
    {
      ...empty,
      authors: [
        { id, role: '' },
        { id, role: 'x' },
      ],
    },
    'authors',
  ],
  ['a field nobody knows', { ...empty, role: 'administrator' }],
  ['a broken character', { ...empty, notes: 'a\ud800' }, 'notes'],
  [
    'a NUL in the text',
    {
      ...empty,
      body: { type: 'doc', content: [{ ...paragraph, content: [{ type: 'text', text: 'a\0' }] }] },
    },
    'body',
  ],
  [
    'two blocks of one id',
    { ...empty, body: { type: 'doc', content: [paragraph, paragraph] } },
    'body',
  ],
  [
    'a script as a block',
    { ...empty, body: { type: 'doc', content: [{ type: 'script', attrs: { id: 'a' } }] } },
    'body',
  ],
  [
    'an attribute nobody knows',
    {
      ...empty,
      body: { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'a', onclick: 'x' } }] },
    },
    'body',
  ],
  ['600 levels', { ...empty, body: nested(600) }, 'body'],
  [
    'a text of 10,001 blocks',
    {
      ...empty,
      body: {
        type: 'doc',
        content: Array.from({ length: 10_001 }, (_, n) => ({
          type: 'paragraph',
          attrs: { id: `b${n}` },
        })),
      },
    },
    'body',
  ],
  ['no text at all', { ...empty, body: undefined }, 'body'],
  ['an embargo in words', { ...empty, embargoAt: 'tomorrow' }, 'embargoAt'],
];

for (const [name, value, field] of REFUSED) {
  test(`${name} is refused, and the field is named`, () => {
    const parsed = parseDraft(value);
    assert.ok(!parsed.ok);
    assert.equal(parsed.field, field);
    assert.match(parsed.problem, /^[A-Z]/);
  });
}

test('a text of 10,000 blocks can be saved', () => {
  const content = Array.from({ length: 10_000 }, (_, n) => ({
    type: 'paragraph',
    attrs: { id: `b${n}` },
    content: [],
  }));
  assert.ok(parseDraft({ ...empty, body: { type: 'doc', content } }).ok);
});
