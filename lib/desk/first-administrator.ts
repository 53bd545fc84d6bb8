import { linkToken, readLinkToken } from '#lib/auth/links.ts';
import { hashOf, keepPassword } from '#lib/auth/passwords.ts';
import { LONGEST_PASSWORD, passwordProblem, SHORTEST_PASSWORD } from '#lib/domain/password.ts';
import { parseEmail, parseName } from '#lib/domain/person-fields.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { recordAudit } from './audit.ts';
import { type PeopleOutcome, refusePeople } from './people-problem.ts';
import type { Desk } from './refusal.ts';

/** Taken by whoever makes the first account: of any number that try at once, one does. */
const FIRST_LOCK = 5_001;
const SETUP_DAYS = 7;

const UNUSABLE = `ADMIN_EMAIL and ADMIN_PASSWORD make no account: it takes an e-mail address and a password of ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters.`;

export interface FirstAdministrator {
  email: string;
  name: string;
  password: string;
}

/**
 * Sees to it that somebody can come in: makes the administrator the environment names, else a link to set one up.
 * Gives the link's token, or null when there is staff already. An earlier link opens nothing any more. Throws when what
 * the environment names makes no account.
 */
export async function prepareFirstAdministrator(
  db: Desk,
  named: { email: string; password: string } | undefined,
): Promise<string | null> {
  if ((await db.staff.count()) > 0) return null;
  if (named) {
    const name = named.email.split('@')[0] ?? named.email;
    const made = await makeFirst(db, { ...named, name }, null);
    // Of several processes that start at once, one makes it.
    if (!made.ok && made.problem !== 'set_up_already') throw new Error(UNUSABLE);
    return null;
  }
  const expiresAt = new Date(Date.now() + SETUP_DAYS * 86_400_000);
  const made = await db.$transaction(async (tx) => {
    await tx.staffToken.deleteMany({ where: { kind: 'setup' } });
    return tx.staffToken.create({ data: { kind: 'setup', expiresAt } });
  });
  return linkToken('setup', made.id);
}

/** Whether the set-up link with this token still opens something. */
export async function canSetUp(db: Desk, token: string): Promise<boolean> {
  const id = readLinkToken('setup', token);
  if (!id || (await db.staff.count()) > 0) return false;
  const row = await db.staffToken.findUnique({ where: { id } });
  return row !== null && row.usedAt === null && row.expiresAt > new Date();
}

/** Makes the first administrator for whoever holds the link; once, and only while there is no staff. */
export async function setUpFirstAdministrator(
  db: Desk,
  token: string,
  wish: FirstAdministrator & { ipAddress: string | null },
): Promise<PeopleOutcome<{ staffId: string }>> {
  const id = readLinkToken('setup', token);
  if (!id || !(await canSetUp(db, token))) return refusePeople('link_spent');
  return makeFirst(db, wish, id);
}

async function makeFirst(
  db: Desk,
  wish: FirstAdministrator & { ipAddress?: string | null },
  tokenId: string | null,
): Promise<PeopleOutcome<{ staffId: string }>> {
  const email = parseEmail(wish.email);
  if (!email) return refusePeople('bad_email');
  const name = parseName(wish.name);
  if (!name) return refusePeople('bad_name');
  const problem = passwordProblem(wish.password, [name, email]);
  // What the operator wrote into the environment is the operator's choice, as long as it is long enough.
  if (problem && (tokenId || problem !== 'common')) return refusePeople(problem);
  const hash = await hashOf(wish.password);
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(${FIRST_LOCK})::text`;
    if ((await tx.staff.count()) > 0) return refusePeople('set_up_already');
    if (tokenId && !(await spend(tx, tokenId))) return refusePeople('link_spent');
    const { id } = await tx.staff.create({ data: { email, name, role: 'administrator' } });
    await keepPassword(tx, { staffId: id, hash });
    await recordAudit(tx, {
      action: 'staff.first',
      subject: `staff:${id}`,
      staffId: id,
      ipAddress: wish.ipAddress ?? null,
      details: { by: tokenId ? 'set-up link' : 'environment' },
    });
    return { ok: true, staffId: id };
  });
}

/** Uses a link up; false when it was used or has run out. */
export async function spend(tx: Prisma.TransactionClient, id: string): Promise<boolean> {
  const spent =
    await tx.$executeRaw`UPDATE staff_token SET used_at = now() WHERE id = ${id}::uuid AND used_at IS NULL AND expires_at > now()`;
  return spent === 1;
}
