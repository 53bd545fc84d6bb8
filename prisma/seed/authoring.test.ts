import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBody } from '#lib/domain/body.ts';
import { body, bullets, fixedId, p, table } from './authoring.ts';

test('running text becomes text with marks', () => {
  const [block] = body(
    p(
      'A **bold _and italic_** word, CO~2~, 10^4^, `code`, ~~gone~~,\n[a link](https://example.org/a_b_c)',
    ),
  ).content;
  assert.deepEqual(block, {
    type: 'paragraph',
    attrs: { id: 'p1' },
    content: [
      { type: 'text', text: 'A ' },
      { type: 'text', text: 'bold ', marks: [{ type: 'bold' }] },
      { type: 'text', text: 'and italic', marks: [{ type: 'bold' }, { type: 'italic' }] },
      { type: 'text', text: ' word, CO' },
      { type: 'text', text: '2', marks: [{ type: 'subscript' }] },
      { type: 'text', text: ', 10' },
      { type: 'text', text: '4', marks: [{ type: 'superscript' }] },
      { type: 'text', text: ', ' },
      { type: 'text', text: 'code', marks: [{ type: 'code' }] },
      { type: 'text', text: ', ' },
      { type: 'text', text: 'gone', marks: [{ type: 'strike' }] },
      { type: 'text', text: ',' },
      { type: 'hardBreak' },
      {
        type: 'text',
        text: 'a link',
        marks: [{ type: 'link', attrs: { href: 'https://example.org/a_b_c' } }],
      },
    ],
  });
});

test('links to stories of the edition carry their id', () => {
  const [block] = body(p('[there](story:some-story)')).content;
  assert.match(
    JSON.stringify(block),
    new RegExp(`"href":"story:${fixedId('story', 'some-story')}"`),
  );
});

test('blocks are numbered by kind, and lists may lie in lists', () => {
  const made = body(p('one'), bullets('a', ['b', 'c'], 'd'), p('two'), table('t', ['x'], ['y']));
  assert.deepEqual(
    made.content.map(({ attrs }) => attrs.id),
    ['p1', 'list1', 'p2', 'table1'],
  );
  const result = parseBody(made);
  assert.ok(result.ok);
  assert.deepEqual(result.body, made);
});

test('ids are the same every time, of version 7, and differ by kind', () => {
  assert.equal(fixedId('story', 'a'), fixedId('story', 'a'));
  assert.notEqual(fixedId('story', 'a'), fixedId('topic', 'a'));
  assert.match(
    fixedId('story', 'a'),
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});
