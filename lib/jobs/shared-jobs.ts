import { onGlobal } from '#lib/global.ts';
import type { JobRunner } from './job-runner.ts';

type Leaving = Pick<JobRunner, 'enqueueWithin'>;

function holder(): { jobs: Leaving | null } {
  return onGlobal<{ jobs: Leaving | null }>('jobs', () => ({ jobs: null }));
}

/** Lets the pages of this process leave jobs with its runner. */
export function shareJobs(jobs: Leaving | null): void {
  holder().jobs = jobs;
}

/** The process's runner; throws before the server has one. */
export function sharedJobs(): Leaving {
  const { jobs } = holder();
  if (!jobs) throw new Error('The job queue has not started yet.');
  return jobs;
}
