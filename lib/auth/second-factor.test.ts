import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openPaper, type Paper } from '../../e2e/support/paper.ts';
import { browser, enter, enterWithCode } from '../../e2e/support/sign-in-browser.ts';
import { employ, PASSWORD } from '../../e2e/support/staff.ts';
import { addPasskey, offerPasskey } from './passkeys.ts';
import { hashOf, keepPassword } from './passwords.ts';
import { changePassword, endCode } from './second-factor.ts';
import { configureAuth } from './settings.ts';

let paper: Paper;
before(async () => {
  paper = await openPaper();
  configureAuth({ secret: 's'.repeat(32), origin: 'http://localhost:3430' });
});
after(() => paper.close());

test('with a code generator the password alone opens nothing', async () => {
  const { email } = await employ(paper.db, 'editor');
  const { nextCode, recoveryCodes, home } = await enterWithCode(email);
  assert.equal((await home.who())?.email, email);
  const other = browser();
  assert.equal(await other.enter(email), 'code');
  assert.equal(await other.who(), null);
  assert.equal(await other.code('not a code'), 'wrong_code');
  assert.equal(await other.code(nextCode()), 'done');
  assert.equal((await other.who())?.email, email);
  const third = browser();
  assert.equal(await third.enter(email), 'code');
  assert.equal(await third.code(recoveryCodes[0] ?? '', 'recovery'), 'done');
  assert.equal(await browser().code(nextCode()), 'expired');
});

test('a code opens once, whoever else read it: the one of setting up, the next, and each recovery code', async () => {
  const { email } = await employ(paper.db, 'editor');
  const { spent, nextCode, recoveryCodes } = await enterWithCode(email);
  const [owner, thief] = [browser(), browser()];
  await owner.enter(email);
  await thief.enter(email);
  assert.equal(await thief.code(spent), 'code_given');
  const code = nextCode();
  const both = await Promise.all([owner.code(code), thief.code(code)]);
  assert.deepEqual(both.sort(), ['code_given', 'done']);
  const late = browser();
  await late.enter(email);
  assert.equal(await late.code(code), 'code_given');
  const recovery = recoveryCodes[0] ?? '';
  const [one, two] = [browser(), browser()];
  await one.enter(email);
  await two.enter(email);
  const answers = await Promise.all([
    one.code(recovery, 'recovery'),
    two.code(recovery, 'recovery'),
  ]);
  assert.deepEqual(answers.sort(), ['done', 'wrong_code']);
  assert.equal(await late.code(recovery, 'recovery'), 'wrong_code');
});

test('strangers who know the password cannot try codes for long, and cannot keep the owner out by it', async () => {
  const { email } = await employ(paper.db, 'editor');
  const { nextCode, recoveryCodes, home } = await enterWithCode(email);
  const answers: string[] = [];
  for (let n = 0; n < 5; n += 1) {
    const stranger = browser();
    await stranger.enter(email);
    for (let m = 0; m < 4; m += 1) answers.push(await stranger.code(`1234${n}${m}`));
  }
  assert.equal(answers.filter((answer) => answer === 'wrong_code').length, 10);
  await home.leave();
  assert.equal(await home.enter(email), 'code');
  assert.equal(await home.code(nextCode()), 'done');
  const elsewhere = browser();
  assert.equal(await elsewhere.enter(email), 'code');
  assert.equal(await elsewhere.code('123499'), 'too_many');
  assert.equal(await elsewhere.code(recoveryCodes[1] ?? '', 'recovery'), 'done');
});

test('a code generator is turned off with the password only', async () => {
  const { email } = await employ(paper.db, 'editor');
  const { home, person, recoveryCodes } = await enterWithCode(email);
  const now = await home.who();
  assert.ok(now);
  const wrong = await endCode(now, 'a wrong password here', home.headers());
  assert.deepEqual(wrong, { ok: false, problem: 'wrong_password' });
  const other = browser();
  assert.equal(await other.enter(email), 'code');
  assert.equal(await other.code(recoveryCodes[0] ?? '', 'recovery'), 'done');
  assert.ok((await endCode(now, PASSWORD, home.headers())).ok);
  assert.equal(await other.who(), null);
  assert.equal(await browser().enter(person.email), 'done');
});

test('whoever came half way in with the old password does not get in with a code after the new one', async () => {
  const { email, id: staffId } = await employ(paper.db, 'editor');
  const { nextCode, home } = await enterWithCode(email);
  const person = await home.who();
  assert.ok(person);
  const [thief, other] = [browser(), browser()];
  assert.equal(await thief.enter(email), 'code');
  const wanted = 'seven herons over the weir';
  const wish = { current: PASSWORD, wanted };
  assert.ok((await changePassword(person, wish, home.headers())).ok);
  assert.equal(await thief.code(nextCode()), 'expired');
  assert.equal(await other.enter(email, wanted), 'code');
  await paper.db.$transaction(async (tx) =>
    keepPassword(tx, { staffId, hash: await hashOf(PASSWORD) }),
  );
  assert.equal(await other.code(nextCode()), 'expired');
});

test('a passkey is made by whoever knows the password, not by whoever sits at an open screen', async () => {
  const { email, id: staffId } = await employ(paper.db, 'editor');
  const { home, person } = await enter(email);
  const by = { staffId, ipAddress: null };
  for (const password of ['', 'a wrong password here', 'x'.repeat(2_000)]) {
    const offered = await offerPasskey(person, password, home.headers());
    assert.deepEqual(offered, { ok: false, problem: 'wrong_password' });
  }
  const made = await addPasskey(person, { answer: { id: 'x' }, name: 'Phone' }, by);
  assert.deepEqual(made, { ok: false, problem: 'bad_passkey' });
  const offered = await offerPasskey(person, PASSWORD, home.headers());
  assert.ok(offered.ok && offered.options.user.name === email);
  for (let n = 0; n < 10; n += 1) await offerPasskey(person, `guess number ${n}`, home.headers());
  assert.deepEqual(await offerPasskey(person, PASSWORD, home.headers()), {
    ok: false,
    problem: 'too_many',
  });
});
