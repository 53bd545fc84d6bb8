import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarMonth, weekdayNames } from './calendar-month.ts';

const BERLIN = { timeZone: 'Europe/Berlin', language: 'en' };

test('a month has its weeks, its neighbours, and begins and ends on the newsroom\u2019s clock', () => {
  const month = calendarMonth('2026-12', BERLIN);
  assert.ok(month);
  assert.deepEqual([month.before, month.after], ['2026-11', '2027-01']);
  assert.deepEqual(month.weeks[0], [null, ...[1, 2, 3, 4, 5, 6].map((n) => `2026-12-0${n}`)]);
  assert.deepEqual(month.weeks.at(-1), [
    '2026-12-28',
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
    null,
    null,
    null,
  ]);
  assert.deepEqual(month.from, new Date('2026-11-30T23:00:00Z'));
  assert.deepEqual(month.until, new Date('2026-12-31T23:00:00Z'));
});

test('months in which clocks change, leap years and other weeks', () => {
  const march = calendarMonth('2027-03', BERLIN);
  assert.deepEqual(march?.until, new Date('2027-03-31T22:00:00Z'));
  assert.equal(calendarMonth('2028-02', BERLIN)?.weeks.flat().filter(Boolean).length, 29);
  const american = { timeZone: 'America/New_York', language: 'en-US' };
  assert.equal(calendarMonth('2026-11', american)?.weeks[0]?.[0], '2026-11-01');
  assert.equal(weekdayNames('en-US')[0]?.long, 'Sunday');
  assert.deepEqual(weekdayNames('de')[0], { long: 'Montag', short: 'Mo' });
  // Midnight does not exist everywhere.
  const beirut = { timeZone: 'Africa/Cairo', language: 'ar' };
  assert.ok(calendarMonth('2026-04', beirut));
});

test('what is no month is none', () => {
  for (const none of ['', '2026', '2026-13', '2026-00', '1999-01', '2026-1', '2026-12-01', 'x']) {
    assert.equal(calendarMonth(none, BERLIN), null, none);
  }
});
