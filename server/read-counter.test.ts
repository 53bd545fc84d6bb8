import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Word } from '#lib/domain/words.ts';
import { ReadCounter } from './read-counter.ts';
import { makeStoredPage, packWhole } from './stored-page.ts';

const PERSON = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const ROBOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

async function pageOf(key: string, subject: Word[]) {
  const rendered = { key, status: 200, body: Buffer.from(key), headers: [], boxes: [] };
  return makeStoredPage(await packWhole({ ...rendered, subject }));
}

test('readings of stories are counted, those of robots, of prefetching and of lists are not', async (t) => {
  const recorded: [string, number][][] = [];
  const counter = new ReadCounter(async (reads) => void recorded.push([...reads]));
  t.after(() => counter.stop());
  const story = await pageOf('/town/story', ['story:a']);
  counter.count({ headers: { 'user-agent': PERSON } }, story);
  counter.count({ headers: { 'user-agent': PERSON } }, story);
  counter.count({ headers: { 'user-agent': PERSON, 'sec-purpose': 'prefetch' } }, story);
  counter.count({ headers: { 'user-agent': ROBOT } }, story);
  counter.count({ headers: {} }, story);
  counter.count({ headers: { 'user-agent': PERSON } }, await pageOf('/town', ['section:s']));
  counter.count(
    { headers: { 'user-agent': PERSON } },
    await pageOf('/town/story/history', ['story:a']),
  );
  await counter.flush();
  await counter.flush();
  assert.deepEqual(recorded, [[['a', 2]]]);
});

test('what cannot be written down is counted on', async (t) => {
  const recorded: [string, number][][] = [];
  let away = true;
  const counter = new ReadCounter(async (reads) => {
    if (away) throw new Error('away');
    recorded.push([...reads]);
  });
  t.after(() => counter.stop());
  const story = await pageOf('/town/story', ['story:a']);
  counter.count({ headers: { 'user-agent': PERSON } }, story);
  await counter.flush();
  away = false;
  counter.count({ headers: { 'user-agent': PERSON } }, story);
  await counter.flush();
  assert.deepEqual(recorded, [[['a', 2]]]);
});
