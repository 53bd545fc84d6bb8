import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripRuntime, UnfinishedPage } from './strip-runtime.ts';

const css = (href: string) =>
  href.endsWith('a.css') ? 'body{margin:0}@font-face{src:url(../media/f.woff2)}' : 'p{color:red}';

test('scripts, their preloads and comments go; styles come inline; structured data stays', () => {
  const html = [
    '<!DOCTYPE html><html><head><link rel="stylesheet" href="/_next/static/css/a.css" data-precedence="next"/>',
    '<link rel="preload" as="script" fetchPriority="low" href="/x.js"/><script src="/x.js" async=""></script>',
    '<link rel="preload" as="image" href="/hero.avif"/><style data-href="t">.t{color:blue}</style></head><body>',
    '<div hidden=""><!--$--><!--/$--></div><p>One<!-- --> two</p>',
    '<script type="application/ld+json">{"headline":"A"}</script><script>self.__next_f.push("</p>")</script></body></html>',
  ].join('');
  assert.equal(
    stripRuntime(html, css).html,
    '<!DOCTYPE html><html><head><link rel="preload" as="image" href="/hero.avif"/>' +
      '<style>body{margin:0}@font-face{src:url(/_next/static/media/f.woff2)}.t{color:blue}</style></head><body>' +
      '<p>One two</p><script type="application/ld+json">{"headline":"A"}</script></body></html>',
  );
});

test('a dollar sign in a stylesheet is no replacement pattern', () => {
  const html = '<html><head><style>a::after{content:"$&$1"}</style></head></html>';
  assert.ok(stripRuntime(html, css).html.includes('content:"$&$1"'));
});

for (const unfinished of ['<template id="B:0"></template>', '<!--$?-->']) {
  test(`a page with ${unfinished} is refused`, () => {
    assert.throws(
      () => stripRuntime(`<html><head></head><body>${unfinished}</body></html>`, css),
      UnfinishedPage,
    );
  });
}
