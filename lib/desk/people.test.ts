import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { linkToken } from '#lib/auth/links.ts';
import { configureAuth } from '#lib/auth/settings.ts';
import { signIn } from '#lib/auth/sign-in.ts';
import { ROLES, type Role } from '#lib/domain/permissions.ts';
import { makeStory, openPaper, type Paper } from '../../e2e/support/paper.ts';
import { employ, PASSWORD } from '../../e2e/support/staff.ts';
import { auditQuery, listAudit, listAuditActions } from './audit-log.ts';
import { listAuditStories } from './audit-subjects.ts';
import {
  canSetUp,
  prepareFirstAdministrator,
  setUpFirstAdministrator,
} from './first-administrator.ts';
import { acceptInvitation, getInvitation, invite, withdrawInvitation } from './invitations.ts';
import type { PeopleActor } from './people-problem.ts';
import { getReset, letIn, makeReset, resetPassword } from './resets.ts';
import { changeRole, listStaff, removeSecondFactors, setDisabled } from './staff.ts';

let paper: Paper;
let first: string;
before(async () => {
  paper = await openPaper();
  configureAuth({ secret: 's'.repeat(32), origin: 'http://localhost:3430' });
});
after(() => paper.close());

async function actor(role: Role): Promise<PeopleActor> {
  const { id } = await employ(paper.db, role);
  return { staffId: id, role, ipAddress: '192.0.2.1' };
}

test('of many who hold the set-up link at once, one becomes the first administrator', async () => {
  const { db } = paper;
  for (const password of ['short', 'x'.repeat(300)]) {
    await assert.rejects(
      prepareFirstAdministrator(db, { email: 'first@example.org', password }),
      /ADMIN_PASSWORD.*15 to 256 characters/,
      'who is named in vain is told why',
    );
  }
  const stale = await prepareFirstAdministrator(db, undefined);
  const token = await prepareFirstAdministrator(db, undefined);
  assert.ok(stale && token && stale !== token);
  assert.equal(await canSetUp(db, stale), false);
  assert.equal(await canSetUp(db, `${token}x`), false);
  assert.equal(await canSetUp(db, linkToken('reset', token.split('.')[0] ?? '')), false);
  assert.equal(await canSetUp(db, token), true);
  const wish = { name: 'First', password: PASSWORD, ipAddress: null };
  const outcomes = await Promise.all(
    Array.from({ length: 5 }, (_, n) =>
      setUpFirstAdministrator(db, token, { ...wish, email: `first${n}@desk.example` }),
    ),
  );
  const won = outcomes.filter((outcome) => outcome.ok);
  assert.equal(won.length, 1);
  first = won[0]?.staffId ?? '';
  assert.equal(await db.staff.count(), 1);
  assert.equal(await canSetUp(db, token), false);
  const again = await setUpFirstAdministrator(db, token, { ...wish, email: 'x@desk.example' });
  assert.deepEqual(again, { ok: false, problem: 'link_spent' });
  assert.equal(
    await prepareFirstAdministrator(db, { email: 'y@desk.example', password: PASSWORD }),
    null,
  );
  assert.equal(await db.staff.count(), 1);
});

test('the last administrator stays one, even when two demote each other at once', async () => {
  const { db } = paper;
  const second = await actor('administrator');
  const mine: PeopleActor = { staffId: first, role: 'administrator', ipAddress: null };
  const outcomes = await Promise.all([
    changeRole(db, { staffId: second.staffId, role: 'editor' }, mine),
    changeRole(db, { staffId: first, role: 'editor' }, second),
  ]);
  assert.deepEqual(outcomes.map(({ ok }) => ok).sort(), [false, true]);
  assert.equal(await db.staff.count({ where: { role: 'administrator' } }), 1);
  await db.staff.update({ where: { id: first }, data: { role: 'administrator' } });
});

test('nobody changes their own account as an administrator, however its id is spelled', async () => {
  const by = await actor('administrator');
  for (const staffId of [by.staffId, by.staffId.toUpperCase()]) {
    for (const outcome of [
      await changeRole(paper.db, { staffId, role: 'editor' }, by),
      await setDisabled(paper.db, { staffId, disabled: true }, by),
    ]) {
      assert.deepEqual(outcome, { ok: false, problem: 'oneself' });
    }
  }
});

test('another role, or being shut out, ends the sessions', async () => {
  const { db } = paper;
  const by: PeopleActor = { staffId: first, role: 'administrator', ipAddress: null };
  for (const change of [
    (staffId: string) => changeRole(db, { staffId, role: 'editor' }, by),
    (staffId: string) => setDisabled(db, { staffId, disabled: true }, by),
    (staffId: string) => removeSecondFactors(db, staffId, by),
  ]) {
    const { id, email } = await employ(db, 'reporter');
    const answer = await signIn({ email, password: PASSWORD }, new Headers());
    assert.ok(answer.ok);
    assert.equal(await db.session.count({ where: { staffId: id } }), 1);
    assert.deepEqual(await change(id), { ok: true });
    assert.equal(await db.session.count({ where: { staffId: id } }), 0);
  }
});

test('an invitation is accepted once, by whoever holds its link, in the role it names', async () => {
  const { db } = paper;
  const by: PeopleActor = { staffId: first, role: 'administrator', ipAddress: null };
  const wish = { email: 'New@Desk.example', name: '', role: 'reporter' };
  const older = await invite(db, wish, by);
  const made = await invite(db, wish, by);
  assert.ok(older.ok && made.ok);
  assert.equal(made.mailed, false);
  assert.equal(await getInvitation(db, older.invitation.token), null);
  const { token } = made.invitation;
  const answer = { name: 'New One', password: PASSWORD, ipAddress: null };
  const common = await acceptInvitation(db, token, { ...answer, password: 'passwordpassword' });
  assert.deepEqual(common, { ok: false, problem: 'common' });
  const both = await Promise.all([
    acceptInvitation(db, token, answer),
    acceptInvitation(db, token, answer),
  ]).catch((error: unknown) => assert.fail(String(error)));
  assert.equal(both.filter(({ ok }) => ok).length, 1);
  const staff = await db.staff.findUnique({ where: { email: 'new@desk.example' } });
  assert.equal(staff?.role, 'reporter');
  assert.deepEqual(await invite(db, wish, by), { ok: false, problem: 'taken' });
});

test('an invitation that was withdrawn, or has run out, opens nothing', async () => {
  const { db } = paper;
  const by: PeopleActor = { staffId: first, role: 'administrator', ipAddress: null };
  const made = await invite(db, { email: 'a@desk.example', name: 'A', role: 'editor' }, by);
  const late = await invite(db, { email: 'b@desk.example', name: 'B', role: 'editor' }, by);
  assert.ok(made.ok && late.ok);
  assert.deepEqual(await withdrawInvitation(db, made.invitation.id, by), { ok: true });
  const expiresAt = new Date(Date.now() - 1);
  await db.staffToken.update({ where: { id: late.invitation.id }, data: { expiresAt } });
  for (const { invitation } of [made, late]) {
    const answer = { name: 'A', password: PASSWORD, ipAddress: null };
    assert.deepEqual(await acceptInvitation(db, invitation.token, answer), {
      ok: false,
      problem: 'link_spent',
    });
  }
});

test('a link for a new password works once, ends sessions and passkeys, and spends the other links', async () => {
  const { db } = paper;
  const by: PeopleActor = { staffId: first, role: 'administrator', ipAddress: null };
  const { id, email } = await employ(db, 'editor');
  assert.ok((await signIn({ email, password: PASSWORD }, new Headers())).ok);
  // Added, perhaps, by whoever came in with the old one.
  const passkey = { staffId: id, credentialId: id, publicKey: Buffer.from('x'), name: 'Phone' };
  await db.passkey.create({ data: passkey });
  const made = await makeReset(db, id, by);
  const other = await makeReset(db, id, by);
  assert.ok(made.ok && other.ok);
  assert.equal((await getReset(db, made.token))?.email, email);
  const wish = { password: 'seven herons over the weir', ipAddress: null };
  assert.deepEqual(await resetPassword(db, made.token, wish), { ok: true });
  assert.equal(await db.session.count({ where: { staffId: id } }), 0);
  assert.equal(await db.passkey.count({ where: { staffId: id } }), 0);
  for (const token of [made.token, other.token]) {
    assert.deepEqual(await resetPassword(db, token, wish), { ok: false, problem: 'link_spent' });
  }
  assert.ok(!(await signIn({ email, password: PASSWORD }, new Headers())).ok);
  assert.ok((await signIn({ email, password: wish.password }, new Headers())).ok);
});

test('the operator lets in who cannot come in any more, whatever stood in the way', async () => {
  const { db } = paper;
  const { id, email } = await employ(db, 'administrator');
  const data = { disabledAt: new Date(), twoFactorEnabled: true };
  await db.staff.update({ where: { id }, data });
  await db.twoFactor.create({ data: { staffId: id, secret: 'x', backupCodes: 'x' } });
  assert.equal(await letIn(db, 'nobody@desk.example'), null);
  const token = await letIn(db, email.toUpperCase());
  const password = 'seven herons over the weir';
  assert.ok((await resetPassword(db, token ?? '', { password, ipAddress: null })).ok);
  const answer = await signIn({ email, password }, new Headers());
  assert.ok(answer.ok && answer.step === 'done');
});

for (const role of ROLES.filter((one) => one !== 'administrator')) {
  test(`a ${role} does nothing about people, whatever they send`, async () => {
    const { db } = paper;
    const by = await actor(role);
    const { id } = await employ(db, 'contributor');
    const forbidden = { ok: false, problem: 'forbidden' };
    const wish = { email: 'c@desk.example', name: '', role: 'administrator' };
    assert.deepEqual(await invite(db, wish, by), forbidden);
    assert.deepEqual(await withdrawInvitation(db, id, by), forbidden);
    assert.deepEqual(await makeReset(db, id, by), forbidden);
    assert.deepEqual(await changeRole(db, { staffId: id, role: 'editor' }, by), forbidden);
    assert.deepEqual(await setDisabled(db, { staffId: id, disabled: true }, by), forbidden);
    assert.deepEqual(await removeSecondFactors(db, id, by), forbidden);
    // A session that says administrator of somebody who is none any more.
    const lying = { ...by, role: 'administrator' } as const;
    assert.deepEqual(await setDisabled(db, { staffId: id, disabled: true }, lying), forbidden);
  });
}

test('what is no role, no name and no address is refused in words of its own', async () => {
  const { db } = paper;
  const by: PeopleActor = { staffId: first, role: 'administrator', ipAddress: null };
  const good = { email: 'd@desk.example', name: 'D', role: 'editor' };
  for (const [field, value, problem] of [
    ['email', 'd', 'bad_email'],
    ['email', 'd@\u0000desk.example', 'bad_email'],
    ['name', 'x'.repeat(101), 'bad_name'],
    ['role', 'owner', 'bad_role'],
    ['role', '', 'bad_role'],
  ] as const) {
    assert.deepEqual(await invite(db, { ...good, [field]: value }, by), { ok: false, problem });
  }
  assert.deepEqual(await changeRole(db, { staffId: first, role: 'editor' }, by), {
    ok: false,
    problem: 'oneself',
  });
});

test('the log is asked by person, kind, subject and day, a page at a time, and nonsense asks nothing', async () => {
  const { db } = paper;
  const ask = (asked: object, zone = 'UTC') => listAudit(db, auditQuery.parse(asked), zone);
  const staff = await listStaff(db);
  assert.ok(staff.length > 5);
  const all = await ask({});
  assert.ok(all.rows.length > 10);
  const kinds = await listAuditActions(db);
  assert.ok(kinds.includes('staff.role') && kinds.includes('person.sign_in'));
  const roles = await ask({ action: 'staff.role', person: first });
  assert.ok(roles.rows.every(({ action }) => action === 'staff.role'));
  const about = await ask({ subject: `staff:${first}` });
  assert.equal(about.rows.at(-1)?.action, 'staff.first');
  assert.deepEqual(await ask({ subject: `STAFF:${first.toUpperCase()}` }), about);
  const rest = await ask({ before: all.rows[2]?.id });
  assert.deepEqual(rest.rows[0], all.rows[3]);
  const day = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
  assert.equal((await ask({ to: day })).rows.length, 0);
  assert.ok((await ask({ from: day })).rows.length > 10);
  for (const nonsense of [
    { person: ['a', 'b'], action: "'; DROP", from: '2026-99-99', before: 'x' },
    { person: { contains: '' }, subject: '%', to: 'tomorrow' },
  ]) {
    assert.deepEqual(Object.values(auditQuery.parse(nonsense)).filter(Boolean), []);
  }
});

test('what was done to a story is found by what it is called, on the newsroom’s own day', async () => {
  const { db, sections } = paper;
  const id = await makeStory(db, { slug: 'weir', sectionId: sections.town, publish: {} });
  const subject = `story:${id}` as const;
  const at = new Date('2026-03-01T23:30:00Z');
  for (const action of ['story.submit', 'story.submit_again']) {
    await db.auditEntry.create({ data: { action, subject, at } });
  }
  const day = (date: string) => ({ subject, action: 'story.submit', from: date, to: date });
  const ask = (date: string) => listAudit(db, auditQuery.parse(day(date)), 'Europe/Berlin');
  assert.equal((await ask('2026-03-01')).rows.length, 0);
  assert.deepEqual(
    (await ask('2026-03-02')).rows.map(({ action }) => action),
    ['story.submit'],
  );
  assert.deepEqual(await listAuditStories(db, ['desk', 'story:x', subject]), [
    { id, headline: 'A story' },
  ]);
});
