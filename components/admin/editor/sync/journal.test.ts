import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Block } from '#lib/domain/body.ts';
import { emptyDraft } from '#lib/domain/draft-content.ts';
import { type Entry, openJournal } from './journal.ts';
import { openWindowJournal } from './window-journal.ts';

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
  const rest = paragraph('q', 'what is left');
  await journal.write(entry('w10', ['q'], { changed: [rest], removed: ['p'] }));
  const [left] = await journal.list('story', 'ida');
  assert.deepEqual(left?.content.body.content, [rest]);
  await journal.write(entry('w10', ['p', 'q']));
  assert.deepEqual(await journal.list('story', 'ida'), []);
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

test('a window that was taken for closed while it lives notes everything anew, and half a text is never put back', async (t) => {
  // As over plain HTTP, where no window knows of another.
  t.mock.getter(globalThis, 'navigator', () => ({}));
  const open = async (windowId: string) => {
    const names = { windowId, storyId: 'alive', personId: 'ida' };
    const opened = await openWindowJournal({ ...names, onTrouble: () => undefined });
    assert.ok(opened);
    return opened;
  };
  const text = (words: string) => ({
    ...emptyDraft('en'),
    body: { type: 'doc' as const, content: [paragraph('p', 'first'), paragraph('q', words)] },
  });
  const living = await open('living');
  const saved = text('second');
  living.note(saved, { base: 1, lost: [], pending: false });
  await living.settled();
  const other = await open('other');
  const [kept] = saved.body.content;
  assert.ok(kept);
  const typed = text('second, and more');
  typed.body.content[0] = kept;
  living.note(typed, { base: 1, lost: [], pending: true });
  await living.settled();
  const [left] = await journal.list('alive', 'ida');
  assert.deepEqual(left?.content.body.content, typed.body.content);
  await journal.forget('living');
  await journal.write({
    ...entry('living', ['p', 'q'], { changed: [paragraph('q', 'alone')] }),
  });
  assert.deepEqual(
    await journal
      .list('story', 'ida')
      .then((all) => all.filter(({ windowId }) => windowId === 'living')),
    [],
  );
  living.close();
  other.close();
});
