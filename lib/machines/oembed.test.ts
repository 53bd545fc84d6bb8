import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examplePicture, exampleSite, exampleStory, ORIGIN } from '#lib/feeds/examples.ts';
import { oembed, oembedXml, readOembedRequest } from './oembed.ts';

const ROOM = { maxWidth: Number.POSITIVE_INFINITY, maxHeight: Number.POSITIVE_INFINITY };

function ask(parameters: Record<string, string>) {
  return readOembedRequest(new URLSearchParams(parameters), ORIGIN);
}

test('a story is offered as a quotation without a script, with its authors and picture', () => {
  const story = exampleStory({ picture: examplePicture });
  const told = oembed({ story, site: exampleSite, origin: ORIGIN, ...ROOM });
  assert.deepEqual(told, {
    version: '1.0',
    type: 'rich',
    title: 'Bridge <closed>',
    author_name: 'Ada and Ben',
    author_url: `${ORIGIN}/author/ada`,
    provider_name: 'River & Bank',
    provider_url: `${ORIGIN}/`,
    html: `<blockquote cite="${ORIGIN}/town/bridge" lang="en" dir="ltr"><p><a href="${ORIGIN}/town/bridge">Bridge &lt;closed&gt;</a></p><p>For forty weekends</p><p>River &amp; Bank</p></blockquote>`,
    width: 600,
    height: 200,
    thumbnail_url: `${ORIGIN}/media/abc/bridge-16x9-1200.jpg`,
    thumbnail_width: 1200,
    thumbnail_height: 675,
  });
  assert.match(oembedXml(told), /<title>Bridge &lt;closed&gt;<\/title>.*<html>&lt;blockquote /);
});

test('nothing is larger than there is room for', () => {
  const size = { maxWidth: 700, maxHeight: 500 };
  const story = exampleStory({ picture: examplePicture });
  const told = oembed({ story, site: exampleSite, origin: ORIGIN, ...size });
  assert.deepEqual([told.width, told.thumbnail_width], [600, 640]);
  const tiny = oembed({
    story: exampleStory(),
    site: exampleSite,
    origin: ORIGIN,
    maxWidth: 300,
    maxHeight: 100,
  });
  assert.deepEqual([tiny.width, tiny.height, tiny.thumbnail_url], [300, 100, undefined]);
});

test('addresses of the site are read in any spelling, others are not ours', () => {
  const asked = ask({ url: 'http://courier.example/Town//Bridge/?utm=1#x', maxwidth: '400' });
  assert.ok(asked.ok);
  assert.deepEqual([asked.path, asked.format, asked.size.maxWidth], ['/town/bridge', 'json', 400]);
  const statuses = [
    ask({}),
    ask({ url: 'town' }),
    ask({ url: 'https://elsewhere.example/town/bridge' }),
    ask({ url: `${ORIGIN}/%E0%A4%A` }),
    ask({ url: `${ORIGIN}/town/bridge`, format: 'yaml' }),
  ].map((one) => (one.ok ? 200 : one.status));
  assert.deepEqual(statuses, [400, 400, 404, 404, 501]);
});
