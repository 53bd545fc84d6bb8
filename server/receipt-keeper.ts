import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { HeardChange } from '#lib/data/changes.ts';
import type { SaidProcess, SeenSurface, TouchedAddress } from '#lib/desk/receipt-log.ts';
import { type ReceiptState, receiptState, type TouchedStory } from '#lib/domain/receipt.ts';
import type { Word } from '#lib/domain/words.ts';
import { log } from '#lib/log.ts';
import type { PageStore } from './page-store.ts';
import type { Answer, Pages } from './pages.ts';
import { bodyOf } from './stored-page.ts';

/** How often an address is asked for again while it is not right yet. */
const LOOK_MS = 50;
/** What is not right by then is told to the desk as late. */
const LATE_MS = 5_000;
/** It is looked at again, more rarely, for so long. */
const GIVE_UP_MS = 60_000;
const LOOK_AGAIN_MS = 1_000;
const SAY_MS = 10_000;
/** Changes that wait for their receipts, more than a step with many stories makes; of what comes beyond, as in an import, none is kept. */
const MOST_WAITING = 100;

export interface ReceiptKeeperOptions {
  pages: Pick<Pages, 'fill' | 'renderOnce'>;
  store: Pick<PageStore, 'isStale' | 'peek'>;
  readTouched: (
    words: readonly Word[],
  ) => Promise<{ story: TouchedStory; addresses: TouchedAddress[] }[]>;
  record: (processId: string, seen: readonly SeenSurface[]) => Promise<void>;
  say: (process: SaidProcess) => Promise<void>;
  end: (processId: string) => Promise<void>;
}

interface Open {
  story: TouchedStory;
  address: TouchedAddress;
  state: ReceiptState;
  ms: number | null;
}

/**
 * After each change fetches what it touched back from this process's own pages, as a reader would get it, and writes
 * down when it was right. One change at a time, and what is being made already is waited for: readers do not notice.
 */
export class ReceiptKeeper {
  readonly #options: ReceiptKeeperOptions;
  readonly #id = randomUUID();
  readonly #waiting: HeardChange[] = [];
  #passedOver: number | null = null;
  #working: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #stopping = new AbortController();

  constructor(options: ReceiptKeeperOptions) {
    this.#options = options;
  }

  /** Begins to say that this process is there. */
  begin(): void {
    void this.#say();
    this.#timer = setInterval(() => void this.#say(), SAY_MS);
  }

  /** Hears of a change after the pages did: whatever it touched counts as old already. */
  take(change: HeardChange): void {
    const isAboutStory = change.touched.some((word) => word.startsWith('story:'));
    if (!this.#timer || !isAboutStory) return;
    if (this.#waiting.length >= MOST_WAITING) {
      this.#passedOver = change.at;
      return;
    }
    this.#waiting.push(change);
    this.#working ??= this.#work().finally(() => {
      this.#working = null;
    });
  }

  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    this.#waiting.length = 0;
    this.#stopping.abort();
    await this.#working;
    await this.#options.end(this.#id).catch(() => undefined);
  }

  async #work(): Promise<void> {
    for (let change = this.#waiting.shift(); change; change = this.#waiting.shift()) {
      try {
        await this.#follow(change);
      } catch (error) {
        if (!this.#stopping.signal.aborted) {
          log().warn({ err: error }, 'what a change came to could not be written down');
        }
      }
    }
  }

  async #follow({ at, touched, dropped }: HeardChange): Promise<void> {
    const found = await this.#options.readTouched([...touched, ...dropped]);
    const open: Open[] = found.flatMap(({ story, addresses }) =>
      addresses.map((address) => ({ story, address, state: 'late' as const, ms: null })),
    );
    if (open.length === 0) return;
    await this.#lookUntil(open, { at, untilMs: LATE_MS, everyMs: LOOK_MS });
    await this.#record(open, at);
    const late = open.filter((one) => one.state !== 'right' && !isUnsaid(one));
    // The next change is not to wait for what may never come right.
    if (late.length > 0) void this.#lookAgain(late, at).catch(() => undefined);
  }

  async #lookAgain(open: Open[], at: number): Promise<void> {
    await this.#lookUntil(open, { at, untilMs: GIVE_UP_MS, everyMs: LOOK_AGAIN_MS });
    await this.#record(open, at);
  }

  async #lookUntil(
    open: Open[],
    { at, untilMs, everyMs }: { at: number; untilMs: number; everyMs: number },
  ): Promise<void> {
    const { signal } = this.#stopping;
    const end = performance.now() + untilMs;
    const follow = async (one: Open) => {
      while (one.state !== 'right') {
        one.state = await this.#look(one);
        if (one.state === 'right') one.ms = Math.max(0, Date.now() - at);
        else if (performance.now() > end || isUnsaid(one)) return;
        else await wait(everyMs, undefined, { signal });
      }
    };
    // What nobody has read yet is rendered for this alone: after what is being made for readers.
    const [held, unread] = [true, false].map((is) =>
      open.filter(({ address }) => (this.#options.store.peek(address.path) !== undefined) === is),
    );
    await Promise.all((held ?? []).map(follow));
    for (const one of unread ?? []) await follow(one);
  }

  async #look({ story, address: { surface, path } }: Open): Promise<ReceiptState> {
    const { pages, store } = this.#options;
    // What is old is being made by now.
    if (store.isStale(path)) return 'late';
    const answer = surface === 'search' ? await pages.renderOnce(path) : await this.#fetch(path);
    if (answer.kind === 'moved') return surface === 'article' && story.headline ? 'wrong' : 'right';
    const { page } = answer;
    const text = page.status === 200 ? bodyOf(page, 'identity').toString('utf8') : '';
    return receiptState(story, surface, {
      status: page.status,
      isFresh: !store.isStale(path),
      text,
    });
  }

  /** What a reader would get now, without counting as one: pages that people read are renewed before others. */
  async #fetch(path: string): Promise<Answer> {
    const page = this.#options.store.peek(path);
    return page ? { kind: 'page', page } : this.#options.pages.fill(path);
  }

  /** An address each; a surface of several, such as two topics, is as good as the worst of them. */
  async #record(open: Open[], at: number): Promise<void> {
    const worst = new Map<string, SeenSurface>();
    for (const { story, address, state, ms } of open) {
      const { surface } = address;
      if (isUnsaid({ address, state })) continue;
      const key = `${story.id} ${surface}`;
      const known = worst.get(key);
      const seen = { articleId: story.id, at, surface, state, ms: state === 'right' ? ms : null };
      if (!known || rank(seen) > rank(known)) worst.set(key, seen);
    }
    await this.#options.record(this.#id, [...worst.values()]);
  }

  async #say(): Promise<void> {
    const name = `${hostname()} ${process.pid}`;
    const said = { id: this.#id, name, passedOver: this.#passedOver };
    await this.#options.say(said).catch(() => undefined);
  }
}

/** Common words find others first: that search does not name a story says nothing, however often it is asked. */
function isUnsaid({ address, state }: Pick<Open, 'address' | 'state'>): boolean {
  return address.surface === 'search' && state === 'late';
}

function rank({ state, ms }: Pick<SeenSurface, 'state' | 'ms'>): number {
  return state === 'right' ? (ms ?? 0) : Number.POSITIVE_INFINITY;
}
