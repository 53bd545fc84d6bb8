import type { Word } from '#lib/domain/words.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/** Who does something at the desk, and from where. */
export interface Actor {
  staffId: string;
  ipAddress: string | null;
}

/** What an entry is about: a word of content changes, or one that only the desk knows. */
export type AuditSubject =
  | Word
  | 'desk'
  | `${'staff' | 'invitation' | 'draft' | 'comment'}:${string}`;

/** Writes down who did what, from where, in the transaction that did it. No secret may be among the details. */
export async function recordAudit(
  tx: Prisma.TransactionClient,
  entry: {
    action: string;
    subject: AuditSubject;
    staffId?: string | null;
    ipAddress?: string | null;
    details?: Prisma.InputJsonObject;
  },
): Promise<void> {
  const { action, subject, staffId = null, ipAddress = null, details = {} } = entry;
  await tx.auditEntry.create({ data: { action, subject, staffId, ipAddress, details } });
}
