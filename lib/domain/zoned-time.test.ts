import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantOf, wallTime } from './zoned-time.ts';

test('a time on the newsroom’s clock is an instant and back again, in summer and in winter', () => {
  for (const [wall, instant] of [
    ['2026-07-01T09:30', '2026-07-01T07:30:00.000Z'],
    ['2026-12-01T00:05', '2026-11-30T23:05:00.000Z'],
    ['2026-03-29T03:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25T04:00', '2026-10-25T03:00:00.000Z'],
  ] as const) {
    assert.equal(instantOf(wall, 'Europe/Berlin'), instant);
    assert.equal(wallTime(instant, 'Europe/Berlin'), wall);
  }
});

test('half a time is none', () => {
  for (const bad of ['', '2026-', 'soon']) assert.equal(instantOf(bad, 'UTC'), null);
  assert.equal(wallTime('never', 'UTC'), '');
});
