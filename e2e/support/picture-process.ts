import { database } from '#lib/data/client.ts';
import { JobRunner } from '#lib/jobs/job-runner.ts';
import { shareJobs } from '#lib/jobs/shared-jobs.ts';
import { DiskStore } from '#lib/media/disk-store.ts';
import { renditionsWork } from '#lib/media/make-pictures.ts';
import { leaveRenditions } from '#lib/media/queue.ts';
import { settleMedia } from '#lib/media/settings.ts';

/**
 * A process of the site as far as it makes pictures of those in the folder it is told, as a child of a test, which may
 * kill it. The picture it is told beside is left to be made, as if it had just come in.
 */
const [dataDir = '', mediaId] = process.argv.slice(2);
settleMedia({ dataDir, store: new DiskStore(dataDir) });
const jobs = new JobRunner({
  databaseUrl: process.env.DATABASE_URL ?? '',
  works: [{ ...renditionsWork(), ...(mediaId && { resume: async () => [] }) }],
  onReady: () => {
    if (mediaId) void database().$transaction((tx) => leaveRenditions(tx, mediaId));
  },
});
shareJobs(jobs);
jobs.begin();
