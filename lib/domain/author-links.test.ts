import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAuthorLinks, readAuthorLinks } from './author-links.ts';

test('links that are none are left out, the others stay', () => {
  const site = { label: 'Site', url: 'https://example.org/ann' };
  const mail = { label: 'Mail', url: 'mailto:ann@example.org' };
  const bad = [
    { label: 'Script', url: 'javascript:alert(1)' },
    { label: '', url: 'https://example.org/' },
    { label: 'More', url: 'https://example.org/', rel: 'me' },
    'https://example.org/',
    null,
  ];
  assert.deepEqual(readAuthorLinks([site, ...bad, mail]), [site, mail]);
  assert.deepEqual(readAuthorLinks({ site }), []);
  assert.deepEqual(readAuthorLinks(null), []);
});

const parse = (...rows: [label: string, url: string][]) =>
  parseAuthorLinks(JSON.stringify(rows.map(([label, url]) => ({ label, url }))));

test('an author’s links are kept in one spelling, empty lines are left out, and what is kept is read again', () => {
  const parsed = parse(
    [' My  site ', ' https://Example.org '],
    ['', ''],
    ['', 'https://www.example.org/@ann?lang=en'],
    ['Mail', 'ann@example.org'],
    ['', 'mailto:desk@example.org'],
  );
  assert.deepEqual(parsed, {
    ok: true,
    links: [
      { label: 'My site', url: 'https://example.org/' },
      { label: 'example.org', url: 'https://www.example.org/@ann?lang=en' },
      { label: 'Mail', url: 'mailto:ann@example.org' },
      { label: 'desk@example.org', url: 'mailto:desk@example.org' },
    ],
  });
  assert.ok(parsed.ok);
  assert.deepEqual(readAuthorLinks(parsed.links), parsed.links);
});

test('what is no link is refused, with what was typed', () => {
  const bad: [ReturnType<typeof parse>, RegExp][] = [
    [parse(['Site', 'http://example.org']), /^“http:\/\/example.org” is no address/],
    [parse(['Site', 'javascript:alert(1)']), /^“javascript:alert\(1\)” is no address/],
    [parse(['Site', 'https://ann:secret@example.org/']), /is no address/],
    [parse(['Site', 'https://localhost/']), /is no address/],
    [parse(['Site', `https://example.org/${'x'.repeat(500)}`]), /is no address/],
    [parse(['Site', 'mailto:ann@example.org?bcc=all@example.org']), /is no address/],
    [parse(['Site', '']), /^“Site” is no address/],
    [parse(['a', 'https://example.org'], ['b', 'https://example.org/']), /twice/],
    [parse(['x'.repeat(61), 'https://example.org']), /^At most 60 characters/],
    [
      parse(
        ...Array.from(
          { length: 13 },
          (_, n) => ['', `https://example.org/${n}`] as [string, string],
        ),
      ),
      /^At most 12 links/,
    ],
  ];
  for (const [answer, words] of bad) {
    assert.ok(!answer.ok);
    assert.match(answer.problem, words);
  }
  for (const typed of ['no JSON', '{}', '[1]', '[{"label":{},"url":[]}]', null, 7]) {
    assert.equal(parseAuthorLinks(typed).ok, false, String(typed));
  }
});
