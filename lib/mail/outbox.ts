import { fromPrisma } from 'pg-boss';
import { mailServer } from '#lib/auth/settings.ts';
import { sharedJobs } from '#lib/jobs/shared-jobs.ts';
import type { Prisma } from '#prisma/generated/client.ts';

export const MAIL = 'mail';

/**
 * A mail to be sent: which link it carries, or which notice. The link itself is made when it is sent, so that no queue
 * holds one, and what is said then is what is true then.
 */
export type MailJob =
  | { kind: 'invitation' | 'reset'; tokenId: string }
  | { kind: 'notice'; noticeId: string };

/** Leaves a mail to be sent once the transaction has committed; false when this site sends none. */
export async function mailLater(
  tx: Prisma.TransactionClient,
  job: MailJob & { tokenId: string },
): Promise<boolean> {
  return enqueue(tx, [{ data: job, key: job.tokenId }]);
}

/** Leaves notices to be sent by mail once the transaction has committed; nothing on a site that sends none. */
export async function noticesLater(
  tx: Prisma.TransactionClient,
  noticeIds: string[],
): Promise<void> {
  if (noticeIds.length === 0) return;
  await enqueue(
    tx,
    noticeIds.map((noticeId) => ({ data: { kind: 'notice', noticeId }, key: noticeId })),
  );
}

async function enqueue(
  tx: Prisma.TransactionClient,
  jobs: { data: MailJob; key: string }[],
): Promise<boolean> {
  if (!sendsMail()) return false;
  await sharedJobs().enqueueWithin(fromPrisma(tx), MAIL, jobs);
  return true;
}

/** Whether this site sends mail at all. */
export function sendsMail(): boolean {
  return Boolean(mailServer());
}
