import { fromPrisma } from 'pg-boss';
import { sharedJobs } from '#lib/jobs/shared-jobs.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/** Pictures whose sizes and crops are to be made. */
export const RENDITIONS = 'media.renditions';
/** Pictures whose focal point was moved: a line of their own, since somebody waits to see it, and it is short. */
export const CROPS = 'media.crops';

/** Has the sizes and crops of a new picture made once the transaction has committed. What is there already is kept. */
export function leaveRenditions(tx: Prisma.TransactionClient, mediaId: string): Promise<void> {
  return leave(tx, RENDITIONS, mediaId);
}

/** Has the crops of a picture made after its focal point moved, however many new pictures wait. */
export function leaveCrops(tx: Prisma.TransactionClient, mediaId: string): Promise<void> {
  return leave(tx, CROPS, mediaId);
}

function leave(tx: Prisma.TransactionClient, queue: string, mediaId: string): Promise<void> {
  const job = { data: { mediaId }, key: mediaId };
  return sharedJobs().enqueueWithin(fromPrisma(tx), queue, [job]);
}
