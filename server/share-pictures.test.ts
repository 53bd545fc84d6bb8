import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { SHARE_SIZE, type ShareCard, shareCardPath } from '#lib/machines/share-card.ts';
import { drawShareCard } from '#lib/media/share-picture.ts';
import { SharePictures } from './share-pictures.ts';

const ID = '01890000-0000-7000-8000-0000000000ab';
const card: ShareCard = {
  paper: 'Courier',
  section: 'Town',
  headline: 'One',
  language: 'en',
  direction: 'ltr',
};

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aril-share-'));
});
after(() => rm(folder, { recursive: true }));

function pictures(read: () => Promise<ShareCard | 'gone' | null>) {
  const drawn: string[] = [];
  const made = new SharePictures({
    folder,
    read,
    draw: async ({ headline }) => {
      drawn.push(headline);
      await new Promise((resolve) => setImmediate(resolve));
      return Buffer.from(headline);
    },
    databaseAway: () => false,
  });
  return { drawn, find: (address: string) => made.find(address) };
}

test('a picture is drawn once, however many ask, and the former one of its story goes', async () => {
  const first = pictures(async () => card);
  const address = shareCardPath(ID, card);
  const found = await Promise.all([1, 2, 3].map(() => first.find(address)));
  assert.deepEqual(new Set(found.map(({ kind }) => kind)), new Set(['file']));
  assert.deepEqual(first.drawn, ['One']);
  const changed = { ...card, headline: 'Two' };
  const later = pictures(async () => changed);
  assert.deepEqual(await later.find(address), { kind: 'moved', to: shareCardPath(ID, changed) });
  assert.equal((await later.find(shareCardPath(ID, changed))).kind, 'file');
  assert.deepEqual(await readdir(join(folder, 'ab')), [
    shareCardPath(ID, changed).split('/').at(-1),
  ]);
});

test('of a story taken down none is shown, though it lies there; with the database away it is', async () => {
  const address = shareCardPath(ID, card);
  await pictures(async () => card).find(address);
  assert.deepEqual(await pictures(async () => 'gone').find(address), { kind: 'removed' });
  assert.deepEqual(await pictures(async () => null).find(address), { kind: 'missing' });
  const away = pictures(() => Promise.reject(new Error('away')));
  assert.equal((await away.find(address)).kind, 'file');
  const never = shareCardPath(ID, { ...card, headline: 'Never drawn' });
  assert.deepEqual(await away.find(never), { kind: 'busy' });
});

test('addresses that no picture could have are not even looked up', async () => {
  const asked = pictures(() => Promise.reject(new Error('asked')));
  for (const address of [
    '/share/',
    '/share/x.png',
    `/share/../${ID}-0123456789abcdef.png`,
    `/share/${ID}-0123456789abcdef.jpg`,
  ])
    assert.deepEqual(await asked.find(address), { kind: 'missing' });
});

test('so many may wait, the others are told to come back', async () => {
  const { find } = pictures(async () => card);
  const busy = new SharePictures({
    folder,
    read: async (id) => ({ ...card, headline: id }),
    draw: async () => Buffer.from('x'),
    databaseAway: () => false,
  });
  const addresses = Array.from({ length: 30 }, (_, n) => {
    const id = `01890000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`;
    return shareCardPath(id, { ...card, headline: id });
  });
  const kinds = (await Promise.all(addresses.map((address) => busy.find(address)))).map(
    ({ kind }) => kind,
  );
  assert.ok(kinds.filter((kind) => kind === 'file').length >= 20);
  assert.ok(kinds.every((kind) => kind === 'file' || kind === 'busy'));
  assert.equal((await find(shareCardPath(ID, card))).kind, 'file');
});

test('any headline becomes a picture of the same size', async () => {
  const long = 'Donaudampfschifffahrt '.repeat(20);
  for (const headline of [
    'Bridge & <b>',
    long,
    long.replaceAll(' ', ''),
    '',
    'הגשר',
    '\u0000\ud800',
  ]) {
    const { width, height, format } = await sharp(
      await drawShareCard({ ...card, headline, direction: 'rtl' }),
    ).metadata();
    assert.deepEqual({ width, height, format }, { ...SHARE_SIZE, format: 'png' });
  }
});
