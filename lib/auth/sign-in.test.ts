import assert from 'node:assert/strict';
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { after, before, mock, test } from 'node:test';
import pg from 'pg';
import { CLIENT_HEADER } from '#lib/desk-headers.ts';
import { eventually } from '../../e2e/support/eventually.ts';
import { openPaper, type Paper } from '../../e2e/support/paper.ts';
import { browser, enter, enterWithCode } from '../../e2e/support/sign-in-browser.ts';
import { employ, PASSWORD } from '../../e2e/support/staff.ts';
import { hashOf, keepPassword } from './passwords.ts';
import { whoIs } from './person.ts';
import { changePassword } from './second-factor.ts';
import { endSessions, listSessions } from './sessions.ts';
import { configureAuth } from './settings.ts';

let paper: Paper;
before(async () => {
  paper = await openPaper();
  configureAuth({ secret: 's'.repeat(32), origin: 'http://localhost:3430' });
});
after(() => paper.close());

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

test('a wrong guess costs the same work, whomever it names', async () => {
  const [known, shut, bare, coded] = await Promise.all(
    (['editor', 'reporter', 'contributor', 'administrator'] as const).map((role) =>
      employ(paper.db, role),
    ),
  );
  assert.ok(known && shut && bare && coded);
  await paper.db.staff.update({ where: { id: shut.id }, data: { disabledAt: new Date() } });
  await paper.db.credential.deleteMany({ where: { staffId: bare.id } });
  await enterWithCode(coded.email);
  const hashed = mock.method(crypto, 'scrypt');
  const asked = mock.method(pg.Client.prototype, 'query');
  syncBuiltinESMExports();
  const work = async (email: string) => {
    hashed.mock.resetCalls();
    asked.mock.resetCalls();
    assert.equal(await browser().enter(email, 'not the password at all'), 'wrong');
    const cost = hashed.mock.calls.map(({ arguments: [, salt, length, options] }) => [
      String(salt).length,
      length,
      options,
    ]);
    return { cost, queries: asked.mock.callCount() };
  };
  try {
    const usual = await work(known.email);
    assert.equal(usual.cost.length, 1);
    for (const email of ['nobody@desk.example', shut.email, bare.email, coded.email]) {
      assert.deepEqual(await work(email), usual, email);
    }
  } finally {
    mock.restoreAll();
    syncBuiltinESMExports();
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
