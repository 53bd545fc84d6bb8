import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endPicturePasses, hasPicturePass, picturePasses } from '#lib/auth/picture-pass.ts';
import { configureAuth } from '#lib/auth/settings.ts';
import { WithheldPictures } from './withheld-pictures.ts';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);

test('what is withheld is known by its hash, and anew after each change that may matter', async () => {
  let hashes = [A];
  let reads = 0;
  const withheld = new WithheldPictures(async () => {
    reads += 1;
    return hashes;
  });
  assert.equal(withheld.has(`/media/${A}/boat-80.jpg`), false, 'nothing is known yet');
  await withheld.look();
  assert.ok(withheld.has(`/media/${A}/boat-80.jpg`) && withheld.has(`/files/${A}/boat.pdf`));
  assert.ok(!withheld.has(`/media/${B}/boat-80.jpg`) && !withheld.has(`/town/${A}/x`));
  withheld.take({ touched: ['latest', 'front'], dropped: [] });
  await withheld.look();
  assert.equal(reads, 2);
  hashes = [B];
  // Three at once are looked up twice: once for the first, once for what came meanwhile.
  for (let n = 0; n < 3; n += 1) withheld.take({ touched: [], dropped: ['story:x'] });
  await withheld.look();
  assert.equal(reads, 4);
  assert.ok(withheld.has(`/media/${B}/boat-80.jpg`) && !withheld.has(`/media/${A}/boat-80.jpg`));
});

test('while the database is away what was known stays', async () => {
  let isAway = false;
  const withheld = new WithheldPictures(async () => {
    if (isAway) throw new Error('away');
    return [A];
  });
  await withheld.look();
  isAway = true;
  await withheld.look();
  assert.ok(withheld.has(`/media/${A}/boat-80.jpg`));
});

test('only a pass that this site gave, and that has not run out, shows them', (t) => {
  configureAuth({ secret: 's'.repeat(32), origin: 'https://news.example' });
  const [pass] = picturePasses();
  assert.ok(pass);
  const cookie = `a=b; ${pass.name}=${encodeURIComponent(pass.value)}`;
  assert.ok(hasPicturePass(cookie));
  const [until = ''] = pass.value.split('.');
  for (const forged of [
    undefined,
    '',
    'aril.files=',
    `aril.files=${until}.x`,
    `aril.files=${Number(until) + 1}.${pass.value.split('.')[1]}`,
    'aril.files=%E0%A4%A',
  ]) {
    assert.equal(hasPicturePass(forged), false, forged);
  }
  assert.ok(endPicturePasses().every(({ maxAge, value }) => maxAge === 0 && value === ''));
  t.mock.timers.enable({ apis: ['Date'], now: Number(until) + 1 });
  assert.equal(hasPicturePass(cookie), false);
});
