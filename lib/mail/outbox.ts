import { fromPrisma } from 'pg-boss';
import { authSettings } from '#lib/auth/settings.ts';
import { sharedJobs } from '#lib/jobs/shared-jobs.ts';
import type { Prisma } from '#prisma/generated/client.ts';

export const MAIL = 'mail';

/** A mail to be sent: which link it carries. The link itself is made when it is sent, so that no queue holds one. */
export interface MailJob {
  kind: 'invitation' | 'reset';
  tokenId: string;
}

/** Leaves a mail to be sent once the transaction has committed; false when this site sends none. */
export async function mailLater(tx: Prisma.TransactionClient, job: MailJob): Promise<boolean> {
  if (!authSettings().smtpUrl) return false;
  await sharedJobs().enqueueWithin(fromPrisma(tx), MAIL, [{ data: job, key: job.tokenId }]);
  return true;
}
