import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDate, formatDateTime, formatDay, formatShort, formatTime } from './dates.ts';

const evening = new Date('2024-03-14T23:30:00Z');
const berlin = { language: 'en', timeZone: 'Europe/Berlin' };

test('an instant is shown on the newsroom’s day and clock, not the machine’s', () => {
  assert.equal(formatDate(evening, berlin), '15 March 2024');
  assert.equal(formatTime(evening, berlin), '00:30');
  assert.equal(formatDay(evening, { ...berlin, timeZone: 'UTC' }), 'Thursday, 14 March 2024');
});

test('a full time names its zone, in summer and in winter', () => {
  assert.match(formatDateTime(evening, berlin), /15 March 2024.* 00:30 CET/);
  assert.match(formatDateTime(new Date('2024-07-01T12:00:00Z'), berlin), /14:00 CEST/);
});

test('dates follow the language', () => {
  const german = { ...berlin, language: 'de' };
  assert.equal(formatDate(evening, german), '15. März 2024');
  assert.equal(formatShort(evening, { ...berlin, language: 'en-US' }), 'Mar 15, 12:30 AM');
});
