import type { JobRunner } from '#lib/jobs/job-runner.ts';
import { HUB_DELIVER } from './queues.ts';

/**
 * Leaves a job for each subscriber that is behind its feed while no job waits for it: whoever was to bring it up to
 * date was killed, or gave up. The queue would find that out by itself, but only minutes later.
 */
export async function resumeDeliveries(jobs: Pick<JobRunner, 'transact'>): Promise<void> {
  await jobs.transact(async (tx) => {
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
  });
}
