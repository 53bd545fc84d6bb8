import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAuthorLinks } from './author-links.ts';

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
