import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wayOut } from './way-out.ts';

const PAGE = 'https://paper.example/admin/authors/1';
const press = { button: 0, metaKey: false, ctrlKey: false, shiftKey: false, altKey: false };
const link = { href: 'https://paper.example/admin/media', target: '', hasDownload: false };

test('only a press that puts another page in the place of this one leads away', () => {
  assert.equal(wayOut(link, press, PAGE)?.pathname, '/admin/media');
  assert.ok(wayOut({ ...link, href: PAGE }, press, PAGE));
  assert.ok(wayOut({ ...link, href: `${PAGE}?page=2#top` }, press, PAGE));
  assert.ok(wayOut({ ...link, href: 'https://elsewhere.example/', target: '_self' }, press, PAGE));
  const staying = [
    wayOut({ ...link, href: `${PAGE}#content` }, press, PAGE),
    wayOut({ ...link, target: '_blank' }, press, PAGE),
    wayOut({ ...link, hasDownload: true }, press, PAGE),
    wayOut({ ...link, href: 'mailto:ann@paper.example' }, press, PAGE),
    wayOut({ ...link, href: '' }, press, PAGE),
    wayOut(link, { ...press, button: 1 }, PAGE),
    wayOut(link, { ...press, ctrlKey: true }, PAGE),
    wayOut(link, { ...press, metaKey: true }, PAGE),
    wayOut(link, { ...press, shiftKey: true }, PAGE),
  ];
  assert.deepEqual(new Set(staying), new Set([null]));
});
