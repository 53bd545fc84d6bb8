import { hashPassword } from 'better-auth/crypto';
import type { Prisma } from '#prisma/generated/client.ts';

/** The hash under which a password is kept. Slow on purpose: make it before a transaction, not in it. */
export function hashOf(password: string): Promise<string> {
  return hashPassword(password);
}

/** Gives somebody this password (see `hashOf`) and ends all their sessions. */
export async function keepPassword(
  tx: Prisma.TransactionClient,
  { staffId, hash }: { staffId: string; hash: string },
): Promise<void> {
  const providerId = 'credential';
  await tx.credential.upsert({
    where: { staffId_providerId: { staffId, providerId } },
    create: { staffId, providerId, accountId: staffId, password: hash },
    update: { password: hash, updatedAt: new Date() },
  });
  await tx.session.deleteMany({ where: { staffId } });
  await endHalfSignIns(tx, staffId);
}

/** Forgets whoever gave the old password and was yet to give a code: they would come in after it was changed. */
export async function endHalfSignIns(tx: Prisma.TransactionClient, staffId: string): Promise<void> {
  const where = { value: staffId, identifier: { startsWith: '2fa-' } };
  await tx.verification.deleteMany({ where });
}

/**
 * The hash of the password somebody has now. Waits for whoever is changing it: a session made before this answers is
 * either seen, and ended, by that change, or finds another hash than it began with.
 */
export async function currentHash(
  db: Pick<Prisma.TransactionClient, '$queryRaw'>,
  staffId: string,
): Promise<string | null> {
  const rows = await db.$queryRaw<{ password: string | null }[]>`
    SELECT password FROM credential WHERE staff_id = ${staffId}::uuid AND provider_id = 'credential' FOR NO KEY UPDATE`;
  return rows[0]?.password ?? null;
}
