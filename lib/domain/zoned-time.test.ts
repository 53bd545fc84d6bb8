import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantOf, instantsOf, wallTime } from './zoned-time.ts';

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

test('a night on which clocks change has an hour that does not exist, or one that comes twice', () => {
  const berlin = (wall: string) => instantsOf(wall, 'Europe/Berlin');
  assert.deepEqual(berlin('2026-03-29T02:30'), []);
  assert.equal(instantOf('2026-03-29T02:30', 'Europe/Berlin'), '2026-03-29T01:30:00.000Z');
  // As much later as the clocks leap, west of Greenwich as well.
  assert.equal(instantOf('2027-03-14T02:30', 'America/New_York'), '2027-03-14T07:30:00.000Z');
  assert.equal(instantOf('2026-10-25T02:30', 'Europe/Berlin'), '2026-10-25T00:30:00.000Z');
  assert.deepEqual(berlin('2026-10-25T02:30'), [
    '2026-10-25T00:30:00.000Z',
    '2026-10-25T01:30:00.000Z',
  ]);
  assert.deepEqual(berlin('2026-10-25T03:00'), ['2026-10-25T02:00:00.000Z']);
  // Half an hour is enough, and a whole day may be left out.
  assert.equal(instantsOf('2026-04-05T01:45', 'Australia/Lord_Howe')?.length, 2);
  assert.deepEqual(instantsOf('2011-12-30T12:00', 'Pacific/Apia'), []);
  assert.deepEqual(instantsOf('2026-06-01T12:00', 'UTC'), ['2026-06-01T12:00:00.000Z']);
  for (const half of ['', '2026-', '2026-06-01', 'soon']) assert.equal(berlin(half), null);
});

test('around every change of clocks each minute is shown, read back and told apart from its double', () => {
  const MINUTE = 60_000;
  const changes: [zone: string, forward: string, back: string, minutes: number][] = [
    ['Europe/Berlin', '2027-03-28T01:00Z', '2027-10-31T01:00Z', 60],
    ['America/New_York', '2027-03-14T07:00Z', '2027-11-07T06:00Z', 60],
    ['Australia/Lord_Howe', '2027-10-02T15:30Z', '2027-04-03T15:00Z', 30],
  ];
  for (const [zone, forward, back, minutes] of changes) {
    for (const change of [forward, back].map(Date.parse)) {
      for (let minute = -150; minute < 150; minute += 5) {
        const instant = new Date(change + minute * MINUTE).toISOString();
        const meant = instantsOf(wallTime(instant, zone), zone) ?? [];
        const isTwice = change === Date.parse(back) && minute >= -minutes && minute < minutes;
        assert.ok(meant.includes(instant), `${zone} ${instant}`);
        assert.equal(meant.length, isTwice ? 2 : 1, `${zone} ${instant}`);
      }
    }
    // What is left out lies between the last minute before the leap and the first one after it.
    const asShown = Date.parse(
      `${wallTime(new Date(Date.parse(forward) - MINUTE).toISOString(), zone)}Z`,
    );
    for (let minute = 1; minute <= minutes; minute += 1) {
      const missing = new Date(asShown + minute * MINUTE).toISOString().slice(0, 16);
      assert.deepEqual(instantsOf(missing, zone), [], `${zone} ${missing}`);
      const after = instantOf(missing, zone) ?? '';
      assert.ok(Date.parse(after) >= Date.parse(forward), `${zone} ${missing}: ${after}`);
      assert.ok(Date.parse(after) < Date.parse(forward) + minutes * MINUTE);
    }
  }
});
