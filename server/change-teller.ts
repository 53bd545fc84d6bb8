import { z } from 'zod';
import { hubUrl, isOwnHub } from '#lib/hub-address.ts';
import { JobRunner, type Work } from '#lib/jobs/job-runner.ts';
import { shareJobs } from '#lib/jobs/shared-jobs.ts';
import { log } from '#lib/log.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { absoluteUrl } from '#lib/urls.ts';
import { Deliverer } from '#lib/websub/deliver.ts';
import { distribute, pingHub } from '#lib/websub/distribute.ts';
import type { ReadFeed } from '#lib/websub/feed-at.ts';
import { followChanges } from '#lib/websub/follow-changes.ts';
import type { HubWish } from '#lib/websub/hub-form.ts';
import { fileWish, verifyWish } from '#lib/websub/hub-requests.ts';
import { INDEX_NOW_ENDPOINT, tellSearchEngines } from '#lib/websub/index-now.ts';
import { createSend, type Send } from '#lib/websub/outgoing.ts';
import { FEED_CHANGED, HUB_DELIVER, HUB_VERIFY, INDEX_NOW } from '#lib/websub/queues.ts';
import { resumeJobs } from '#lib/websub/resume.ts';

const RETRY_MS = 5_000;

const feedJob = z.object({ path: z.string() });
const idJob = z.object({ id: z.string() });
const subjectsJob = z.object({ subjects: z.array(z.string()) });

export interface ChangeTellerOptions {
  databaseUrl: string;
  readFeed: ReadFeed;
  /** Off when missing. */
  indexNowKey?: string;
  /** Jobs of other kinds that this process does beside. */
  otherWorks?: readonly Work[];
  /** For tests: who may be connected to, whose certificates are trusted, and where IndexNow is. */
  mayConnect?: (address: string) => boolean;
  trust?: string;
  indexNowEndpoint?: string;
}

/** Tells others of changes, each once, after they can be seen: feed readers through a hub, search engines by IndexNow. */
export class ChangeTeller {
  readonly #jobs: JobRunner;
  readonly #indexNow: boolean;
  #following: Promise<void> | null = null;
  #again = false;
  #resumed = false;
  #retry: NodeJS.Timeout | null = null;
  #stopped = false;

  constructor(options: ChangeTellerOptions) {
    const { databaseUrl, indexNowKey, mayConnect, trust } = options;
    const userAgent = `Aril (+${siteOrigin()})`;
    this.#indexNow = indexNowKey !== undefined;
    this.#jobs = new JobRunner({
      databaseUrl,
      works: [
        ...works(options, () => this.#jobs, createSend({ userAgent, mayConnect, trust })),
        ...(options.otherWorks ?? []),
      ],
      onReady: () => this.hear(),
    });
  }

  begin(): void {
    shareJobs(this.#jobs);
    this.#jobs.begin();
  }

  /** Something changed: what exactly is read from the database, by whichever process comes first. */
  hear(): void {
    this.#again = true;
    if (this.#following || this.#stopped || !this.#jobs.ready) return;
    this.#following = this.#follow().finally(() => {
      this.#following = null;
      // Whoever called between the last look and here was not heard.
      if (this.#again && !this.#retry) this.hear();
    });
  }

  /** Files a subscription request; false when too many wait. Rejects while the database is away. */
  file(wish: HubWish): Promise<boolean> {
    return fileWish(this.#jobs, wish);
  }

  async stop(patienceMs: number): Promise<void> {
    this.#stopped = true;
    if (this.#retry) clearTimeout(this.#retry);
    await this.#jobs.stop(patienceMs);
  }

  async #follow(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false;
      try {
        if (isOwnHub() && !this.#resumed) await resumeJobs(this.#jobs);
        this.#resumed = true;
        await followChanges({ jobs: this.#jobs, hub: hubKind(), indexNow: this.#indexNow });
      } catch (error) {
        if (this.#stopped) return;
        log().warn({ err: error }, 'changes could not be told; they are told later');
        this.#again = true;
        this.#retry ??= setTimeout(() => {
          this.#retry = null;
          this.hear();
        }, RETRY_MS).unref();
        return;
      }
    }
  }
}

function hubKind(): 'own' | 'outside' | 'none' {
  if (isOwnHub()) return 'own';
  return hubUrl() === null ? 'none' : 'outside';
}

/** What is done for each kind of job. */
function works(options: ChangeTellerOptions, jobs: () => JobRunner, send: Send): Work[] {
  const { readFeed, indexNowKey: key, indexNowEndpoint = INDEX_NOW_ENDPOINT } = options;
  const hub = hubUrl() ?? '';
  const urlOf = (path: string) => absoluteUrl(siteOrigin(), path);
  const deliverer = new Deliverer({
    jobs: { query: (text, values) => jobs().query(text, values) },
    send,
    hub,
  });
  const patient = { retries: 8, retryAfter: 30, expires: 60 };
  const made: Work[] = [
    {
      queue: FEED_CHANGED,
      width: 4,
      ...patient,
      retryAfter: 5,
      run: async (data) => {
        const { path } = feedJob.parse(data);
        if (isOwnHub()) await distribute(path, { jobs: jobs(), readFeed });
        else if (hub) await pingHub(path, { jobs: jobs(), readFeed, send, hub, urlOf });
      },
    },
  ];
  if (isOwnHub()) {
    made.push(
      {
        queue: HUB_VERIFY,
        width: 10,
        ...patient,
        retries: 3,
        retryAfter: 10,
        run: (data) => verifyWish(idJob.parse(data).id, { jobs: jobs(), readFeed, send }),
      },
      {
        queue: HUB_DELIVER,
        width: 10,
        lanes: 4,
        ...patient,
        run: (data) => deliverer.deliver(idJob.parse(data).id),
      },
    );
  }
  if (key !== undefined) {
    made.push({
      queue: INDEX_NOW,
      width: 1,
      ...patient,
      run: (data) =>
        tellSearchEngines(subjectsJob.parse(data).subjects, {
          jobs: jobs(),
          send,
          key,
          endpoint: indexNowEndpoint,
          urlOf,
        }),
    });
  }
  return made;
}
