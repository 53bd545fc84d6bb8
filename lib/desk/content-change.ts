import type { ClockEntry } from '#lib/domain/story-clock.ts';
import type { ContentChange } from '#lib/domain/words.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/**
 * Announces what a transaction changed for readers, and the instants at which more will change by
 * itself. Must be its last statement: from here to the commit every other writer waits, and only so do
 * the numbers of changes appear in the order of their commits.
 */
export async function recordChange(
  tx: Prisma.TransactionClient,
  change: ContentChange & { clock?: ClockEntry[] },
): Promise<void> {
  const { touched, dropped, clock = [] } = change;
  await tx.$queryRaw`SELECT record_change(${unique(touched)}::text[], ${unique(dropped)}::text[], ${JSON.stringify(clock)}::jsonb)::text`;
}

function unique(words: string[]): string[] {
  return [...new Set(words)];
}
