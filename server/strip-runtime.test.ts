import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripRuntime, UnfinishedPage } from './strip-runtime.ts';
import { withAbsoluteUrls } from './stylesheets.ts';

const sheet = (href: string) =>
  Buffer.from(href.endsWith('a.css') ? 'body{margin:0}' : 'p{color:red}');

function strip(page: string): { html: string; css: string } {
  const { html, css } = stripRuntime(Buffer.from(page), sheet);
  return { html: String(html), css: String(css) };
}

test('scripts, their preloads and comments go; styles come inline; structured data stays', () => {
  const html = [
    '<!DOCTYPE html><html><head><link rel="stylesheet" href="/_next/static/css/a.css" data-precedence="next"/>',
    '<link rel="preload" as="script" fetchPriority="low" href="/x.js"/><script src="/x.js" async=""></script>',
    '<link rel="preload" as="image" href="/hero.avif"/><style data-href="t">.t{color:blue}</style></head><body>',
    '<div hidden=""><!--$--><!--/$--></div><p>One<!-- --> two</p>',
    '<script type="application/ld+json">{"headline":"A"}</script><script>self.__next_f.push("</p>")</script></body></html>',
  ].join('');
  assert.equal(
    strip(html).html,
    '<!DOCTYPE html><html><head><link rel="preload" as="image" href="/hero.avif"/>' +
      '<style>body{margin:0}.t{color:blue}</style></head><body>' +
      '<p>One two</p><script type="application/ld+json">{"headline":"A"}</script></body></html>',
  );
});

test('letters of every script pass unharmed, in text, style and structured data', () => {
  const words = 'Größe, قلب, 心, 🌧';
  const { html, css } = strip(
    `<html><head><style>a{content:"${words}"}</style></head><body><p>${words}</p><script>${words}</script><script type="application/ld+json">"${words}"</script></body></html>`,
  );
  assert.equal(css, `a{content:"${words}"}`);
  assert.equal(
    html,
    `<html><head><style>${css}</style></head><body><p>${words}</p><script type="application/ld+json">"${words}"</script></body></html>`,
  );
});

test('the colour that stands where a picture will be gets its rule, once', () => {
  const picture = '<img class="ga0b1c2" src="/media/a.jpg"/>';
  const { css } = strip(
    `<html><head></head><body>${picture}${picture}<p>class=&quot;gffffff&quot;</p></body></html>`,
  );
  assert.equal(css, '.ga0b1c2{background:#a0b1c2}');
});

test('a dollar sign in a stylesheet is no replacement pattern', () => {
  const page = '<html><head><style>a::after{content:"$&$1"}</style></head></html>';
  assert.ok(strip(page).html.includes('content:"$&$1"'));
});

test('an inlined stylesheet finds its fonts where they were', () => {
  assert.equal(
    withAbsoluteUrls('@font-face{src:url(../media/f.woff2)}', '/_next/static/css/a.css'),
    '@font-face{src:url(/_next/static/media/f.woff2)}',
  );
});

for (const unfinished of ['<template id="B:0"></template>', '<!--$?-->', '<script>cut off']) {
  test(`a page with ${unfinished} is refused`, () => {
    assert.throws(
      () => strip(`<html><head></head><body>${unfinished}</body></html>`),
      UnfinishedPage,
    );
  });
}
