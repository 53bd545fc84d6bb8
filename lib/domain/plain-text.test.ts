import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBody } from './body.ts';
import { countWords, plainText } from './plain-text.ts';

function textOf(content: unknown[]): string {
  const parsed = parseBody({ type: 'doc', content });
  assert.ok(parsed.ok, parsed.ok ? '' : parsed.problem);
  return plainText(parsed.body);
}

function say(id: string, text: string): unknown {
  return { type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] };
}

test('blocks become paragraphs, marks leave no trace', () => {
  const link = { type: 'link', attrs: { href: 'https://example.org' } };
  const text = textOf([
    {
      type: 'heading',
      attrs: { id: 'h', level: 2 },
      content: [{ type: 'text', text: 'The river' }],
    },
    {
      type: 'paragraph',
      attrs: { id: 'p' },
      content: [
        { type: 'text', text: 'It ' },
        { type: 'text', text: 'rose', marks: [{ type: 'bold' }, link] },
        { type: 'hardBreak' },
        { type: 'text', text: 'again.' },
      ],
    },
  ]);
  assert.equal(text, 'The river\n\nIt rose\nagain.');
});

test('lists, quotes, tables, boxes and captions keep their words', () => {
  const media = '01890000-0000-7000-8000-000000000001';
  const text = textOf([
    {
      type: 'bulletList',
      attrs: { id: 'l' },
      content: [{ type: 'listItem', content: [say('a', 'one'), say('b', 'two')] }],
    },
    {
      type: 'blockquote',
      attrs: { id: 'q', attribution: 'A. Ferryman' },
      content: [say('c', 'No.')],
    },
    { type: 'picture', attrs: { id: 'm', mediaId: media, caption: 'The quay' } },
    { type: 'divider', attrs: { id: 'd' } },
    {
      type: 'table',
      attrs: { id: 't', caption: 'Levels' },
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', content: [say('e', 'Monday')] },
            { type: 'tableCell', content: [say('f', '3 m')] },
          ],
        },
      ],
    },
    { type: 'factBox', attrs: { id: 'x', title: 'In short' }, content: [say('g', 'Wet.')] },
  ]);
  assert.equal(
    text,
    'one\ntwo\n\nNo.\nA. Ferryman\n\nThe quay\n\nLevels\nMonday\t3 m\n\nIn short\nWet.',
  );
});

test('a body without words is an empty text', () => {
  assert.equal(textOf([{ type: 'divider', attrs: { id: 'd' } }]), '');
});

test('words are counted by the rules of their language', () => {
  assert.equal(countWords('Three small words.', 'en'), 3);
  assert.equal(countWords('', 'en'), 0);
  assert.equal(countWords('今天天气很好', 'zh') > 1, true);
  assert.equal(countWords('still counted', 'not a language'), 2);
});
