import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Block } from './body.ts';
import { type DraftContent, emptyDraft } from './draft-content.ts';
import { conflictNow, mergeDrafts, resolveConflict } from './merge.ts';

function paragraph(id: string, text = id): Block {
  return { type: 'paragraph', attrs: { id }, content: text ? [{ type: 'text', text }] : [] };
}

function draft(blocks: Block[], fields: Partial<DraftContent> = {}): DraftContent {
  return { ...emptyDraft('en'), ...fields, body: { type: 'doc', content: blocks } };
}

/** `a` is a block that says "a", `a:x` one that says "x". */
function written(line: string): DraftContent {
  const words = line.split(' ').filter((word) => word !== '');
  return draft(
    words.map((word) => paragraph(word.split(':')[0] ?? '', word.split(':')[1] ?? word)),
  );
}

function read(content: DraftContent): string {
  const shown = content.body.content.map((block) => {
    const text =
      block.type === 'paragraph' ? block.content.map((part) => 'text' in part && part.text) : [];
    return text.join('') === block.attrs.id ? block.attrs.id : `${block.attrs.id}:${text.join('')}`;
  });
  return shown.join(' ');
}

function ids(content: DraftContent): string[] {
  return content.body.content.map((block) => block.attrs.id);
}

const CASES: [name: string, base: string, mine: string, theirs: string, merged: string][] = [
  ['different blocks changed', 'a b c', 'a:x b c', 'a b c:y', 'a:x b c:y'],
  ['a block added by each', 'a b', 'a n b', 'a b o', 'a n b o'],
  ['a block added by each at the same place', 'a b', 'a n b', 'a o b', 'a n o b'],
  ['a run added by each at the same place', 'a', 'a n1 n2', 'a o1 o2', 'a n1 n2 o1 o2'],
  ['a paragraph they split while I added one after it', 'a b', 'a n b', 'a:x o b', 'a:x o n b'],
  ['a block moved by me, another changed by them', 'a b c', 'c a b', 'a b:y c', 'c a b:y'],
  ['a block moved by me and changed by them', 'a b c', 'c a b', 'a b c:y', 'c:y a b'],
  ['a block moved by them, one added by me after it', 'a b c', 'a b c n', 'c a b', 'c n a b'],
  ['different blocks moved', 'a b c d', 'b a c d', 'a b d c', 'b a d c'],
  ['a block deleted by each', 'a b c', 'b c', 'a b', 'b'],
  ['the block before mine deleted by them', 'a b', 'a b n', 'a', 'a n'],
  ['all deleted by me, one added by them', 'a b', '', 'a b n', 'n'],
  ['something added at the start', 'a', 'n a', 'a', 'n a'],
];

for (const [name, base, mine, theirs, merged] of CASES) {
  test(`merging: ${name}`, () => {
    const result = mergeDrafts(written(base), written(mine), written(theirs));
    assert.equal(read(result.merged), merged);
    assert.deepEqual(result.conflicts, []);
  });
}

test('the same block changed twice is asked about, and mine stands until somebody chooses', () => {
  const { merged, conflicts } = mergeDrafts(written('a b'), written('a:x b'), written('a:y b'));
  assert.equal(read(merged), 'a:x b');
  const [conflict] = conflicts;
  assert.ok(conflict && conflicts.length === 1);
  assert.equal(read(resolveConflict(merged, conflict, 'theirs')), 'a:y b');
  assert.equal(read(resolveConflict(merged, conflict, 'mine')), 'a:x b');
});

test('a block that one deleted and the other changed stays until somebody chooses', () => {
  const gone = mergeDrafts(written('a b'), written('a'), written('a b:y'));
  assert.equal(read(gone.merged), 'a b:y');
  assert.ok(gone.conflicts[0]);
  assert.equal(read(resolveConflict(gone.merged, gone.conflicts[0], 'mine')), 'a');
  const kept = mergeDrafts(written('a b'), written('a b:x'), written('a'));
  assert.equal(read(kept.merged), 'a b:x');
  assert.ok(kept.conflicts[0]);
  assert.equal(read(resolveConflict(kept.merged, kept.conflicts[0], 'theirs')), 'a');
});

test('fields changed by one are taken from that one, those changed by both are asked about', () => {
  const base = draft([], { headline: 'Old', kicker: 'Old', notes: 'Old' });
  const mine = { ...base, headline: 'Mine', notes: 'Same' };
  const theirs = { ...base, headline: 'Theirs', kicker: 'Theirs', notes: 'Same' };
  const { merged, conflicts } = mergeDrafts(base, mine, theirs);
  assert.deepEqual([merged.headline, merged.kicker, merged.notes], ['Mine', 'Theirs', 'Same']);
  const sides = { base: 'Old', mine: 'Mine', theirs: 'Theirs' };
  assert.deepEqual(conflicts, [{ kind: 'field', id: 'headline', ...sides }]);
});

test('topics and authors named by either are named, those taken out by either are not', () => {
  const author = (id: string, role = '') => ({ id, role });
  const base = draft([], { topicIds: ['a', 'b'], authors: [author('a'), author('b', 'Text')] });
  const mine = { ...base, topicIds: ['a', 'b', 'n'], authors: [author('b', 'Text'), author('a')] };
  const theirs = { ...base, topicIds: ['b', 'o'], authors: [author('a'), author('b', 'Pictures')] };
  const { merged, conflicts } = mergeDrafts(base, mine, theirs);
  assert.deepEqual(merged.topicIds, ['b', 'n', 'o']);
  assert.deepEqual(merged.authors, [author('b', 'Pictures'), author('a')]);
  assert.deepEqual(conflicts, []);
});

test('an author given two roles at once is asked about', () => {
  const by = (role: string) => draft([], { authors: [{ id: 'a', role }] });
  const { merged, conflicts } = mergeDrafts(by(''), by('Text'), by('Pictures'));
  assert.deepEqual(merged.authors, [{ id: 'a', role: 'Text' }]);
  assert.deepEqual(
    conflicts.map(({ id }) => id),
    ['authors'],
  );
});

type Edit = { kind: 'change' | 'delete' | 'move' | 'add'; at: number; to: number };

const edits = fc.array(
  fc.record({
    kind: fc.constantFrom<Edit['kind']>('change', 'delete', 'move', 'add'),
    at: fc.nat(20),
    to: fc.nat(20),
  }),
  { maxLength: 12 },
);
const base = fc
  .nat(10)
  .map((count) => draft(Array.from({ length: count }, (_, n) => paragraph(`b${n}`))));

function edit(content: DraftContent, changes: Edit[], who: string): DraftContent {
  const blocks = [...content.body.content];
  changes.forEach(({ kind, at, to }, step) => {
    const place = blocks.length === 0 ? 0 : at % blocks.length;
    const target = blocks[place];
    if (kind === 'add') blocks.splice(to % (blocks.length + 1), 0, paragraph(`${who}${step}`));
    else if (!target) return;
    else if (kind === 'change') blocks[place] = paragraph(target.attrs.id, `${who} ${step}`);
    else {
      blocks.splice(place, 1);
      if (kind === 'move') blocks.splice(to % (blocks.length + 1), 0, target);
    }
  });
  return draft(blocks);
}

test('where only one went on, the merge is what that one has', () => {
  fc.assert(
    fc.property(base, edits, (start, changes) => {
      const now = edit(start, changes, 'm');
      for (const [mine, theirs] of [
        [now, start],
        [start, now],
        [now, now],
      ] as const) {
        assert.deepEqual(mergeDrafts(start, mine, theirs), { merged: now, conflicts: [] });
      }
    }),
  );
});

test('nothing anybody wrote is lost, nothing stands twice, and every block has its place', () => {
  fc.assert(
    fc.property(base, edits, edits, (start, my, their) => {
      const [mine, theirs] = [edit(start, my, 'm'), edit(start, their, 't')];
      const { merged, conflicts } = mergeDrafts(start, mine, theirs);
      const texts = ({ body }: DraftContent): Map<string, string> =>
        new Map(body.content.map((block) => [block.attrs.id, JSON.stringify(block)]));
      const [was, here, there, result] = [texts(start), texts(mine), texts(theirs), texts(merged)];
      assert.equal(new Set(ids(merged)).size, ids(merged).length);
      const asked = new Set(conflicts.map(({ id }) => id));
      for (const id of new Set([...was.keys(), ...here.keys(), ...there.keys()])) {
        const before: string | undefined = was.get(id);
        const m: string | undefined = here.get(id);
        const t: string | undefined = there.get(id);
        const expected: string | undefined =
          m === before ? t : t === before || m === t ? m : (m ?? t);
        assert.equal(result.get(id), expected);
        assert.equal(asked.has(id), m !== before && t !== before && m !== t);
      }
    }),
    { numRuns: 500 },
  );
});

test('what neither moved keeps its order', () => {
  fc.assert(
    fc.property(base, edits, edits, (start, my, their) => {
      const still = (changes: Edit[]) => changes.filter(({ kind }) => kind !== 'move');
      const [mine, theirs] = [edit(start, still(my), 'm'), edit(start, still(their), 't')];
      const merged = ids(mergeDrafts(start, mine, theirs).merged);
      for (const side of [mine, theirs]) {
        const common = ids(side).filter((id) => merged.includes(id));
        assert.deepEqual(
          merged.filter((id) => common.includes(id)),
          common,
        );
      }
    }),
  );
});

test('a merge saved by one is no conflict for the other, whichever side each chooses', () => {
  fc.assert(
    fc.property(base, edits, edits, (start, my, their) => {
      const [mine, theirs] = [edit(start, my, 'm'), edit(start, their, 't')];
      let { merged, conflicts } = mergeDrafts(start, mine, theirs);
      conflicts.forEach((conflict, n) => {
        merged = resolveConflict(merged, conflict, n % 2 === 0 ? 'mine' : 'theirs');
      });
      assert.deepEqual(mergeDrafts(theirs, theirs, merged), { merged, conflicts: [] });
    }),
  );
});

test('ten thousand blocks are merged within a second', () => {
  const count = 10_000;
  const blocks = Array.from({ length: count }, (_, n) => paragraph(`b${n}`));
  const mine = blocks.flatMap((block, n) => (n % 3 === 0 ? [block, paragraph(`m${n}`)] : [block]));
  const theirs = [...blocks].reverse();
  const start = performance.now();
  const { merged } = mergeDrafts(draft(blocks), draft(mine), draft(theirs));
  assert.equal(merged.body.content.length, mine.length);
  assert.ok(performance.now() - start < 1000);
});

test('what was written on after a conflict appeared is what is kept as mine', () => {
  const asked = (base: string, mine: string, theirs: string) => {
    const { merged, conflicts } = mergeDrafts(written(base), written(mine), written(theirs));
    const [conflict] = conflicts;
    assert.ok(conflict && conflicts.length === 1);
    return { merged, conflict };
  };
  const changed = asked('a b', 'a:mine b', 'a:theirs b');
  const further = written('a:further b');
  const now = conflictNow(changed.conflict, further);
  assert.equal(read(resolveConflict(further, now, 'mine')), 'a:further b');
  assert.equal(read(resolveConflict(further, now, 'theirs')), 'a:theirs b');
  const gone = conflictNow(changed.conflict, written('b'));
  assert.equal(gone.mine, null);
  const deleted = asked('a b', 'b', 'a:theirs b');
  assert.equal(conflictNow(deleted.conflict, deleted.merged).mine, null);
  const takenUp = conflictNow(deleted.conflict, written('a:again b'));
  assert.equal(read(resolveConflict(written('a:again b'), takenUp, 'mine')), 'a:again b');
  const fields = mergeDrafts(
    draft([], { headline: 'base' }),
    draft([], { headline: 'mine' }),
    draft([], { headline: 'theirs' }),
  );
  const [field] = fields.conflicts;
  assert.ok(field);
  assert.equal(conflictNow(field, draft([], { headline: 'further' })).mine, 'further');
});
