import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passwordProblem } from './password.ts';

for (const password of [
  'a quiet river by night',
  'lauter grüne Straßenbahnen',
  'πρωί στο ποτάμι τον Μάρτιο',
  'vq8-hhT!z2Lm-0rKe',
  '星期天早上的河边散步很安静啊真的吗',
  'nowhere is the ferry late',
]) {
  test(`“${password}” is long and one's own`, () => {
    assert.equal(passwordProblem(password), null);
  });
}

for (const password of [
  'passwordpassword',
  'Password123456789',
  'p4ssw0rdp4ssw0rd',
  '123456789012345',
  'qwertyuiopasdfghjkl',
  'abcdefghijklmnopqrstuvwxyz',
  'aaaaaaaaaaaaaaaaaaaa',
  'hahahahahahahahaha',
  '                    ',
  'iloveyouiloveyou',
  'correct horse battery staple'.replaceAll(' ', ''),
  'Willkommen2026!!!',
  'admin-admin-admin-1',
]) {
  test(`“${password}” is what everybody tries`, () => {
    assert.equal(passwordProblem(password), 'common');
  });
}

test('a password of fifteen characters will do, one of fourteen will not', () => {
  assert.equal(passwordProblem('grey ferry, tue'), null);
  assert.equal(passwordProblem('grey ferry, tu'), 'short');
  assert.equal(passwordProblem('ü'.repeat(300)), 'long');
});

test('what one knows of a person is no password of theirs', () => {
  const about = ['Annegret Hollerbach', 'annegret@tessenauer-bote.example', 'Tessenauer Bote'];
  assert.equal(passwordProblem('AnnegretHollerbach1', about), 'common');
  assert.equal(passwordProblem('tessenauer-bote-2026', about), 'common');
  assert.equal(passwordProblem('AnnegretHollerbach1'), null);
});
