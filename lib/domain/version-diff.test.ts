import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Block, Inline } from './body.ts';
import { plainText } from './plain-text.ts';
import { diffVersions, type VersionWords } from './version-diff.ts';
import type { TextDiff } from './word-diff.ts';

function paragraph(id: string, text: string, marks?: Extract<Inline, { type: 'text' }>['marks']) {
  const content: Inline[] = text === '' ? [] : [{ type: 'text', text, ...(marks && { marks }) }];
  return { type: 'paragraph', attrs: { id }, content } satisfies Block;
}

function version(words: Partial<VersionWords> & { blocks?: Block[] }): VersionWords {
  const { blocks = [], ...rest } = words;
  const body = { type: 'doc' as const, content: blocks };
  return { headline: 'A headline', standfirst: '', language: 'en', body, ...rest };
}

function told({ parts }: TextDiff): string {
  const sign = { same: '', added: '+', removed: '-' };
  return parts.map(({ kind, text }) => `${sign[kind]}[${text}]`).join('');
}

function headlines(older: string, newer: string, language = 'en'): TextDiff {
  return diffVersions(
    version({ headline: older, language }),
    version({ headline: newer, language }),
  ).headline;
}

test('words that were exchanged stand beside each other, as one change with the spaces between them', () => {
  assert.equal(
    told(headlines('The mayor will not resign', 'The mayor may yet resign')),
    '[The mayor ]-[will not]+[may yet][ resign]',
  );
  assert.equal(told(headlines('Council votes', 'Council votes')), '[Council votes]');
});

test('words end where the language says, also where no spaces are written', () => {
  assert.equal(
    told(headlines('市長は辞任しない', '市長は辞任する', 'ja')).includes('[市長は'),
    true,
  );
  const arabic = headlines('المدينة تفتح السوق', 'المدينة تغلق السوق', 'ar');
  assert.equal(told(arabic), '[المدينة ]-[تفتح]+[تغلق][ السوق]');
  assert.equal(headlines('One', 'Two', 'no such language').changed, true);
});

test('the parts make both texts again, whatever they were', () => {
  const words = fc
    .array(fc.constantFrom('a', 'bc ', ' ', 'd', '.', '\n', 'é', '👍🏽', 'لا '))
    .map((p) => p.join(''));
  fc.assert(
    fc.property(fc.oneof(words, fc.string()), fc.oneof(words, fc.string()), (older, newer) => {
      const { parts, changed } = headlines(older, newer);
      const side = (without: string) =>
        parts.map(({ kind, text }) => (kind === without ? '' : text)).join('');
      assert.equal(side('added'), older);
      assert.equal(side('removed'), newer);
      assert.equal(changed, older !== newer);
      assert.ok(parts.every(({ text }) => text !== ''));
    }),
  );
});

test('blocks are followed by their ids: new, gone, changed, moved', () => {
  const older = version({
    blocks: ['a', 'b', 'c', 'd'].map((id) => paragraph(id, `Words of ${id}.`)),
  });
  const newer = version({
    blocks: [
      paragraph('d', 'Words of d.'),
      paragraph('a', 'Words of a.'),
      paragraph('c', 'New words of c.'),
      paragraph('e', 'Words of e.'),
    ],
  });
  const { blocks, changed } = diffVersions(older, newer);
  assert.deepEqual(
    blocks.map(({ id, kind, moved }) => [id, kind, moved]),
    [
      ['d', 'same', true],
      ['a', 'same', false],
      ['b', 'removed', false],
      ['c', 'changed', false],
      ['e', 'added', false],
    ],
  );
  assert.ok(changed);
  assert.equal(told(blocks[3] as TextDiff), '-[Words]+[New words][ of c.]');
});

test('a new link, picture or size changes a block though its words stay', () => {
  const linked = [{ type: 'link' as const, attrs: { href: 'https://example.org/' } }];
  const older = version({ blocks: [paragraph('a', 'See there.'), paragraph('b', 'Same.')] });
  const newer = version({
    blocks: [paragraph('a', 'See there.', linked), paragraph('b', 'Same.')],
  });
  const { blocks, trivial } = diffVersions(older, newer);
  assert.deepEqual(
    blocks.map(({ kind, dress, changed }) => [kind, dress, changed]),
    [
      ['changed', true, false],
      ['same', false, false],
    ],
  );
  assert.equal(trivial, false);
});

test('only what a proof-reader would mend is trivial', () => {
  const trivial: [string, string][] = [
    ['He said "no" - twice', 'He said “no” – twice'],
    ['The  council met', 'The council met'],
    ['The goverment met', 'The government met'],
    ['They recieved it', 'They received it'],
  ];
  const weighty: [string, string][] = [
    ['It cost 15 million', 'It cost 16 million'],
    ['He is guilty', 'He is not guilty'],
    ['She can come', "She can't come"],
    ['A moral question', 'An amoral question'],
    ['The mayor said', 'The major said'],
    ['A legal vote', 'An illegal vote'],
    ['Eat, grandma', 'Eat grandma'],
  ];
  for (const [older, newer] of trivial) assert.equal(headlines(older, newer).trivial, true, newer);
  for (const [older, newer] of weighty) assert.equal(headlines(older, newer).trivial, false, newer);
  assert.equal(headlines('Same', 'Same').trivial, false);
});

test('two long texts with nothing in common are compared in bounded time', () => {
  const text = (seed: number) =>
    Array.from({ length: 20_000 }, (_, n) => `w${(n * seed) % 7919}`).join(' ');
  const blocks = (seed: number) => [paragraph('a', text(seed))];
  const started = performance.now();
  const { blocks: [block] = [] } = diffVersions(
    version({ blocks: blocks(7) }),
    version({ blocks: blocks(11) }),
  );
  assert.ok(block?.changed);
  assert.ok(performance.now() - started < 3000);
  assert.ok(plainText({ type: 'doc', content: blocks(7) }).length > 100_000);
});
