import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { log } from '#lib/log.ts';

/** Beside the ten of the client, the one of the pulse. */
const MAX_CONNECTIONS = 2;
const STATEMENT_TIMEOUT_MS = 20_000;
const RESTART_MS = 5_000;
/** Whoever puts a job in wakes this process at once; looking is for what other processes left. */
const LOOK_EVERY_SECONDS = 5;
const SOON_SECONDS = [0.05, 0.4];
const COMPLAIN_EVERY_MS = 60_000;
const DAY_SECONDS = 24 * 60 * 60;

/** One kind of job: what it is called, how patient it is, and what is done. */
export interface Work {
  queue: string;
  /** Jobs taken at once; the next are taken when the slowest of them is done. */
  width: number;
  /** How many such handfuls may be under way, so that a slow one does not hold up all. */
  lanes?: number;
  retries: number;
  /** Seconds before the first retry; doubled each time. */
  retryAfter: number;
  /** Seconds after which a job whose process fell silent is given to another. */
  expires: number;
  /** Does one job; rejects when it shall be tried again. */
  run: (data: unknown) => Promise<void>;
  /** What may have been cut off with the process before this one: left again at once, not when it expires. */
  resume?: () => Promise<NewJob[]>;
}

export interface NewJob {
  data: object;
  /** Of jobs with the same key that wait, one is kept. */
  key?: string;
  /** Seconds from now. */
  after?: number;
}

/** A transaction that can also leave jobs: they exist when it commits, and not before. */
export interface JobTransaction {
  query: <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>;
  enqueue: (queue: string, jobs: NewJob[]) => Promise<void>;
}

/** Somebody else's transaction, as far as leaving jobs needs it. */
export interface Statements {
  // biome-ignore lint/suspicious/noExplicitAny: the queue's own type of a row
  executeSql: (text: string, values?: unknown[]) => Promise<{ rows: any[] }>;
}

export interface JobRunnerOptions {
  databaseUrl: string;
  works: readonly Work[];
  /** Jobs can be left from now on. */
  onReady?: () => void;
}

/**
 * The process's part of the job queue (pg-boss, in the schema `pgboss` of the same database, which the first process
 * makes). A database that is away only means that nothing is done until it is back.
 */
export class JobRunner {
  readonly #options: JobRunnerOptions;
  readonly #pool: pg.Pool;
  #boss: PgBoss | null = null;
  #workers: { queue: string; id: string }[] = [];
  #timers = new Set<NodeJS.Timeout>();
  #stopped = new AbortController();
  #starting: Promise<void> | null = null;
  #complainedAt = Number.NEGATIVE_INFINITY;

  constructor(options: JobRunnerOptions) {
    this.#options = options;
    this.#pool = new pg.Pool({
      connectionString: options.databaseUrl,
      application_name: 'aril jobs',
      max: MAX_CONNECTIONS,
      connectionTimeoutMillis: 5_000,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      query_timeout: STATEMENT_TIMEOUT_MS + 1_000,
      // A process that freezes within a transaction must not hold up the others.
      idle_in_transaction_session_timeout: 10_000,
    });
    this.#pool.on('error', () => undefined);
  }

  /** Whether jobs can be left. */
  get ready(): boolean {
    return this.#boss !== null;
  }

  /** Starts as soon as the database answers, and goes on by itself until `stop`. */
  begin(): void {
    this.#starting ??= this.#startUntilItWorks();
  }

  /** Reads and writes outside any transaction. */
  async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.#pool.query<Row>(text, values)).rows;
  }

  /** Everything `work` does, the jobs it leaves included, happens or nothing does. Rejects while not `ready`. */
  async transact<T>(work: (tx: JobTransaction) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    const left: { queue: string; after: number }[] = [];
    let broken: Error | undefined;
    try {
      await client.query('BEGIN');
      const done = await work({
        query: async <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) =>
          (await client.query<Row>(text, values)).rows,
        enqueue: async (queue, jobs) => {
          const executeSql = (text: string, values?: unknown[]) => client.query(text, values);
          await this.#insert({ executeSql }, queue, jobs);
          for (const { after = 0 } of jobs) left.push({ queue, after });
        },
      });
      await client.query('COMMIT');
      for (const { queue, after } of unique(left)) this.#wake(queue, after);
      return done;
    } catch (error) {
      await client.query('ROLLBACK').catch((failure: Error) => {
        broken = failure;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** Leaves jobs in somebody else's transaction; they are found soon after it has committed. */
  async enqueueWithin(db: Statements, queue: string, jobs: NewJob[]): Promise<void> {
    await this.#insert(db, queue, jobs);
    // When it commits is not known here; most do at once.
    for (const after of SOON_SECONDS) this.#wake(queue, after);
  }

  async #insert(db: Statements, queue: string, jobs: NewJob[]): Promise<void> {
    if (!this.#boss) throw new Error('The job queue has not started yet.');
    const rows = jobs.map(({ data, key, after }) => ({
      data,
      singletonKey: key,
      startAfter: after,
    }));
    if (rows.length > 0) await this.#boss.insert(queue, rows, { db });
  }

  /** Lets jobs under way end for at most `patienceMs`; what is cut off is done again, here or elsewhere. */
  async stop(patienceMs: number): Promise<void> {
    this.#stopped.abort();
    for (const timer of this.#timers) clearTimeout(timer);
    const goodbye = async () => {
      await this.#starting;
      await this.#boss?.stop({ timeout: patienceMs });
      await this.#pool.end();
    };
    await Promise.race([
      goodbye().catch((error: unknown) => this.#complain(error)),
      wait(patienceMs + 1_000, undefined, { ref: false }),
    ]);
  }

  async #startUntilItWorks(): Promise<void> {
    while (!this.#stopped.signal.aborted) {
      try {
        this.#boss = await this.#start();
        this.#options.onReady?.();
        await this.#resume();
        return;
      } catch (error) {
        this.#complain(error);
        await wait(RESTART_MS, undefined, { signal: this.#stopped.signal }).catch(() => undefined);
      }
    }
  }

  async #resume(): Promise<void> {
    const executeSql = (text: string, values?: unknown[]) => this.#pool.query(text, values);
    for (const { queue, resume } of this.#options.works) {
      try {
        if (resume) await this.enqueueWithin({ executeSql }, queue, await resume());
      } catch (error) {
        this.#complain(error);
      }
    }
  }

  async #start(): Promise<PgBoss> {
    const boss = new PgBoss({
      db: { executeSql: (text: string, values?: unknown[]) => this.#pool.query(text, values) },
      schedule: false,
    });
    boss.on('error', (error) => this.#complain(error));
    this.#workers = [];
    try {
      await boss.start();
      await this.#take(boss);
    } catch (error) {
      await boss.stop({ graceful: false }).catch(() => undefined);
      throw error;
    }
    return boss;
  }

  async #take(boss: PgBoss): Promise<void> {
    for (const work of this.#options.works) {
      const options = {
        retryLimit: work.retries,
        retryDelay: work.retryAfter,
        retryBackoff: true,
        expireInSeconds: work.expires,
        deleteAfterSeconds: DAY_SECONDS,
      };
      // Of what waits under one key, one is enough: `short`.
      await boss.createQueue(work.queue, { ...options, policy: 'short' });
      await boss.updateQueue(work.queue, options);
    }
    const lanes = this.#options.works.flatMap((work) => Array<Work>(work.lanes ?? 1).fill(work));
    for (const work of lanes) {
      const id = await boss.work(
        work.queue,
        {
          batchSize: work.width,
          perJobResults: true,
          burstWhenBatchFull: true,
          pollingIntervalSeconds: LOOK_EVERY_SECONDS,
        },
        (jobs) => Promise.all(jobs.map((job) => settle(job, work))),
      );
      this.#workers.push({ queue: work.queue, id });
    }
  }

  #wake(queue: string, afterSeconds: number): void {
    const timer = setTimeout(
      () => {
        this.#timers.delete(timer);
        for (const { id, queue: theirs } of this.#workers) {
          if (theirs === queue) this.#boss?.notifyWorker(id);
        }
        // A little late rather than a little early: then it would wait for the next look.
      },
      afterSeconds * 1_000 + 20,
    );
    this.#timers.add(timer);
  }

  /** A database that is away would be complained of at every look. */
  #complain(error: unknown): void {
    const now = performance.now();
    if (now - this.#complainedAt < COMPLAIN_EVERY_MS) return;
    this.#complainedAt = now;
    log().warn({ err: error }, 'the job queue had a failure; it goes on by itself');
  }
}

async function settle(
  job: { id: string; data: unknown },
  { queue, run }: Work,
): Promise<{ id: string; status: 'completed' | 'failed'; output?: object }> {
  try {
    await run(job.data);
    return { id: job.id, status: 'completed' };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    log().info({ queue, job: job.id, reason: message }, 'a job failed; it is tried again later');
    return { id: job.id, status: 'failed', output: { message } };
  }
}

function unique(left: { queue: string; after: number }[]): { queue: string; after: number }[] {
  return [...new Map(left.map((one) => [`${one.queue} ${one.after}`, one])).values()];
}
