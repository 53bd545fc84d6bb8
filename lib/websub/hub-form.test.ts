import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHubForm } from './hub-form.ts';

const rules = {
  origin: 'https://news.example',
  canonicalPath: (path: string) => (path === path.toLowerCase() ? path : null),
};

function read(fields: Record<string, string>) {
  const given = {
    'hub.mode': 'subscribe',
    'hub.topic': 'https://news.example/feed.xml',
    'hub.callback': 'https://reader.example/push?id=7',
    ...fields,
  };
  return readHubForm(new URLSearchParams(given), rules);
}

test('a subscription is read, with a lease of at most ten days and at least five minutes', () => {
  const leases = {
    '86400': 86_400,
    '999999999999': 864_000,
    '1e99': 864_000,
    '-5': 300,
    '1': 300,
    x: 864_000,
  };
  for (const [asked, granted] of Object.entries(leases)) {
    const form = read({ 'hub.lease_seconds': asked });
    assert.equal(form.ok && form.wish.leaseSeconds, granted, asked);
  }
  const form = read({});
  assert.equal(form.ok && form.wish.leaseSeconds, 864_000);
  assert.equal(form.ok && form.wish.topic, '/feed.xml');
  assert.equal(form.ok && form.wish.host, 'reader.example');
});

const REFUSED: Record<string, Record<string, string>> = {
  'publishing from outside': { 'hub.mode': 'publish' },
  'no mode': { 'hub.mode': '' },
  'a page that is no feed': { 'hub.topic': 'https://news.example/town' },
  'a feed of another site': { 'hub.topic': 'https://other.example/feed.xml' },
  'a feed with a query': { 'hub.topic': 'https://news.example/feed.xml?a=b' },
  'another spelling': { 'hub.topic': 'https://news.example/Town/feed.xml' },
  'an archive document': { 'hub.topic': 'https://news.example/feeds/7.xml' },
  'no address': { 'hub.callback': 'reader' },
  'another protocol': { 'hub.callback': 'ftp://reader.example/' },
  'this machine': { 'hub.callback': 'http://127.0.0.1:8080/' },
  'this machine as a number': { 'hub.callback': 'http://2130706433/' },
  'this machine in octal': { 'hub.callback': 'http://0177.1/' },
  'this machine in IPv6': { 'hub.callback': 'http://[::1]/' },
  'this machine mapped': { 'hub.callback': 'http://[::ffff:7f00:1]/' },
  'the metadata of a cloud': { 'hub.callback': 'http://169.254.169.254/latest/' },
  'a private network': { 'hub.callback': 'https://10.0.0.1/' },
  'the site itself': { 'hub.callback': 'https://news.example/api/websub' },
  'a password': { 'hub.callback': 'https://a:b@reader.example/' },
  'a port of other services': { 'hub.callback': 'http://reader.example:25/' },
  'a long secret': { 'hub.secret': 'é'.repeat(100) },
  'a long address': { 'hub.callback': `https://reader.example/${'x'.repeat(2_000)}` },
};

for (const [what, fields] of Object.entries(REFUSED)) {
  test(`${what} is refused with a sentence`, () => {
    const form = read(fields);
    assert.equal(form.ok, false);
    assert.match(form.ok ? '' : form.reason, /^hub\.\w+ .+\.$/);
  });
}
