import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block } from '#lib/domain/body.ts';
import type { Story } from '#lib/domain/story.ts';
import { exampleFeed, examplePicture, exampleSite, exampleStory, ORIGIN } from './examples.ts';
import { correctionItem, storyItem } from './item.ts';
import { rssFeed } from './rss.ts';

function itemOf(changes: Partial<Story>, site = exampleSite) {
  return storyItem(exampleStory(changes), site, ORIGIN);
}

function withBlocks(...content: Block[]): Partial<Story> {
  return { body: { type: 'doc', content } };
}

const correction = {
  id: 'c',
  kind: 'correction' as const,
  text: 'It was May & June.',
  blockId: null,
  publishedAt: new Date('2026-03-02T10:00:00Z'),
};

test('addresses inside the text are absolute, also those of own stories and anchors', () => {
  const other = exampleStory({ path: '/town/tram' });
  const link = (href: string) => ({
    type: 'text' as const,
    text: 'here',
    marks: [{ type: 'link' as const, attrs: { href } }],
  });
  const content = ['story:11', '#b2', 'story:22', 'mailto:desk@courier.example'].map(link);
  const { html } = itemOf({
    linked: { '11': other },
    ...withBlocks({ type: 'paragraph', attrs: { id: 'a' }, content }),
  });
  assert.match(html, /<a href="https:\/\/courier\.example\/town\/tram">here<\/a>/);
  assert.match(html, /<a href="https:\/\/courier\.example\/town\/bridge#b2">here<\/a>/);
  assert.match(html, /<\/a>here<a href="mailto:desk@courier\.example">/);
});

test('pictures come with address, size, description, caption and credit; crops never', () => {
  const { html } = itemOf({
    picture: examplePicture,
    pictures: { q: { ...examplePicture, id: 'q', alt: 'A boat', caption: '' } },
    ...withBlocks({
      type: 'picture',
      attrs: { id: 'b', mediaId: 'q', caption: 'Mended', wide: false },
    }),
  });
  assert.match(
    html,
    /<img src="https:\/\/courier\.example\/media\/abc\/bridge-640\.jpg" width="640" height="427" alt="A bridge">/,
  );
  assert.match(
    html,
    /<figcaption><span>The old bridge<\/span> <small lang="en">I\. Morrow<\/small><\/figcaption>/,
  );
  assert.match(html, /alt="A boat"><figcaption><span>Mended<\/span> <small/);
});

test('a player becomes a link, a picture whose rights have ended nothing', () => {
  const { html } = itemOf(
    withBlocks(
      {
        type: 'embed',
        attrs: { id: 'e', url: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ', title: 'A film' },
      },
      { type: 'picture', attrs: { id: 'p', mediaId: 'gone', caption: 'Old', wide: false } },
    ),
  );
  assert.match(
    html,
    /A film: <a href="https:\/\/www\.youtube\.com\/watch\?v=aqz-KE-bpKQ">Open on www\.youtube\.com<\/a><\/p>/,
  );
  assert.doesNotMatch(html, /iframe|Old/);
});

test('a paper that keeps its text gives the standfirst, and its corrections all the same', () => {
  const site = { ...exampleSite, feedFullText: false };
  const text: Block = {
    type: 'paragraph',
    attrs: { id: 'a' },
    content: [{ type: 'text', text: 'Secret' }],
  };
  const { html } = itemOf({ ...withBlocks(text), corrections: [correction] }, site);
  assert.equal(
    html,
    '<div lang="en" dir="ltr"><p>For forty weekends</p><p><b>Correction, 2 March 2026:</b> It was May &amp; June.</p></div>',
  );
});

test('a text says its language and which way it runs', () => {
  const { html, language } = itemOf({ language: 'he', direction: 'rtl' });
  assert.match(html, /^<div lang="he" dir="rtl">/);
  assert.equal(language, 'he');
});

test('an id brought along that is no IRI is none in Atom, and stays what it was in the others', () => {
  const id = '01890000-0000-7000-8000-000000000001';
  const old = itemOf({ id, guid: '12 at old.example' });
  assert.equal(old.guid, '12 at old.example');
  assert.equal(old.iri, `urn:uuid:${id}`);
  assert.equal(itemOf({ id, guid: 'https://old.example/?p=12' }).iri, 'https://old.example/?p=12');
});

test('a correction is an item of its own, leading to its place in the story', () => {
  const story = exampleStory();
  const told = correctionItem({ ...correction, story }, exampleSite, ORIGIN);
  assert.equal(told.title, 'Correction: Bridge <closed>');
  assert.equal(told.url, `${ORIGIN}/town/bridge#correction-c`);
  assert.equal(told.summary, 'It was May & June.');
  assert.equal(told.guid, 'urn:uuid:c');
  assert.match(
    told.html,
    /<a href="https:\/\/courier\.example\/town\/bridge">Bridge &lt;closed&gt;/,
  );
});

test('files in the text are told of as files, each once, unless the paper keeps its text', () => {
  const mimeType = 'audio/mpeg' as const;
  const song = { id: 'm1', hash: 'ab', name: 'song', mimeType, bytes: 123 };
  const offer = (id: string, mediaId: string): Block => ({
    type: 'attachment',
    attrs: { id, mediaId, title: 'The\nsong' },
  });
  const story = exampleStory({
    attachments: { m1: song },
    body: { type: 'doc', content: [offer('a', 'm1'), offer('b', 'm1'), offer('c', 'gone')] },
  });
  const item = storyItem(story, exampleSite, ORIGIN);
  const url = `${ORIGIN}/files/ab/song.mp3`;
  assert.deepEqual(item.attachments, [{ url, type: mimeType, bytes: 123, title: 'The song' }]);
  const rss = rssFeed(exampleFeed([item]));
  assert.ok(rss.includes(`<enclosure url="${url}" length="123" type="audio/mpeg"/>`));
  const kept = storyItem(story, { ...exampleSite, feedFullText: false }, ORIGIN);
  assert.deepEqual(kept.attachments, []);
});
