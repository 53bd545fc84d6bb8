import { randomUUID } from 'node:crypto';
import { hashOf, keepPassword } from '#lib/auth/passwords.ts';
import type { Role } from '#lib/domain/permissions.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';

/** A password that nothing says against. */
export const PASSWORD = 'a quiet river by night';

/** Hashing is slow on purpose; one hash does for all colleagues of a test. */
let hash: Promise<string> | null = null;

/** Gives somebody an account with `PASSWORD`. */
export async function employ(
  db: PrismaClient,
  role: Role,
  name: string = role,
): Promise<{ id: string; email: string; name: string; role: Role }> {
  const email = `${role}.${randomUUID().slice(0, 8)}@desk.example`;
  const { id } = await db.staff.create({ data: { email, name, role } });
  hash ??= hashOf(PASSWORD);
  await keepPassword(db, { staffId: id, hash: await hash });
  return { id, email, name, role };
}
