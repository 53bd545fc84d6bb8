import { setTimeout as wait } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { type HeardChange, type Pulse, readChanges } from '#lib/data/changes.ts';
import { log } from '#lib/log.ts';

const INTERVAL_MS = 100;
const TIMEOUT_MS = 1_000;
/** One slow answer is a hiccup; two in a row, and misses are told so instead of waiting. */
const FAILURES_UNTIL_AWAY = 2;

export interface ChangePollOptions {
  connection: { connectionString: string };
  /** Where a store kept from an earlier run left off. */
  since: Pulse | null;
  onChange: (change: HeardChange) => void;
  /** Changes were pruned before they were heard of. */
  onGap: () => void;
  onHealthy: () => void;
}

/**
 * Asks the database what is new, over a connection of its own: as soon as it says that something is, and ten times a second,
 * for the instants that come due and for a database behind something that passes no such word on. No request waits for it.
 */
export class ChangePoll {
  readonly #options: ChangePollOptions;
  #client: Client | null = null;
  #pulse: Pulse | null;
  #caughtUp = false;
  #failures = 0;
  #timer: NodeJS.Timeout | null = null;
  #asking: Promise<void> | null = null;
  /** Something was committed while the database was being asked: the answer may lack it. */
  #again = false;
  #stopped = false;

  constructor(options: ChangePollOptions) {
    this.#options = options;
    this.#pulse = options.since;
  }

  /** How far this process has heard. Null before the first answer. */
  get pulse(): Pulse | null {
    return this.#pulse;
  }

  /** Every change up to `pulse` has been taken in since this process started. */
  get caughtUp(): boolean {
    return this.#caughtUp;
  }

  get away(): boolean {
    return this.#failures >= FAILURES_UNTIL_AWAY;
  }

  /** Asks once; then goes on by itself until `stop`. Never rejects: a database that is away is a state, not an error. */
  async start(): Promise<void> {
    await this.#ask();
    if (!this.#caughtUp) await this.#ask();
    this.#schedule();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#asking;
    const goodbye = this.#client?.end().catch(() => undefined);
    // A database that has gone without a word never says that it has heard.
    await Promise.race([goodbye, wait(TIMEOUT_MS, undefined, { ref: false })]);
  }

  #schedule(): void {
    if (this.#stopped) return;
    if (this.#again) this.#askAndGoOn();
    else this.#timer = setTimeout(() => this.#askAndGoOn(), INTERVAL_MS);
  }

  #askAndGoOn(): void {
    this.#timer = null;
    this.#again = false;
    this.#asking = this.#ask().finally(() => this.#schedule());
  }

  #hear(): void {
    if (this.#stopped) return;
    if (!this.#timer) {
      this.#again = true;
      return;
    }
    clearTimeout(this.#timer);
    this.#askAndGoOn();
  }

  async #ask(): Promise<void> {
    try {
      const client = this.#client ?? (await this.#connect());
      const { pulse, changes, complete } = await readChanges(client, this.#pulse);
      if (!complete) this.#options.onGap();
      for (const change of changes) this.#options.onChange(change);
      this.#pulse = pulse;
      this.#caughtUp = true;
      if (this.away) log().info('the database answers again');
      const recovered = this.#failures > 0;
      this.#failures = 0;
      if (recovered) this.#options.onHealthy();
    } catch (error) {
      this.#failures += 1;
      if (this.#failures === FAILURES_UNTIL_AWAY)
        log().error({ err: error }, 'the database does not answer; stored pages are served');
      const client = this.#client;
      this.#client = null;
      client?.end().catch(() => undefined);
    }
  }

  async #connect(): Promise<Client> {
    const client = new Client({
      ...this.#options.connection,
      connectionTimeoutMillis: TIMEOUT_MS,
      query_timeout: TIMEOUT_MS,
      statement_timeout: TIMEOUT_MS,
      keepAlive: true,
      application_name: 'aril changes',
    });
    // Without a listener a connection dropped while idle would end the process.
    client.on('error', () => undefined);
    client.on('notification', () => this.#hear());
    // From here on whatever fails ends it.
    this.#client = client;
    await client.connect();
    // Where that is refused, as by some poolers, the looks at even intervals are enough.
    await client.query('LISTEN content_change').catch((error: unknown) => {
      if (!(error instanceof DatabaseError)) throw error;
    });
    return client;
  }
}
