import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyDraft } from './draft-content.ts';
import { diffDrafts } from './draft-diff.ts';

const names: Record<string, string> = { a: 'Ann', t: 'Trams', s: 'Town' };
const nameOf = (id: string) => names[id] ?? id;
const older = {
  ...emptyDraft('en'),
  headline: 'Old',
  kicker: 'Now',
  authors: [{ id: 'a', role: '' }],
};

test('two states are compared field by field, by the names people know', () => {
  const newer = {
    ...older,
    headline: 'New',
    sectionId: 's',
    topicIds: ['t'],
    authors: [{ id: 'a', role: 'Text' }],
    embargoAt: '2026-11-22T10:00:00Z',
  };
  const { version, fields } = diffDrafts(older, newer, nameOf);
  assert.ok(version.headline.changed);
  const text = (parts: { kind: string; text: string }[]) =>
    parts
      .filter(({ kind }) => kind !== 'removed')
      .map(({ text }) => text)
      .join('');
  assert.deepEqual(
    fields.map(({ field, parts }) => [field, text(parts)]),
    [
      ['sectionId', 'Town'],
      ['topicIds', 'Trams'],
      ['authors', 'Ann (Text)'],
      ['embargoAt', '2026-11-22T10:00:00Z'],
    ],
  );
});

test('the same state differs in nothing', () => {
  const { version, fields } = diffDrafts(older, older, nameOf);
  assert.deepEqual([version.changed, fields], [false, []]);
});
