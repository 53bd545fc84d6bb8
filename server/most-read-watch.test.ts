import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MostReadWatch } from './most-read-watch.ts';

test('only another order of the most read is news; a database that is away is none', async (t) => {
  let list = [{ id: 'a' }, { id: 'b' }];
  let away = false;
  let changes = 0;
  const watch = new MostReadWatch({
    list: async () => {
      if (away) throw new Error('away');
      return list;
    },
    onChange: () => {
      changes += 1;
    },
  });
  t.after(() => watch.stop());
  await watch.look();
  await watch.look();
  assert.equal(changes, 0);
  list = [{ id: 'b' }, { id: 'a' }];
  await watch.look();
  assert.equal(changes, 1);
  away = true;
  await watch.look();
  away = false;
  await watch.look();
  assert.equal(changes, 1);
});
