import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endOfDay, lastDay } from './rights-day.ts';

test('rights last to the end of their last day, on the newsroom’s clock', () => {
  assert.equal(endOfDay('2026-12-31', 'Europe/Berlin'), '2026-12-31T23:00:00.000Z');
  assert.equal(endOfDay('2026-06-30', 'Europe/Berlin'), '2026-06-30T22:00:00.000Z');
  assert.equal(endOfDay('2026-02-28', 'Asia/Kolkata'), '2026-02-28T18:30:00.000Z');
  for (const day of ['', '2026-13-01', 'tomorrow']) assert.equal(endOfDay(day, 'UTC'), null);
});

test('a last day comes back as it was set; an end in the middle of a day is that day', () => {
  for (const zone of ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata']) {
    for (const day of ['2026-03-28', '2026-03-29', '2026-10-25', '2026-12-31'])
      assert.equal(lastDay(endOfDay(day, zone), zone), day);
  }
  assert.equal(lastDay('2026-12-31T12:00:00Z', 'UTC'), '2026-12-31');
  assert.equal(lastDay(null, 'UTC'), '');
});
