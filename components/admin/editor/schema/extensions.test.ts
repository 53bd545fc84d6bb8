import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getSchema } from '@tiptap/core';
import { splitBlock } from '@tiptap/pm/commands';
import { Slice } from '@tiptap/pm/model';
import { EditorState, type Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import { type Block, type Body, parseBody } from '#lib/domain/body.ts';
import { stories } from '#prisma/seed/edition/stories/all.ts';
import { bodyToDoc, docToBody } from '../body-json.ts';
import { StableIds } from '../stable-ids.ts';
import { bodyExtensions } from './extensions.ts';
import { hrefOf } from './marks.ts';

const schema = getSchema(bodyExtensions(null));

/** Runs of the same look and the order of looks mean nothing: the editor has its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => {
    if (key !== 'marks' || !Array.isArray(part)) return [key, sorted(part)];
    return [key, part.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))];
  });
  return Object.fromEntries(entries);
}

test('every story of the edition comes out of the editor as it went in', () => {
  const kinds = new Set<string>();
  for (const { body, headline } of stories) {
    const doc = bodyToDoc(body, schema);
    doc.check();
    const back = docToBody(doc);
    assert.deepEqual(sorted(back), sorted(body), headline);
    const parsed = parseBody(back);
    assert.ok(parsed.ok, headline);
    for (const block of body.content) kinds.add(block.type);
  }
  assert.equal(kinds.size, 15);
});

test('the editor knows no block, mark or attribute that a body may not have', () => {
  const inner = ['doc', 'text', 'hardBreak', 'listItem', 'tableRow', 'tableCell', 'tableHeader'];
  const blocks = Object.keys(schema.nodes).filter((name) => !inner.includes(name));
  assert.deepEqual(blocks.sort(), [
    ...[
      'attachment',
      'blockquote',
      'bulletList',
      'codeBlock',
      'divider',
      'embed',
      'factBox',
      'gallery',
    ],
    ...['heading', 'orderedList', 'paragraph', 'picture', 'pullQuote', 'relatedStory', 'table'],
  ]);
  assert.deepEqual(Object.keys(schema.marks).sort(), [
    ...['bold', 'code', 'italic', 'link', 'strike', 'subscript', 'superscript'],
  ]);
});

test('an empty story is a paragraph to write in', () => {
  const doc = bodyToDoc({ type: 'doc', content: [] }, schema);
  assert.equal(doc.firstChild?.type.name, 'paragraph');
  assert.ok(parseBody(docToBody(doc)).ok);
});

const paragraph = (id: string, text: string): Block => ({
  type: 'paragraph',
  attrs: { id },
  content: text ? [{ type: 'text', text }] : [],
});

function open(...content: Block[]): EditorState {
  const plugins = StableIds.config.addProseMirrorPlugins?.call({} as never) as Plugin[];
  return EditorState.create({ doc: bodyToDoc({ type: 'doc', content }, schema), plugins });
}

const at = (state: EditorState, pos: number) =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, pos)));
const ids = (body: Body) => body.content.map((block) => block.attrs.id);

function split(state: EditorState): EditorState {
  let next = state;
  splitBlock(state, (tr: Transaction) => {
    next = state.apply(tr);
  });
  return next;
}

test('split, the first part stays the block and the second is a new one', () => {
  const [first, second, third] = ids(
    docToBody(split(at(open(paragraph('a', 'one two'), paragraph('b', 'x')), 4)).doc),
  );
  assert.equal(first, 'a');
  assert.match(second ?? '', /^[0-9a-f]{16}$/);
  assert.equal(third, 'b');
});

test('split before its first letter, the words stay the block', () => {
  const body = docToBody(split(at(open(paragraph('a', 'one')), 1)).doc);
  assert.deepEqual(
    body.content.map((block) => [
      block.attrs.id === 'a',
      'content' in block && block.content.length,
    ]),
    [
      [false, 0],
      [true, 1],
    ],
  );
});

test('what is put in twice gets an id of its own, inside of lists and boxes too', () => {
  const state = open({
    type: 'factBox',
    attrs: { id: 'f', title: '' },
    content: [paragraph('p', 'one') as Extract<Block, { type: 'paragraph' }>],
  });
  const copy = new Slice(state.doc.content, 0, 0);
  const twice = state.apply(state.tr.replace(state.doc.content.size, state.doc.content.size, copy));
  const all: unknown[] = [];
  twice.doc.descendants((node) => {
    if ('id' in node.attrs) all.push(node.attrs.id);
  });
  assert.equal(all.length, 4);
  assert.equal(new Set(all).size, 4);
  assert.deepEqual(all.slice(0, 2), ['f', 'p']);
});

test('a link leads somewhere a body allows, or is none', () => {
  assert.equal(hrefOf(' www.example.org/a '), 'https://www.example.org/a');
  assert.equal(hrefOf('ida@example.org'), 'mailto:ida@example.org');
  assert.equal(hrefOf('https://example.org/A'), 'https://example.org/A');
  const own = 'story:01890000-0000-7000-8000-00000000000a';
  assert.equal(hrefOf(own.toUpperCase()), own);
  for (const bad of ['javascript:alert(1)', 'data:text/html,x', '/town', 'https://a b', '']) {
    assert.equal(hrefOf(bad), null, bad);
  }
});
