import { linkToken, readLinkToken } from '#lib/auth/links.ts';
import { hashOf, keepPassword } from '#lib/auth/passwords.ts';
import { take } from '#lib/auth/rate-limits.ts';
import { passwordProblem } from '#lib/domain/password.ts';
import { may } from '#lib/domain/permissions.ts';
import { parseEmail } from '#lib/domain/person-fields.ts';
import { log } from '#lib/log.ts';
import { mailLater } from '#lib/mail/outbox.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { recordAudit } from './audit.ts';
import { spend } from './first-administrator.ts';
import { type PeopleActor, type PeopleOutcome, refusePeople } from './people-problem.ts';
import type { Desk } from './refusal.ts';

/** A day when a colleague hands the link over, an hour when it goes by mail to whoever asked. */
const HANDED_MS = 24 * 60 * 60 * 1000;
const MAILED_MS = 60 * 60 * 1000;
/** Requests of a network, and mails to one address: nobody's mailbox is filled from here. */
const ASKING = { most: 20, seconds: 60 * 60 };
const MAILING = { most: 3, seconds: 60 * 60 };

/** Makes a link with which a colleague chooses a new password. Gives its secret part. */
export async function makeReset(
  db: Desk,
  staffId: string,
  by: PeopleActor,
): Promise<PeopleOutcome<{ token: string; mailed: boolean }>> {
  if (!may({ id: by.staffId, role: by.role }, 'people.manage')) return refusePeople('forbidden');
  return db.$transaction(async (tx) => {
    const staff = await tx.staff.findUnique({ where: { id: staffId } });
    if (!staff || staff.disabledAt) return refusePeople('missing');
    const id = await newReset(tx, { staffId, createdById: by.staffId, lasts: HANDED_MS });
    await recordAudit(tx, { action: 'staff.reset_link', subject: `staff:${staff.id}`, ...by });
    const mailed = await mailLater(tx, { kind: 'reset', tokenId: id });
    return { ok: true, token: linkToken('reset', id), mailed };
  });
}

/**
 * Somebody says that they forgot their password. What comes of it only their mailbox knows: the answer is the same
 * for an address that nobody here has.
 */
export async function askForReset(
  db: Desk,
  typed: string,
  ipAddress: string | null,
): Promise<PeopleOutcome> {
  const email = parseEmail(typed);
  if (!email) return refusePeople('bad_email');
  const asking = await take([{ key: `reset network ${ipAddress ?? 'unknown'}`, ...ASKING }]);
  if (!asking.ok) return refusePeople('too_many');
  const mailing = await take([{ key: `reset mail ${email}`, ...MAILING }]);
  // Not waited for: how long it takes would tell whether there is such an account.
  if (mailing.ok) {
    void mailReset(db, email, ipAddress).catch((error: unknown) =>
      log().error({ err: error }, 'a link for a new password could not be sent'),
    );
  }
  return { ok: true };
}

async function mailReset(db: Desk, email: string, ipAddress: string | null): Promise<void> {
  await db.$transaction(async (tx) => {
    const staff = await tx.staff.findUnique({ where: { email } });
    if (!staff || staff.disabledAt) return;
    const id = await newReset(tx, { staffId: staff.id, createdById: null, lasts: MAILED_MS });
    const subject = `staff:${staff.id}` as const;
    await recordAudit(tx, { action: 'person.reset_asked', subject, ipAddress });
    await mailLater(tx, { kind: 'reset', tokenId: id });
  });
}

/** Whose password a reset link changes; null when it opens nothing (any more). */
export async function getReset(
  db: Desk,
  token: string,
): Promise<{ id: string; staffId: string; name: string; email: string } | null> {
  const id = readLinkToken('reset', token);
  if (!id) return null;
  const row = await db.staffToken.findUnique({ where: { id }, include: { staff: true } });
  const { staff } = row ?? {};
  if (!row || !staff || staff.disabledAt || row.usedAt || row.expiresAt <= new Date()) return null;
  return { id, staffId: staff.id, name: staff.name, email: staff.email };
}

/**
 * Chooses the new password, ends all sessions, and spends the link and every other one for the same person. Passkeys
 * go too: whoever had the old password may have added one, and would be back with it.
 */
export async function resetPassword(
  db: Desk,
  token: string,
  { password, ipAddress }: { password: string; ipAddress: string | null },
): Promise<PeopleOutcome> {
  const reset = await getReset(db, token);
  if (!reset) return refusePeople('link_spent');
  const { id, staffId, name, email } = reset;
  const problem = passwordProblem(password, [name, email]);
  if (problem) return refusePeople(problem);
  const hash = await hashOf(password);
  return db.$transaction(async (tx) => {
    if (!(await spend(tx, id))) return refusePeople('link_spent');
    await tx.staffToken.deleteMany({ where: { kind: 'reset', staffId, usedAt: null } });
    await keepPassword(tx, { staffId, hash });
    await tx.passkey.deleteMany({ where: { staffId } });
    const subject = `staff:${staffId}` as const;
    await recordAudit(tx, { action: 'person.password_reset', subject, staffId, ipAddress });
    return { ok: true };
  });
}

/**
 * For the operator, when nobody can come in: takes away somebody's code generator and passkeys, and gives the secret
 * part of a link with which they choose a new password. Null when nobody has this address.
 */
export async function letIn(db: Desk, typed: string): Promise<string | null> {
  const email = parseEmail(typed);
  if (!email) return null;
  return db.$transaction(async (tx) => {
    const staff = await tx.staff.findUnique({ where: { email } });
    if (!staff) return null;
    const staffId = staff.id;
    await tx.twoFactor.deleteMany({ where: { staffId } });
    await tx.passkey.deleteMany({ where: { staffId } });
    const data = { twoFactorEnabled: false, disabledAt: null };
    await tx.staff.update({ where: { id: staffId }, data });
    await tx.session.deleteMany({ where: { staffId } });
    const id = await newReset(tx, { staffId, createdById: null, lasts: HANDED_MS });
    await recordAudit(tx, { action: 'staff.let_in', subject: `staff:${staffId}` });
    return linkToken('reset', id);
  });
}

async function newReset(
  tx: Prisma.TransactionClient,
  { staffId, createdById, lasts }: { staffId: string; createdById: string | null; lasts: number },
): Promise<string> {
  const expiresAt = new Date(Date.now() + lasts);
  const data = { kind: 'reset', staffId, createdById, expiresAt } as const;
  return (await tx.staffToken.create({ data })).id;
}
