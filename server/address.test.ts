import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { meansItself, originForm, readAddress } from './address.ts';

const moved = [
  ['/Science/Cell-Therapy', '/science/cell-therapy'],
  ['/science/', '/science'],
  ['//science//story', '/science/story'],
  ['/science/story/?utm_source=x', '/science/story'],
  ['/scie%6Ece', '/science'],
  ['/caf%65%CC%81', '/caf%C3%A9'],
  ['/caf%c3%a9', '/caf%C3%A9'],
  ['/café', '/caf%C3%A9'],
  ['/science/page/1', '/science'],
  ['/Search?q=River&x=1', '/search?q=River'],
  ['/?feed=rss2', '/feed.xml'],
  ['/?cat=3&feed=atom', '/feed.atom'],
] as const;

for (const [from, to] of moved) {
  test(`${from} has its one address at ${to}`, () => {
    assert.deepEqual(readAddress(from), { kind: 'moved', to });
  });
}

const pages = [
  ['/', '/', ''],
  ['/?utm_source=x&fbclid=y', '/', ''],
  ['/science/story?a=1&a=2&a[]=3', '/science/story', ''],
  ['/search?q=b&q=c&page=2', '/search', 'q=b&page=2'],
  [
    '/search?page=3&to=2026-02-03&within=week&q=b&from=2026-01-01&section=town&sort=x',
    '/search',
    'q=b&section=town&within=week&from=2026-01-01&to=2026-02-03&page=3',
  ],
  ['/science/page/2', '/science/page/2', ''],
] as const;

for (const [target, path, query] of pages) {
  test(`${target} is the page ${path}${query && `?${query}`}`, () => {
    assert.deepEqual(readAddress(target), { kind: 'page', path, query });
  });
}

for (const target of [
  '/%',
  '/%ff',
  '/%E0%A4%A',
  '/a%00b',
  '/..',
  '/a/../b',
  '/%2e%2e/etc/passwd',
  '/a%2fb',
  '/a\\b',
  '/a%5cb',
  '/a%0d%0aSet-Cookie:x',
  '*',
  'science',
]) {
  test(`${target} is refused as malformed`, () => {
    assert.deepEqual(readAddress(target), { kind: 'refused', status: 400 });
  });
}

test('scheme, host and fragment of a target say nothing', () => {
  assert.equal(originForm('/science?x=http://a/b'), '/science?x=http://a/b');
  assert.equal(originForm('HTTP://evil.example:80/science?x'), '/science?x');
  assert.equal(originForm('https://evil.example'), '/');
  assert.equal(originForm('https://evil.example?x'), '/?x');
  assert.equal(originForm('/admin#x'), '/admin');
  assert.equal(originForm('*'), '*');
});

for (const path of [
  '/admin/../boxes',
  '/admin/%2e%2E/boxes',
  '/admin/.%2e',
  '/admin/.',
  '/admin/x\\..\\..\\boxes',
  '/admin/%ff',
  '/admin/%',
  '*',
]) {
  test(`${path} may mean another path to somebody else`, () => {
    assert.equal(meansItself(path), false);
  });
}

test('an address of the desk means itself, whatever its letters', () => {
  for (const path of [
    '/admin',
    '/admin/',
    '/api/Story/1?',
    '/admin/[x]',
    '/admin/%C3%A9',
    '/admin/a..b',
  ])
    assert.equal(meansItself(path.replace('?', '')), true, path);
});

test('an address too long to be one of ours is refused as such', () => {
  assert.deepEqual(readAddress(`/${'a'.repeat(3_000)}`), { kind: 'refused', status: 414 });
  assert.deepEqual(readAddress(`/search?q=${'a'.repeat(10_000)}`), {
    kind: 'refused',
    status: 414,
  });
});

test('whatever is asked, a canonical address is final: no redirect leads to another', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webPath(),
        fc.string({ unit: 'binary' }).map((text) => `/${text}`),
        fc.webUrl().map(originForm),
      ),
      (target) => {
        const address = readAddress(target);
        if (address.kind !== 'moved') return;
        assert.equal(readAddress(address.to).kind, 'page');
      },
    ),
  );
});
