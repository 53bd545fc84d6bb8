import type { Word } from '#lib/domain/words.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/** Writes down who did what, in the transaction that did it. */
export async function recordAudit(
  tx: Prisma.TransactionClient,
  entry: { action: string; subject: Word; staffId?: string; details?: Prisma.InputJsonObject },
): Promise<void> {
  const { action, subject, staffId, details = {} } = entry;
  await tx.auditEntry.create({ data: { action, subject, staffId: staffId ?? null, details } });
}
