import { once } from 'node:events';
import path from 'node:path';
import { endProgram, startProgram } from './processes.ts';
import type { Sighting } from './sightings.ts';

export interface ReadersOptions {
  origins: string[];
  paths: string[];
  /** Requests a second over all processes, sent on time whether or not answers come. */
  perSecond: number;
}

export interface ReadersReport {
  requests: number;
  /** Answers other than 200, and none at all. */
  errors: number;
  /** Milliseconds, from when a request was due. */
  latencies: number[];
  sightings: Sighting[];
}

/** Sends readers, from a process of their own, until stopped. */
export async function startReaders(
  options: ReadersOptions,
): Promise<{ stop(): Promise<ReadersReport> }> {
  const child = startProgram([process.execPath, path.join(import.meta.dirname, 'load.ts')], {
    name: 'readers',
  });
  const fell = once(child, 'exit').then(() =>
    Promise.reject(new Error('The readers ended: see var/bench/log/readers.log.')),
  );
  fell.catch(() => undefined);
  child.send(options);
  return {
    async stop() {
      const answer = once(child, 'message');
      child.send('stop');
      const [report] = (await Promise.race([answer, fell])) as [ReadersReport];
      await endProgram(child);
      return report;
    },
  };
}
