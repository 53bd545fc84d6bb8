import type { JobRunner, JobTransaction } from '#lib/jobs/job-runner.ts';
import { FEED_CHANGED, HUB_DELIVER, HUB_VERIFY } from './queues.ts';

/**
 * Takes up what a process that was killed had under way. The queue would give it to another by itself, but only after
 * minutes. Where the process is alive after all, its work is done twice, and the second finds nothing to do.
 */
export async function resumeJobs(jobs: Pick<JobRunner, 'transact'>): Promise<void> {
  await jobs.transact(async (tx) => {
    await resumeQueue(tx, FEED_CHANGED);
    await resumeQueue(tx, HUB_VERIFY);
    await resumeDeliveries(tx);
  });
}

async function resumeQueue(tx: JobTransaction, queue: string): Promise<void> {
  const underWay = await tx.query<{ data: object; key: string }>(
    `SELECT data, singleton_key AS key FROM pgboss.job WHERE name = $1 AND state = 'active' ORDER BY singleton_key`,
    [queue],
  );
  await tx.enqueue(queue, underWay);
}

/** A job for each subscriber that is behind its feed while no job waits for it: those are also the ones that were given up. */
async function resumeDeliveries(tx: JobTransaction): Promise<void> {
  const behind = await tx.query<{ id: string; after: number }>(
    // Whoever is being sent to by another process may be up to date when that is over.
    `SELECT s.id, greatest(0, ceil(extract(epoch FROM s.sending_until - now())))::int AS after
     FROM hub_subscription s JOIN hub_topic t ON t.path = s.topic
     WHERE t.body IS NOT NULL AND s.lease_until > now() AND s.delivered IS DISTINCT FROM t.digest
       AND NOT EXISTS (SELECT FROM pgboss.job j
         WHERE j.name = $1 AND j.singleton_key = s.id::text AND j.state IN ('created', 'retry'))
     ORDER BY s.id`,
    [HUB_DELIVER],
  );
  await tx.enqueue(
    HUB_DELIVER,
    behind.map(({ id, after }) => ({ data: { id }, key: id, after })),
  );
}
