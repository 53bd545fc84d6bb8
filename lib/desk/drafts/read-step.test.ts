import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readStep } from './read-step.ts';

const good = { step: 'schedule', revision: 3 };

test('a step is taken as it is meant, with its times', () => {
  const read = readStep({ ...good, liveFrom: '2027-03-28T03:30:00+02:00', planned: 'keep' });
  assert.ok(read.ok);
  assert.equal(read.step.liveFrom?.toISOString(), '2027-03-28T01:30:00.000Z');
  assert.deepEqual([read.step.liveUntil, read.step.planned], [null, 'keep']);
});

test('whatever else is sent is refused in words that name the part', () => {
  const bad: [object, string][] = [
    [{ ...good, step: 'burn' }, 'step'],
    [{ step: 'publish' }, 'revision'],
    [{ ...good, revision: '3' }, 'revision'],
    [{ ...good, revision: 2 ** 60 }, 'revision'],
    [{ ...good, change: 'secret' }, 'change'],
    [{ ...good, changeNote: 'x'.repeat(501) }, 'changeNote'],
    [{ ...good, override: { not: '' } }, 'override'],
    [{ ...good, reason: 4 }, 'reason'],
    [{ ...good, planned: 'both' }, 'planned'],
    [{ ...good, liveUntil: 1_800_000_000 }, 'liveUntil'],
    ...[
      'soon',
      '',
      '2027-02-30T10:00:00Z',
      '2027-01-01',
      '20270-01-01T00:00:00Z',
      '2999-01-01T00:00:00Z',
    ].map((liveFrom): [object, string] => [{ ...good, liveFrom }, 'liveFrom']),
  ];
  for (const [sent, field] of bad) {
    const read = readStep(sent as Record<string, unknown>);
    assert.ok(!read.ok, JSON.stringify(sent));
    assert.deepEqual([read.status, read.field], [422, field], JSON.stringify(sent));
    assert.match(read.problem, /^[A-Z].*\.$/);
  }
});
