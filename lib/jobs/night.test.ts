import assert from 'node:assert/strict';
import { test } from 'node:test';
import { secondsUntilNight } from './night.ts';

test('the night is the newsroom’s, also where the clocks change in it', () => {
  const cases: [string, string, number][] = [
    ['2026-06-01T00:00:00Z', 'UTC', 3],
    ['2026-06-01T03:00:00Z', 'UTC', 24],
    ['2026-06-01T12:00:00Z', 'Europe/Berlin', 13],
    ['2027-03-27T23:00:00Z', 'Europe/Berlin', 2],
    ['2026-10-24T22:00:00Z', 'Europe/Berlin', 4],
  ];
  for (const [now, zone, hours] of cases) {
    assert.equal(secondsUntilNight(new Date(now), zone) / 3600, hours, `${now} ${zone}`);
  }
});
