import { z } from 'zod';
import { Prisma } from '#prisma/generated/client.ts';
import type { Denial } from '../drafts/colleague.ts';
import type { Desk } from '../refusal.ts';

const STATUSES = [
  400, 403, 404, 409, 410, 413, 415, 422, 507,
] as const satisfies Denial['status'][];

const outcomes = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['arrived', 'known']), mediaId: z.uuid() }),
  z.object({ kind: z.literal('refused'), status: z.literal(STATUSES), problem: z.string() }),
]);

/** What an upload came to. */
export type UploadOutcome = z.infer<typeof outcomes>;

/** The outcome in a row's column; null until there is one. */
export function parseOutcome(value: unknown): UploadOutcome | null {
  return outcomes.nullable().parse(value);
}

/** Writes down what an upload came to, and gives what stands there: the first to come to an end is right. */
export async function settleUpload(
  db: Desk | Prisma.TransactionClient,
  id: string,
  outcome: UploadOutcome,
): Promise<UploadOutcome> {
  const { count } = await db.upload.updateMany({
    where: { id, outcome: { equals: Prisma.AnyNull } },
    data: { outcome, updatedAt: new Date() },
  });
  if (count === 1) return outcome;
  const row = await db.upload.findUniqueOrThrow({ where: { id }, select: { outcome: true } });
  return parseOutcome(row.outcome) ?? outcome;
}
