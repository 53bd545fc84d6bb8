import { fromPrisma } from 'pg-boss';
import { sharedJobs } from '#lib/jobs/shared-jobs.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/** Pictures whose sizes and crops are to be made. */
export const RENDITIONS = 'media.renditions';

/**
 * Has the sizes and crops of a picture made once the transaction has committed: all of a new one, the crops alone after
 * its focal point moved. What is there already is kept.
 */
export async function leaveRenditions(
  tx: Prisma.TransactionClient,
  mediaId: string,
): Promise<void> {
  await sharedJobs().enqueueWithin(fromPrisma(tx), RENDITIONS, [
    { data: { mediaId }, key: mediaId },
  ]);
}
