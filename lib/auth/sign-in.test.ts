import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CLIENT_HEADER } from '#lib/desk-headers.ts';
import { eventually } from '../../e2e/support/eventually.ts';
import { openPaper, type Paper } from '../../e2e/support/paper.ts';
import { employ, PASSWORD } from '../../e2e/support/staff.ts';
import { codeOf } from '../../e2e/support/totp.ts';
import { asRequest } from './cookies.ts';
import { hashOf, keepPassword } from './passwords.ts';
import { whoIs } from './person.ts';
import { beginCode, changePassword, confirmCode, endCode } from './second-factor.ts';
import { endSessions, listSessions } from './sessions.ts';
import { configureAuth } from './settings.ts';
import { answerCode, type SignInAnswer, signIn, signOut } from './sign-in.ts';

let paper: Paper;
before(async () => {
  paper = await openPaper();
  configureAuth({ secret: 's'.repeat(32), origin: 'http://localhost:3430' });
});
after(() => paper.close());

let networks = 0;

/** A browser somewhere: an address of its own and the cookies it was given. */
function browser(address = `192.0.2.${++networks}`) {
  const cookies = new Map<string, string>();
  const headers = () => {
    const all = [...cookies].map(([name, value]) => ({ name, value, maxAge: 1 }));
    return new Headers({ [CLIENT_HEADER]: address, cookie: asRequest(all) });
  };
  const keep = (answer: SignInAnswer) => {
    for (const { name, value, maxAge } of answer.ok ? answer.cookies : []) {
      if (maxAge === 0) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer.ok ? answer.step : answer.problem;
  };
  return {
    headers,
    enter: async (email: string, password = PASSWORD) =>
      keep(await signIn({ email, password }, headers())),
    code: async (code: string, kind: 'totp' | 'recovery' = 'totp') =>
      keep(await answerCode({ code, kind }, headers())),
    keep,
    who: () => whoIs(headers()),
    leave: () => signOut(headers()),
  };
}

async function enter(email: string) {
  const home = browser();
  assert.equal(await home.enter(email), 'done');
  const person = await home.who();
  assert.ok(person);
  return { home, person };
}

test('the right password opens a session, and signing out ends it', async () => {
  const ann = await employ(paper.db, 'editor', 'Ann');
  const home = browser();
  assert.equal(await home.enter(` ${ann.email.toUpperCase()} `), 'done');
  const person = await home.who();
  assert.deepEqual([person?.name, person?.role], ['Ann', 'editor']);
  const kept = home.headers();
  await home.leave();
  assert.equal(await whoIs(kept), null);
  const entries = await paper.db.auditEntry.findMany({ where: { staffId: ann.id } });
  assert.deepEqual(entries.map(({ action }) => action).sort(), [
    'person.sign_in',
    'person.sign_out',
  ]);
  assert.ok(entries.every(({ ipAddress }) => ipAddress?.startsWith('192.0.2.')));
});

test('a wrong password, an unknown address, somebody shut out and nonsense get one and the same answer', async () => {
  const ben = await employ(paper.db, 'reporter');
  const gone = await employ(paper.db, 'reporter');
  await paper.db.staff.update({ where: { id: gone.id }, data: { disabledAt: new Date() } });
  for (const [email, password] of [
    [ben.email, 'another quiet river'],
    ['nobody@desk.example', PASSWORD],
    [gone.email, PASSWORD],
    ['no address', PASSWORD],
    ['', ''],
    ['a\u0000@b.example', PASSWORD],
    [ben.email, 'x'.repeat(5_000)],
  ] as const) {
    assert.equal(await browser().enter(email, password), 'wrong', email);
  }
});

test('whoever is shut out is out at once', async () => {
  const { home, person } = await enter((await employ(paper.db, 'editor')).email);
  await paper.db.staff.update({ where: { id: person.id }, data: { disabledAt: new Date() } });
  assert.equal(await home.who(), null);
});

test('a cookie that was changed by one letter is nobody’s', async () => {
  const { home } = await enter((await employ(paper.db, 'editor')).email);
  const cookie = home.headers().get('cookie') ?? '';
  const changed = cookie.replace(
    /session_token=(.)/,
    (_, sign) => `session_token=${sign === 'x' ? 'y' : 'x'}`,
  );
  assert.equal(await whoIs(new Headers({ cookie: changed })), null);
});

test('of a burst of guesses no more are looked at than the limit allows', async () => {
  const { email } = await employ(paper.db, 'editor');
  const guesser = browser();
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => guesser.enter(email, 'some wrong guess here')),
  );
  assert.equal(answers.filter((answer) => answer === 'wrong').length, 10);
  assert.equal(answers.filter((answer) => answer === 'too_many').length, 20);
  assert.equal(await guesser.enter(email), 'too_many');
  const told = await paper.db.auditEntry.count({
    where: { action: 'person.sign_in_limited', ipAddress: guesser.headers().get(CLIENT_HEADER) },
  });
  assert.equal(told, 1);
});

test('guessers lock nobody out: neither elsewhere, nor in a browser that is known beside them', async () => {
  const { email } = await employ(paper.db, 'editor');
  const office = '198.51.100.7';
  const known = browser(office);
  assert.equal(await known.enter(email), 'done');
  const guesser = browser(office);
  for (let n = 0; n < 11; n += 1) await guesser.enter(email, 'some wrong guess here');
  assert.equal(await guesser.enter(email), 'too_many');
  assert.equal(await known.enter(email), 'done');
  assert.equal(await browser().enter(email), 'done');
});

test('a network that tries many addresses is stopped as well', async () => {
  const guesser = browser();
  const key = `password network ${guesser.headers().get(CLIENT_HEADER)}`;
  const until = new Date(Date.now() + 60_000);
  await paper.db.attempt.create({ data: { key, count: 58, until } });
  const answers: string[] = [];
  for (let n = 0; n < 4; n += 1) answers.push(await guesser.enter(`nobody${n}@desk.example`));
  assert.deepEqual(answers, ['wrong', 'wrong', 'too_many', 'too_many']);
});

async function withCode(email: string) {
  const { home, person } = await enter(email);
  const begun = await beginCode(person, PASSWORD, home.headers());
  assert.ok(begun.ok);
  assert.deepEqual(await confirmCode(person, '000000', home.headers()), {
    ok: false,
    problem: 'wrong_code',
  });
  const on = await confirmCode(person, codeOf(begun.uri), home.headers());
  assert.ok(on.ok);
  home.keep({ ok: true, step: 'done', cookies: on.cookies });
  return { home, person, ...begun };
}

test('with a code generator the password alone opens nothing', async () => {
  const { email } = await employ(paper.db, 'editor');
  const { uri, recoveryCodes, home } = await withCode(email);
  assert.equal((await home.who())?.email, email);
  const other = browser();
  assert.equal(await other.enter(email), 'code');
  assert.equal(await other.who(), null);
  assert.equal(await other.code('not a code'), 'wrong_code');
  assert.equal(await other.code(codeOf(uri)), 'done');
  assert.equal((await other.who())?.email, email);
  const third = browser();
  assert.equal(await third.enter(email), 'code');
  const [first = ''] = recoveryCodes;
  assert.equal(await third.code(first, 'recovery'), 'done');
  const fourth = browser();
  await fourth.enter(email);
  assert.equal(await fourth.code(first, 'recovery'), 'wrong_code');
  assert.equal(await browser().code(codeOf(uri)), 'expired');
});

test('strangers who know the password cannot try codes for long, and cannot keep the owner out by it', async () => {
  const { email } = await employ(paper.db, 'editor');
  const { uri, recoveryCodes, home } = await withCode(email);
  const answers: string[] = [];
  for (let n = 0; n < 5; n += 1) {
    const stranger = browser();
    await stranger.enter(email);
    for (let m = 0; m < 4; m += 1) answers.push(await stranger.code('123456'));
  }
  assert.equal(answers.filter((answer) => answer === 'wrong_code').length, 10);
  await home.leave();
  assert.equal(await home.enter(email), 'code');
  assert.equal(await home.code(codeOf(uri)), 'done');
  const elsewhere = browser();
  assert.equal(await elsewhere.enter(email), 'code');
  assert.equal(await elsewhere.code(codeOf(uri)), 'too_many');
  assert.equal(await elsewhere.code(recoveryCodes[1] ?? '', 'recovery'), 'done');
});

test('a code generator is turned off with the password only', async () => {
  const { email } = await employ(paper.db, 'editor');
  const { home, person, recoveryCodes } = await withCode(email);
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

test('a new password ends every other session and lets this one go on', async () => {
  const { home, person } = await enter((await employ(paper.db, 'reporter')).email);
  const other = browser();
  assert.equal(await other.enter(person.email), 'done');
  const wanted = 'seven herons over the weir';
  const headers = home.headers();
  const wrong = await changePassword(person, { current: 'wrong wrong wrong', wanted }, headers);
  assert.deepEqual(wrong, { ok: false, problem: 'wrong_password' });
  const short = await changePassword(person, { current: PASSWORD, wanted: 'short' }, headers);
  assert.deepEqual(short, { ok: false, problem: 'short' });
  assert.deepEqual(await changePassword(person, { current: PASSWORD, wanted }, headers), {
    ok: true,
  });
  assert.ok(await home.who());
  assert.equal(await other.who(), null);
  assert.equal(await browser().enter(person.email), 'wrong');
  assert.equal(await browser().enter(person.email, wanted), 'done');
});

test('whoever came half way in with the old password does not get in with a code after the new one', async () => {
  const { email, id: staffId } = await employ(paper.db, 'editor');
  const { uri, home } = await withCode(email);
  const person = await home.who();
  assert.ok(person);
  const [thief, other] = [browser(), browser()];
  assert.equal(await thief.enter(email), 'code');
  const wanted = 'seven herons over the weir';
  const wish = { current: PASSWORD, wanted };
  assert.ok((await changePassword(person, wish, home.headers())).ok);
  assert.equal(await thief.code(codeOf(uri)), 'expired');
  assert.equal(await other.enter(email, wanted), 'code');
  await paper.db.$transaction(async (tx) =>
    keepPassword(tx, { staffId, hash: await hashOf(PASSWORD) }),
  );
  assert.equal(await other.code(codeOf(uri)), 'expired');
});

test('a password that is changed while the old one is looked at opens nothing', async () => {
  const { email, id: staffId } = await employ(paper.db, 'editor');
  const hash = await hashOf('seven herons over the weir');
  const late = browser();
  let given: Promise<unknown> = Promise.resolve();
  await paper.db.$transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE session IN SHARE ROW EXCLUSIVE MODE`;
    given = late.enter(email);
    await eventually(async () => assert.ok(await isSomebodyWaiting()));
    await keepPassword(tx, { staffId, hash });
  });
  assert.equal(await given, 'wrong');
  assert.equal(await late.who(), null);
  assert.equal(await paper.db.session.count({ where: { staffId } }), 0);
});

/** Whether something waits for a lock of this database: the old password was found right, and its session is made. */
async function isSomebodyWaiting(): Promise<boolean> {
  const waiting = await paper.db.$queryRaw<unknown[]>`SELECT 1 FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return waiting.length > 0;
}

test('one ends one’s own sessions, and nobody else’s', async () => {
  const { home, person } = await enter((await employ(paper.db, 'reporter')).email);
  const { home: foreign, person: other } = await enter((await employ(paper.db, 'editor')).email);
  const by = { staffId: person.id, ipAddress: null };
  assert.deepEqual(await endSessions(person, { id: other.sessionId }, by), {
    ok: false,
    problem: 'missing',
  });
  assert.ok(await foreign.who());
  const second = browser();
  await second.enter(person.email);
  assert.equal((await listSessions(person)).length, 2);
  assert.ok((await endSessions(person, 'others', by)).ok);
  assert.equal(await second.who(), null);
  assert.ok(await home.who());
});

test('no secret is in the audit log', async () => {
  const entries = await paper.db.auditEntry.findMany();
  const text = JSON.stringify(entries);
  const tokens = await paper.db.session.findMany();
  for (const secret of [PASSWORD, ...tokens.map(({ token }) => token)]) {
    assert.ok(!text.includes(secret));
  }
});
