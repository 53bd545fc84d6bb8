import { linkToken, readLinkToken } from '#lib/auth/links.ts';
import { hashOf, keepPassword } from '#lib/auth/passwords.ts';
import { passwordProblem } from '#lib/domain/password.ts';
import { may, ROLES, type Role } from '#lib/domain/permissions.ts';
import { parseEmail, parseName } from '#lib/domain/person-fields.ts';
import { mailLater } from '#lib/mail/outbox.ts';
import { recordAudit } from './audit.ts';
import { spend } from './first-administrator.ts';
import { type PeopleActor, type PeopleOutcome, refusePeople } from './people-problem.ts';
import type { Desk } from './refusal.ts';

const INVITATION_DAYS = 7;

/** An invitation that waits for an answer. */
export interface Invitation {
  id: string;
  email: string;
  name: string;
  role: Role;
  expiresAt: Date;
  /** The secret part of its link. */
  token: string;
}

/** Invites somebody; an earlier invitation of theirs opens nothing any more. */
export async function invite(
  db: Desk,
  wish: { email: string; name: string; role: string },
  by: PeopleActor,
): Promise<PeopleOutcome<{ invitation: Invitation; mailed: boolean }>> {
  if (!may({ id: by.staffId, role: by.role }, 'people.manage')) return refusePeople('forbidden');
  const email = parseEmail(wish.email);
  if (!email) return refusePeople('bad_email');
  const name = wish.name.trim() === '' ? '' : parseName(wish.name);
  if (name === null) return refusePeople('bad_name');
  const role = ROLES.find((one) => one === wish.role);
  if (!role) return refusePeople('bad_role');
  return db.$transaction(async (tx) => {
    if (await tx.staff.findUnique({ where: { email } })) return refusePeople('taken');
    await tx.staffToken.deleteMany({ where: { kind: 'invitation', email, usedAt: null } });
    const expiresAt = new Date(Date.now() + INVITATION_DAYS * 86_400_000);
    const data = {
      kind: 'invitation',
      email,
      name,
      role,
      expiresAt,
      createdById: by.staffId,
    } as const;
    const { id } = await tx.staffToken.create({ data });
    await recordAudit(tx, {
      action: 'invitation.create',
      subject: `invitation:${id}`,
      ...by,
      details: { email, role },
    });
    const mailed = await mailLater(tx, { kind: 'invitation', tokenId: id });
    const token = linkToken('invitation', id);
    return { ok: true, mailed, invitation: { id, email, name, role, expiresAt, token } };
  });
}

/** Invitations that can still be accepted, newest first. */
export async function listInvitations(db: Desk): Promise<Invitation[]> {
  const rows = await db.staffToken.findMany({
    where: { kind: 'invitation', usedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { createdAt: 'desc' },
  });
  return rows.flatMap(({ id, email, name, role, expiresAt }) =>
    email && role ? [{ id, email, name, role, expiresAt, token: linkToken('invitation', id) }] : [],
  );
}

/** Takes an invitation back. */
export async function withdrawInvitation(
  db: Desk,
  id: string,
  by: PeopleActor,
): Promise<PeopleOutcome> {
  if (!may({ id: by.staffId, role: by.role }, 'people.manage')) return refusePeople('forbidden');
  return db.$transaction(async (tx) => {
    const where = { id, kind: 'invitation', usedAt: null } as const;
    const { count } = await tx.staffToken.deleteMany({ where });
    if (count === 0) return refusePeople('missing');
    await recordAudit(tx, { action: 'invitation.withdraw', subject: `invitation:${id}`, ...by });
    return { ok: true };
  });
}

/** The invitation behind a link; null when it opens nothing (any more). */
export async function getInvitation(db: Desk, token: string): Promise<Invitation | null> {
  const id = readLinkToken('invitation', token);
  if (!id) return null;
  return (await listInvitations(db)).find((invitation) => invitation.id === id) ?? null;
}

/** Makes the account somebody was invited to. Gives whose it is now. */
export async function acceptInvitation(
  db: Desk,
  token: string,
  wish: { name: string; password: string; ipAddress: string | null },
): Promise<PeopleOutcome<{ staffId: string }>> {
  const invitation = await getInvitation(db, token);
  if (!invitation) return refusePeople('link_spent');
  const { email, role } = invitation;
  const name = parseName(wish.name);
  if (!name) return refusePeople('bad_name');
  const problem = passwordProblem(wish.password, [name, email]);
  if (problem) return refusePeople(problem);
  const hash = await hashOf(wish.password);
  return db.$transaction(async (tx) => {
    if (await tx.staff.findUnique({ where: { email } })) return refusePeople('taken');
    if (!(await spend(tx, invitation.id))) return refusePeople('link_spent');
    const { id } = await tx.staff.create({ data: { email, emailVerified: true, name, role } });
    await keepPassword(tx, { staffId: id, hash });
    await recordAudit(tx, {
      action: 'invitation.accept',
      subject: `staff:${id}`,
      staffId: id,
      ipAddress: wish.ipAddress,
      details: { role },
    });
    return { ok: true, staffId: id };
  });
}
