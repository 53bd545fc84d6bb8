import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examplePicture, exampleSite, exampleStory, ORIGIN } from './examples.ts';
import { machineStory } from './machine-story.ts';

test('every address is absolute, every author and topic has one', () => {
  const told = machineStory(exampleStory(), exampleSite, ORIGIN);
  assert.equal(told.url, `${ORIGIN}/town/bridge`);
  assert.deepEqual(told.authors, [
    { name: 'Ada', url: `${ORIGIN}/author/ada`, role: '' },
    { name: 'Ben', url: `${ORIGIN}/author/ben`, role: 'Pictures' },
  ]);
  assert.deepEqual(told.sections, [{ name: 'Town', url: `${ORIGIN}/town` }]);
});

test('a picture has its size, words, whose it is, and its crops by ratio', () => {
  const told = machineStory(
    exampleStory({ picture: examplePicture, heroCaption: 'Closed since May' }),
    exampleSite,
    ORIGIN,
  );
  assert.deepEqual(told.hero, {
    url: `${ORIGIN}/media/abc/bridge-640.jpg`,
    width: 640,
    height: 427,
    type: 'image/jpeg',
    alt: 'A bridge',
    caption: 'Closed since May',
    credit: 'I. Morrow',
    licence: '',
    thumbnail: { url: `${ORIGIN}/media/abc/bridge-640.jpg`, width: 640, height: 427 },
    crops: {
      '16x9': { url: `${ORIGIN}/media/abc/bridge-16x9-1200.jpg`, width: 1200, height: 675 },
    },
  });
});

test('a decorative picture says nothing in place of itself', () => {
  const picture = { ...examplePicture, decorative: true };
  assert.equal(machineStory(exampleStory({ picture }), exampleSite, ORIGIN).hero?.alt, '');
});

test('pictures of the text come in its order, once each, without those whose rights have ended', () => {
  const block = (id: string, mediaId: string, caption = '') => ({
    type: 'picture' as const,
    attrs: { id, mediaId, caption, wide: false },
  });
  const told = machineStory(
    exampleStory({
      pictures: { p: examplePicture, q: { ...examplePicture, id: 'q', alt: 'A boat' } },
      body: {
        type: 'doc',
        content: [
          block('1', 'q', 'Mended'),
          block('2', 'gone'),
          {
            type: 'gallery',
            attrs: {
              id: '3',
              title: '',
              items: [
                { mediaId: 'p', caption: '' },
                { mediaId: 'q', caption: '' },
              ],
            },
          },
        ],
      },
    }),
    exampleSite,
    ORIGIN,
  );
  assert.deepEqual(
    told.pictures.map(({ alt, caption }) => [alt, caption]),
    [
      ['A boat', 'Mended'],
      ['A bridge', 'The old bridge'],
    ],
  );
});

test('what XML forbids is in no text', () => {
  const told = machineStory(
    exampleStory({ headline: 'Bri\u0000dge\uD800 \u0007\uFFFE', standfirst: 'a\u000Bb' }),
    exampleSite,
    ORIGIN,
  );
  assert.equal(told.headline, 'Bridge\uFFFD');
  assert.equal(told.standfirst, 'ab');
});

test('a correction is named, dated, and has its place on the page', () => {
  const publishedAt = new Date('2026-03-02T10:00:00Z');
  const told = machineStory(
    exampleStory({
      corrections: [
        { id: 'c', kind: 'correction', text: 'It was May.', blockId: null, publishedAt },
      ],
    }),
    exampleSite,
    ORIGIN,
  );
  assert.deepEqual(told.corrections, [
    {
      kind: 'correction',
      label: 'Correction',
      text: 'It was May.',
      url: `${ORIGIN}/town/bridge#correction-c`,
      publishedAt,
    },
  ]);
});
