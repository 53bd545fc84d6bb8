import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deskPathOr } from './desk-path.ts';

test('after sign-in one comes back to where one wanted to be', () => {
  assert.equal(deskPathOr('/admin/articles/1?tab=x#y'), '/admin/articles/1?tab=x#y');
  assert.equal(deskPathOr('/admin'), '/admin');
});

for (const wish of [
  undefined,
  '',
  '//evil.example',
  '//evil.example/admin',
  '/\\evil.example/admin',
  '/\t/evil.example/admin',
  'https://evil.example/admin',
  'javascript:alert(1)//admin',
  '/admin/../../etc',
  '/admin/..//evil.example',
  '/administrator',
  '/science',
  'admin',
  '/admin/sign-in?next=/admin/sign-in',
  '/admin/api/v1/session',
  'http://[',
]) {
  test(`“${wish}” leads to the desk and nowhere else`, () => {
    assert.equal(deskPathOr(wish), '/admin');
  });
}
