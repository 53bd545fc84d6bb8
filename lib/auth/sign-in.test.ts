import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openPaper, type Paper } from '../../e2e/support/paper.ts';
import { hashOf, keepPassword } from './passwords.ts';
import { whoIs } from './person.ts';
import { configureAuth } from './settings.ts';
import { type SignInAnswer, signIn, signOut } from './sign-in.ts';

const PASSWORD = 'a quiet river by night';
let paper: Paper;
before(async () => {
  paper = await openPaper();
  configureAuth({ secret: 's'.repeat(32), origin: 'http://localhost:3430' });
  const { id } = await paper.db.staff.create({
    data: { email: 'ann@example.org', name: 'Ann', role: 'editor' },
  });
  await keepPassword(paper.db, { staffId: id, hash: await hashOf(PASSWORD) });
});
after(() => paper.close());

function cookieOf(answer: SignInAnswer): Headers {
  assert.ok(answer.ok, JSON.stringify(answer));
  const cookie = answer.cookies
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join('; ');
  return new Headers({ cookie });
}

test('the right password opens a session, and signing out ends it', async () => {
  const answer = await signIn({ email: ' Ann@Example.org', password: PASSWORD }, new Headers());
  const headers = cookieOf(answer);
  const person = await whoIs(headers);
  assert.equal(person?.name, 'Ann');
  assert.equal(person?.role, 'editor');
  await signOut(headers);
  assert.equal(await whoIs(headers), null);
});
