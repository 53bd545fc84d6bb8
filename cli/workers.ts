import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { log } from '#lib/log.ts';

// A worker that falls at once would otherwise be started hundreds of times a second.
const RESTART_PAUSE_MS = 1000;
const DRAIN_PATIENCE_MS = 25_000;

/** Processes that share the port. */
export interface Workers {
  /** Drains and ends all of them. */
  close(): Promise<void>;
}

/**
 * Starts `count` copies of this program as workers and resolves when all of them listen; rejects when
 * one falls before. From then on one that falls is started again.
 */
export async function startWorkers(
  count: number,
  variables: Record<string, string>,
): Promise<Workers> {
  const workers = new Set<Worker>();
  let closing = false;

  function startOne(first: boolean) {
    const worker = cluster.fork({ ...variables, ARIL_FIRST_WORKER: first ? '1' : '' });
    workers.add(worker);
    worker.once('exit', (code, signal) => {
      workers.delete(worker);
      if (closing || !settled) return;
      log().error({ pid: worker.process.pid, code, signal }, 'a worker fell and is started again');
      void wait(RESTART_PAUSE_MS).then(() => !closing && startOne(first));
    });
    return worker;
  }

  let settled = false;
  const started = Array.from({ length: count }, (_, index) => startOne(index === 0));
  try {
    await Promise.all(started.map(untilListening));
  } catch (error) {
    closing = true;
    for (const worker of workers) worker.kill();
    throw error;
  }
  settled = true;

  return {
    async close() {
      closing = true;
      const ends = [...workers].map((worker) => once(worker, 'exit'));
      for (const worker of workers) worker.process.kill('SIGTERM');
      await Promise.race([Promise.all(ends), wait(DRAIN_PATIENCE_MS, undefined, { ref: false })]);
      for (const worker of workers) worker.process.kill('SIGKILL');
    },
  };
}

async function untilListening(worker: Worker): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  worker.on('message', (message) => message === 'serving' && resolve());
  worker.once('exit', () => reject(new Error('A worker could not start: see its words above.')));
  await promise;
}
