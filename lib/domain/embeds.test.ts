import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { EMBED_ORIGINS, parseEmbed } from './embeds.ts';

const PLAYERS: Record<string, string> = {
  'https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=30s':
    'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?start=30',
  'https://youtu.be/aqz-KE-bpKQ': 'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ',
  'https://m.youtube.com/shorts/aqz-KE-bpKQ': 'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ',
  'https://vimeo.com/76979871': 'https://player.vimeo.com/video/76979871?dnt=1',
  'https://vimeo.com/76979871/abc123': 'https://player.vimeo.com/video/76979871?dnt=1&h=abc123',
  'https://www.dailymotion.com/video/x8abc12':
    'https://geo.dailymotion.com/player.html?video=x8abc12',
  'https://www.ted.com/talks/some_talk': 'https://embed.ted.com/talks/some_talk',
  'https://soundcloud.com/some-band/some-song':
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fsome-band%2Fsome-song',
  'https://open.spotify.com/intl-de/episode/4rOoJ6Egrf8K2IrywzwOMk':
    'https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk',
};

for (const [address, src] of Object.entries(PLAYERS)) {
  test(`${address} has a player`, () => assert.equal(parseEmbed(address)?.src, src));
}

test('other addresses, other schemes and look-alikes have none', () => {
  for (const address of [
    'https://example.org/watch?v=aqz-KE-bpKQ',
    'http://www.youtube.com/watch?v=aqz-KE-bpKQ',
    'https://youtube.com.example.org/watch?v=aqz-KE-bpKQ',
    'https://www.youtube.com/watch?v="><script>',
    'https://www.youtube.com/@channel',
    'javascript:alert(1)',
    '',
  ]) {
    assert.equal(parseEmbed(address), null, address);
  }
});

test('whatever is pasted, a frame only ever comes from a listed origin', () => {
  const hosts = fc.constantFrom(
    'youtube.com',
    'youtu.be',
    'vimeo.com',
    'ted.com',
    'soundcloud.com',
  );
  fc.assert(
    fc.property(hosts, fc.webPath(), fc.webQueryParameters(), (host, path, query) => {
      const embed = parseEmbed(`https://${host}${path}?${query}`);
      assert.ok(embed === null || EMBED_ORIGINS.includes(new URL(embed.src).origin));
    }),
  );
});
