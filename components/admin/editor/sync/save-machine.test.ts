import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  advance,
  isSaved,
  openedAt,
  pauseBefore,
  type SaveCommand,
  type SaveEvent,
  type SaveState,
} from './save-machine.ts';

function run(events: SaveEvent[], from = openedAt(1)): { state: SaveState; sent: SaveCommand[] } {
  let state = from;
  const sent: SaveCommand[] = [];
  for (const event of events) {
    const next = advance(state, event);
    state = next.state;
    if (next.send) sent.push(next.send);
  }
  return { state, sent };
}

const edited: SaveEvent = { kind: 'edited' };
const due = (saveId: string): SaveEvent => ({ kind: 'due', saveId });
const lostOne = (saveId: string): SaveEvent => ({
  kind: 'failed',
  saveId,
  trouble: { kind: 'unreachable' },
});

test('what was typed is sent after a pause, and is saved when the server says so', () => {
  const { state, sent } = run([edited, edited, due('a')]);
  assert.deepEqual(sent, [{ saveId: 'a', base: 1, onTopOf: [] }]);
  assert.equal(isSaved(state), false);
  const saved = run([{ kind: 'saved', saveId: 'a', revision: 2 }], state).state;
  assert.equal(isSaved(saved), true);
  assert.equal(saved.base, 2);
  assert.equal(pauseBefore(saved), null);
});

test('what is typed while a save is under way waits for the next', () => {
  const { state, sent } = run([edited, due('a'), edited, due('b')]);
  assert.equal(sent.length, 1);
  const landed = run([{ kind: 'saved', saveId: 'a', revision: 2 }], state).state;
  assert.equal(isSaved(landed), false);
  assert.deepEqual(run([due('c')], landed).sent, [{ saveId: 'c', base: 2, onTopOf: [] }]);
});

test('an attempt without an answer is repeated under its name, or named by the one that goes on from it', () => {
  const { state } = run([edited, due('a'), lostOne('a')]);
  assert.deepEqual(run([due('b')], state).sent, [{ saveId: 'a', base: 1, onTopOf: [] }]);
  assert.deepEqual(run([edited, due('b')], state).sent, [{ saveId: 'b', base: 1, onTopOf: ['a'] }]);
});

test('the pause grows with every failure, up to a bound, and a refusal waits for another text', () => {
  const pauses = [1, 2, 3, 4, 5, 6, 7].map((failures) =>
    pauseBefore({ ...openedAt(1, true), failures, trouble: { kind: 'unreachable' } }),
  );
  assert.deepEqual(pauses, [1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
  const refused = run([
    edited,
    due('a'),
    { kind: 'failed', saveId: 'a', trouble: { kind: 'too-large' } },
  ]).state;
  assert.equal(pauseBefore(refused), null);
  assert.equal(pauseBefore(run([edited], refused).state), 1000);
});

test('signed out, nothing is tried until somebody signs in; typing does not change that', () => {
  const out = run([
    edited,
    due('a'),
    { kind: 'failed', saveId: 'a', trouble: { kind: 'signed-out' } },
    edited,
  ]).state;
  assert.equal(pauseBefore(out), null);
  assert.deepEqual(run([due('b')], out).sent, [{ saveId: 'b', base: 1, onTopOf: ['a'] }]);
});

test('whoever asks while a save is under way gets another attempt when that one fails, and one only', () => {
  const early: SaveEvent = { kind: 'failed', saveId: 'a', trouble: { kind: 'signed-out' } };
  const { state, sent } = run([edited, due('a'), due('b'), early]);
  assert.equal(sent.length, 1);
  assert.equal(pauseBefore(state), 0);
  const again = run([due('c')], state);
  assert.deepEqual(again.sent, [{ saveId: 'a', base: 1, onTopOf: [] }]);
  assert.equal(pauseBefore(run([early], again.state).state), null);
});

test('as many saves without an answer are named as the server reads, the newest of them', () => {
  let state = openedAt(1);
  let named: string[] = [];
  for (let attempt = 0; attempt < 1200; attempt += 1) {
    const { sent, state: next } = run([edited, due(`${attempt}`), lostOne(`${attempt}`)], state);
    named = sent[0]?.onTopOf ?? [];
    state = next;
  }
  assert.equal(named.length, 1000);
  assert.equal(named.at(-1), '1198');
});

test('while a choice is open nothing is sent, and what stands then is still the old revision', () => {
  const open = run([
    edited,
    due('a'),
    { kind: 'joined', saveId: 'a', revision: 5, hasConflicts: true },
    due('b'),
  ]);
  assert.equal(open.sent.length, 1);
  assert.equal(open.state.base, 1);
  assert.deepEqual(run([{ kind: 'decided' }, due('c')], open.state).sent, [
    { saveId: 'c', base: 5, onTopOf: [] },
  ]);
});

test('a colleague is followed only while nothing of ours waits', () => {
  assert.equal(run([{ kind: 'followed', revision: 4 }]).state.base, 4);
  assert.equal(run([edited, { kind: 'followed', revision: 4 }]).state.base, 1);
});

/**
 * A server of one story, as promised: a save id is taken once, and a save is refused unless what it stands on is
 * the newest. A text is the list of the edits in it; joining is their union.
 */
class Server {
  revision = 1;
  text = new Set<string>();
  taken = new Map<string, number>();

  save({ saveId, base, onTopOf }: SaveCommand, text: Set<string>): number | null {
    const known = this.taken.get(saveId);
    if (known !== undefined) return known;
    const stands = [base, ...onTopOf.map((id) => this.taken.get(id) ?? 0)];
    if (!stands.includes(this.revision)) return null;
    this.revision += 1;
    this.text = text;
    this.taken.set(saveId, this.revision);
    return this.revision;
  }
}

type Happening = 'type' | 'save' | 'save, no answer' | 'save, not arrived' | 'signed out' | 'other';

test('whatever gets lost on the way, no edit of anybody is missing in the end', () => {
  const happening = fc.constantFrom<Happening>(
    'type',
    'save',
    'save, no answer',
    'save, not arrived',
    'signed out',
    'other',
  );
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
      const server = new Server();
      let state = openedAt(1);
      let mine = new Set<string>();
      const typed: string[] = [];
      const ids = (function* () {
        for (let n = 0; ; n += 1) yield `save ${n}`;
      })();
      const step = (event: SaveEvent) => {
        const next = advance(state, event);
        state = next.state;
        return next.send;
      };
      const attempt = (
        arrives: boolean,
        answers: boolean,
        trouble: 'unreachable' | 'signed-out',
      ) => {
        const send = step({ kind: 'due', saveId: ids.next().value ?? '' });
        if (!send) return;
        const { saveId } = send;
        const result = arrives ? server.save(send, new Set(mine)) : null;
        if (!arrives || !answers) {
          step({ kind: 'failed', saveId, trouble: { kind: trouble } });
        } else if (result === null) {
          mine = mine.union(server.text);
          step({ kind: 'joined', saveId, revision: server.revision, hasConflicts: false });
        } else step({ kind: 'saved', saveId, revision: result });
      };
      for (const [index, what] of happenings.entries()) {
        if (what === 'type') {
          typed.push(`mine ${index}`);
          mine.add(`mine ${index}`);
          step({ kind: 'edited' });
        } else if (what === 'other') {
          typed.push(`theirs ${index}`);
          server.text = new Set(server.text).add(`theirs ${index}`);
          server.revision += 1;
        } else if (what === 'save') attempt(true, true, 'unreachable');
        else if (what === 'signed out') attempt(false, true, 'signed-out');
        else attempt(what === 'save, no answer', false, 'unreachable');
      }
      for (let tries = 0; tries < 4; tries += 1) attempt(true, true, 'unreachable');
      assert.equal(isSaved(state), true);
      assert.deepEqual([...server.text].sort(), typed.sort());
    }),
  );
});
