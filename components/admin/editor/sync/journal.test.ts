import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Block } from '#lib/domain/body.ts';
import { emptyDraft } from '#lib/domain/draft-content.ts';
import { type Entry, openJournal } from './journal.ts';

const journal = await openJournal();
after(() => journal.close());

const paragraph = (id: string, text: string): Block => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
});

function entry(windowId: string, order: string[], more: Partial<Entry> = {}): Entry {
  const { body: _, ...fields } = emptyDraft('en');
  const window = {
    id: windowId,
    storyId: 'story',
    personId: 'ida',
    base: 3,
    lost: ['a'],
    fields,
    order,
    at: '2026-01-01T10:00:00Z',
    pending: true,
  };
  return { window, changed: [], removed: [], takenOver: [], ...more };
}

test('a window that ended left its last text, its revision and what had no answer', async () => {
  await journal.write(
    entry('w1', ['p', 'q'], { changed: [paragraph('p', 'one'), paragraph('q', 'two')] }),
  );
  await journal.write(entry('w1', ['q', 'p'], { changed: [paragraph('q', 'two and more')] }));
  const [left] = await journal.list('story', 'ida');
  assert.equal(left?.base, 3);
  assert.deepEqual(left?.lost, ['a']);
  assert.deepEqual(left?.content.body.content, [
    paragraph('q', 'two and more'),
    paragraph('p', 'one'),
  ]);
});

test('another person at the same browser does not see it', async () => {
  assert.deepEqual(await journal.list('story', 'ben'), []);
});

test('windows are kept apart, also where one name begins like the other', async () => {
  await journal.write(entry('w10', ['p'], { changed: [paragraph('p', 'of another window')] }));
  await journal.forget('w1');
  const left = await journal.list('story', 'ida');
  assert.deepEqual(
    left.map(({ windowId, content }) => [windowId, content.body.content.length]),
    [['w10', 1]],
  );
});

test('a block that was taken out does not come back', async () => {
  await journal.write(entry('w10', [], { removed: ['p'] }));
  await journal.write(entry('w10', ['p']));
  const [left] = await journal.list('story', 'ida');
  assert.deepEqual(left?.content.body.content, []);
});

test('what was acknowledged is no leftover', async () => {
  const { window } = entry('w10', []);
  await journal.write({
    window: { ...window, pending: false },
    changed: [],
    removed: [],
    takenOver: [],
  });
  assert.deepEqual(await journal.list('story', 'ida'), []);
  assert.deepEqual(await journal.listDone(), ['w10']);
});

test('a window whose work goes on in another is forgotten in the step that keeps it there', async () => {
  await journal.write(entry('w20', ['p'], { changed: [paragraph('p', 'unsaved')] }));
  const kept = [paragraph('p', 'unsaved, and more')];
  await journal.write(entry('w21', ['p'], { changed: kept, takenOver: ['w20'] }));
  const left = await journal.list('story', 'ida');
  assert.deepEqual(
    left.map(({ windowId, content }) => [windowId, content.body.content]),
    [['w21', kept]],
  );
});
