import { may, ROLES, type Role } from '#lib/domain/permissions.ts';
import { parseName } from '#lib/domain/person-fields.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { type Actor, recordAudit } from './audit.ts';
import { type PeopleActor, type PeopleOutcome, refusePeople } from './people-problem.ts';
import type { Desk } from './refusal.ts';

/** Somebody with an account, as administrators see them. */
export interface StaffMember {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabledAt: Date | null;
  hasCode: boolean;
  passkeys: number;
  lastSignIn: Date | null;
}

/** Everybody with an account, by name. */
export async function listStaff(db: Desk): Promise<StaffMember[]> {
  const rows = await db.staff.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    include: {
      _count: { select: { passkeys: true } },
      audits: { where: { action: 'person.sign_in' }, orderBy: { at: 'desc' }, take: 1 },
    },
  });
  return rows.map(({ id, name, email, role, disabledAt, twoFactorEnabled, _count, audits }) => ({
    id,
    name,
    email,
    role,
    disabledAt,
    hasCode: twoFactorEnabled,
    passkeys: _count.passkeys,
    lastSignIn: audits[0]?.at ?? null,
  }));
}

/** Gives a colleague another role and ends their sessions: nothing they have open keeps the old one. */
export async function changeRole(
  db: Desk,
  wish: { staffId: string; role: string },
  by: PeopleActor,
): Promise<PeopleOutcome> {
  if (!may({ id: by.staffId, role: by.role }, 'people.manage')) return refusePeople('forbidden');
  const role = ROLES.find((one) => one === wish.role);
  if (!role) return refusePeople('bad_role');
  return changeColleague(
    db,
    { staffId: wish.staffId, by, staysAdministrator: role === 'administrator' },
    async (tx, staff) => {
      if (staff.role === role) return;
      await tx.staff.update({ where: { id: staff.id }, data: { role, updatedAt: new Date() } });
      await tx.session.deleteMany({ where: { staffId: staff.id } });
      // They name stories that may not be theirs to see any more.
      await tx.notice.deleteMany({ where: { staffId: staff.id } });
      await recordAudit(tx, {
        action: 'staff.role',
        subject: `staff:${staff.id}`,
        ...by,
        details: { from: staff.role, to: role },
      });
    },
  );
}

/** Shuts a colleague out, or lets them in again. What they wrote stays theirs. */
export async function setDisabled(
  db: Desk,
  wish: { staffId: string; disabled: boolean },
  by: PeopleActor,
): Promise<PeopleOutcome> {
  const { staffId, disabled } = wish;
  return changeColleague(db, { staffId, by, staysAdministrator: !disabled }, async (tx, staff) => {
    if ((staff.disabledAt !== null) === disabled) return;
    const disabledAt = disabled ? new Date() : null;
    await tx.staff.update({ where: { id: staff.id }, data: { disabledAt, updatedAt: new Date() } });
    await tx.session.deleteMany({ where: { staffId: staff.id } });
    await tx.staffToken.deleteMany({ where: { kind: 'reset', staffId: staff.id, usedAt: null } });
    const action = disabled ? 'staff.disable' : 'staff.enable';
    await recordAudit(tx, { action, subject: `staff:${staff.id}`, ...by });
  });
}

/** For somebody who lost their phone: takes away code generator and passkeys, and ends their sessions. */
export async function removeSecondFactors(
  db: Desk,
  staffId: string,
  by: PeopleActor,
): Promise<PeopleOutcome> {
  return changeColleague(db, { staffId, by, staysAdministrator: true }, async (tx, staff) => {
    await tx.twoFactor.deleteMany({ where: { staffId: staff.id } });
    await tx.passkey.deleteMany({ where: { staffId: staff.id } });
    await tx.staff.update({ where: { id: staff.id }, data: { twoFactorEnabled: false } });
    await tx.session.deleteMany({ where: { staffId: staff.id } });
    await recordAudit(tx, { action: 'staff.second_factors', subject: `staff:${staff.id}`, ...by });
  });
}

/** Changes one's own name, as colleagues see it. */
export async function renameSelf(db: Desk, typed: string, by: Actor): Promise<PeopleOutcome> {
  const name = parseName(typed);
  if (!name) return refusePeople('bad_name');
  return db.$transaction(async (tx) => {
    await tx.staff.update({ where: { id: by.staffId }, data: { name, updatedAt: new Date() } });
    const subject = `staff:${by.staffId}` as const;
    await recordAudit(tx, { action: 'person.rename', subject, ...by, details: { to: name } });
    return { ok: true };
  });
}

type StaffRow = Prisma.StaffModel;

/** What all changes of a colleague share: who may, not oneself, and never the last administrator. */
async function changeColleague(
  db: Desk,
  wish: { staffId: string; by: PeopleActor; staysAdministrator: boolean },
  change: (tx: Prisma.TransactionClient, staff: StaffRow) => Promise<void>,
): Promise<PeopleOutcome> {
  const { staffId, by, staysAdministrator } = wish;
  if (!may({ id: by.staffId, role: by.role }, 'people.manage')) return refusePeople('forbidden');
  return db.$transaction(async (tx) => {
    // All of them, in one order: two administrators who demote each other at once do it one after the other.
    await tx.$queryRaw`SELECT id::text FROM staff WHERE role = 'administrator' OR id = ${staffId}::uuid ORDER BY id FOR UPDATE`;
    const staff = await tx.staff.findUnique({ where: { id: staffId } });
    if (!staff) return refusePeople('missing');
    // By the row's id: the one that was sent may be spelled in other letters.
    if (staff.id === by.staffId) return refusePeople('oneself');
    const others = await tx.staff.count({
      where: { role: 'administrator', disabledAt: null, id: { not: staffId } },
    });
    if (others === 0 && !staysAdministrator) return refusePeople('last_administrator');
    const mine = await tx.staff.findUnique({ where: { id: by.staffId } });
    if (mine?.role !== 'administrator' || mine.disabledAt) return refusePeople('forbidden');
    await change(tx, staff);
    return { ok: true };
  });
}
