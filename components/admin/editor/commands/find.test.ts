import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getSchema } from '@tiptap/core';
import { EditorState, type Plugin, TextSelection } from '@tiptap/pm/state';
import type { Block, Body } from '#lib/domain/body.ts';
import { bodyToDoc, docToBody } from '../body-json.ts';
import { bodyExtensions } from '../schema/extensions.ts';
import { applyBody } from './apply-body.ts';
import { moveBlock, removeBlock } from './block-commands.ts';
import { Find, foundIn, goToFound, replaceFound, searchFor } from './find.ts';

const schema = getSchema(bodyExtensions(null));
const plugins = Find.config.addProseMirrorPlugins?.call({} as never) as Plugin[];

const paragraph = (id: string, ...texts: string[]): Block => ({
  type: 'paragraph',
  attrs: { id },
  content: texts.map((text, at) => ({
    type: 'text',
    text,
    ...(at % 2 === 1 && { marks: [{ type: 'bold' as const }] }),
  })),
});
const body = (...content: Block[]): Body => ({ type: 'doc', content });
const open = (...content: Block[]) =>
  EditorState.create({ doc: bodyToDoc(body(...content), schema), plugins });
const words = (state: EditorState) => state.doc.children.map((node) => node.textContent);
const order = (state: EditorState) => state.doc.children.map((node) => node.attrs.id);

test('words are found across looks, without regard to case unless asked', () => {
  const state = open(paragraph('a', 'The br', 'idge', ' and the Bridge'), paragraph('b', 'x'));
  const all = state.apply(searchFor(state, { words: 'bridge', matchCase: false }));
  assert.equal(foundIn(all).length, 2);
  const one = state.apply(searchFor(state, { words: 'bridge', matchCase: true }));
  assert.equal(foundIn(one).length, 1);
  assert.equal(foundIn(state.apply(searchFor(state, { words: '.', matchCase: true }))).length, 0);
});

test('all are replaced at once, and what was found follows the text', () => {
  const state = open(paragraph('a', 'one two one'), paragraph('b', 'one'));
  const searching = state.apply(searchFor(state, { words: 'one', matchCase: false }));
  const tr = replaceFound(searching, 'three', 'all');
  assert.ok(tr);
  const after = searching.apply(tr);
  assert.deepEqual(words(after), ['three two three', 'three']);
  assert.deepEqual(foundIn(after), []);
});

test('the next place is selected, and round the end the first again; only it is replaced', () => {
  const state = open(paragraph('a', 'one one'));
  let searching = state.apply(searchFor(state, { words: 'one', matchCase: false }));
  for (const from of [1, 5, 1]) {
    const tr = goToFound(searching, 1);
    assert.ok(tr);
    searching = searching.apply(tr);
    assert.equal(searching.selection.from, from);
  }
  const tr = replaceFound(searching, '', 'selected');
  assert.ok(tr);
  assert.deepEqual(words(searching.apply(tr)), [' one']);
});

test('a block moves with the cursor in it, up to the ends', () => {
  let state = open(paragraph('a', 'one'), paragraph('b', 'two'), paragraph('c', 'three'));
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 7)));
  const run = (by: -1 | 1) =>
    moveBlock(by)(state, (tr) => {
      state = state.apply(tr);
    });
  assert.equal(run(-1), true);
  assert.deepEqual(order(state), ['b', 'a', 'c']);
  assert.equal(state.selection.$from.parent.textContent, 'two');
  assert.equal(run(-1), false);
  run(1);
  run(1);
  assert.deepEqual(order(state), ['a', 'c', 'b']);
  assert.equal(run(1), false);
});

test('the only block leaves a place to write in', () => {
  let state = open(paragraph('a', 'one'));
  removeBlock(state, (tr) => {
    state = state.apply(tr);
  });
  assert.deepEqual(words(state), ['']);
});

test('another text comes in without moving the cursor of whoever writes in a block that stays', () => {
  let state = open(paragraph('a', 'one'), paragraph('b', 'two'), paragraph('c', 'three'));
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 8)));
  const next = body(paragraph('n', 'new'), paragraph('b', 'two'), paragraph('c', 'three!'));
  const tr = applyBody(state, next);
  assert.ok(tr);
  const after = state.apply(tr);
  assert.deepEqual(structuredClone(docToBody(after.doc)), next);
  assert.equal(after.selection.$from.parent.textContent, 'two');
  assert.equal(after.selection.$from.parentOffset, 2);
  assert.equal(applyBody(after, next), null);
});
