import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMediaFields, rightsAt } from './media-fields.ts';

test('fields are trimmed, tags have one spelling and stand once', () => {
  const parsed = parseMediaFields({
    caption: ' The harbour ',
    tags: ['Boats, big', ' boats  big', '', 'Ärger'],
  });
  assert.deepEqual(parsed, {
    ok: true,
    fields: { caption: 'The harbour', tags: ['boats big', 'ärger'] },
  });
  assert.deepEqual(parseMediaFields({ licenceExpiresAt: '2026-12-31T23:00:00+01:00' }), {
    ok: true,
    fields: { licenceExpiresAt: '2026-12-31T22:00:00.000Z' },
  });
});

test('what cannot be is refused, with the field it is about', () => {
  const bad: [unknown, string?][] = [
    [{ alt: 'x'.repeat(1001) }, 'alt'],
    [{ caption: 'half a \ud800 letter' }, 'caption'],
    [{ credit: 'nul \0' }, 'credit'],
    [{ licenceExpiresAt: 'tomorrow' }, 'licenceExpiresAt'],
    [{ focal: { x: 1.5, y: 0 } }, 'focal'],
    [{ focal: { x: Number.NaN, y: 0 } }, 'focal'],
    [{ tags: Array.from({ length: 31 }, (_, at) => `tag ${at}`) }, 'tags'],
    [{ decorative: 'yes' }, 'decorative'],
    [{ hash: 'a'.repeat(64) }],
    ['nothing'],
    [null],
  ];
  for (const [value, field] of bad) {
    const parsed = parseMediaFields(value);
    assert.ok(!parsed.ok);
    assert.equal(parsed.field, field);
    assert.notEqual(parsed.problem, '');
  }
});

test('rights end at their instant, and are said to fourteen days before', () => {
  const now = new Date('2026-11-01T12:00:00Z');
  assert.equal(rightsAt(null, now), 'open');
  assert.equal(rightsAt('2026-11-15T12:00:00.001Z', now), 'open');
  assert.equal(rightsAt('2026-11-15T12:00:00Z', now), 'ending');
  assert.equal(rightsAt('2026-11-01T12:00:00Z', now), 'ended');
});
