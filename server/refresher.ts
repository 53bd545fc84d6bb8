import { setImmediate as breathe } from 'node:timers/promises';
import type { ContentChange } from '#lib/domain/words.ts';
import { log } from '#lib/log.ts';
import type { ChangeLog } from './change-log.ts';
import type { PageStore } from './page-store.ts';
import type { Pages } from './pages.ts';

const RETRY_MS = 5_000;

export interface RefresherOptions {
  store: PageStore;
  changes: ChangeLog;
  pages: Pick<Pages, 'fill'>;
  databaseAway: () => boolean;
  /** Paths worth having in the store before anybody asks. */
  listWarmPaths: () => Promise<string[]>;
}

/**
 * Renders again what a change touched, by itself and one page at a time, so that no reader waits for it:
 * first what a change is about, then what merely shows it, most read first.
 */
export class Refresher {
  readonly #options: RefresherOptions;
  #urgent = new Set<string>();
  #boxes: string[] = [];
  #warm: string[] = [];
  #failed = new Set<string>();
  #retry: NodeJS.Timeout | null = null;
  #working: Promise<void> | null = null;
  #stopped = false;

  constructor(options: RefresherOptions) {
    this.#options = options;
  }

  /** Takes in one change; from this call on no stored page that shows something dropped is served. */
  take(change: ContentChange): void {
    const { store, changes } = this.#options;
    changes.add(change);
    const gone = store.touchedBy(change.dropped);
    for (const key of [...gone.subjects, ...gone.boxes]) {
      store.delete(key);
      this.#urgent.add(key);
    }
    const touched = store.touchedBy(change.touched);
    store.markStale(touched.subjects);
    store.markStale(touched.boxes);
    for (const key of touched.subjects) this.#urgent.add(key);
    if (change.touched.includes('latest')) void this.warm();
    this.wake();
  }

  /** Changes were missed, so nothing stored can be vouched for. */
  takeEverything(): void {
    const { store, changes } = this.#options;
    changes.forgetAll();
    for (const key of [...store.keys()]) {
      store.delete(key);
      this.#urgent.add(key);
    }
    this.wake();
  }

  /** Fetches what readers will want (front, sections, newest stories), so that it is there if the database goes away. */
  async warm(): Promise<void> {
    try {
      this.#warm = await this.#options.listWarmPaths();
      this.wake();
    } catch (error) {
      log().warn({ err: error }, 'the list of pages to keep ready could not be read');
    }
  }

  /** Tries again what failed. */
  retry(): void {
    if (this.#retry) clearTimeout(this.#retry);
    this.#retry = null;
    for (const key of this.#failed) this.#urgent.add(key);
    this.#failed.clear();
    this.wake();
  }

  wake(): void {
    if (this.#working || this.#stopped || this.#options.databaseAway()) return;
    this.#working = this.#work()
      .catch((error: unknown) => log().error({ err: error }, 'pages could not be rendered again'))
      .finally(() => {
        this.#working = null;
      });
  }

  /** Resolves when the page being rendered is done; no further one is begun. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#retry) clearTimeout(this.#retry);
    await this.#working;
  }

  async #work(): Promise<void> {
    for (let key = this.#next(); key !== undefined; key = this.#next()) {
      const answer = await this.#options.pages.fill(key);
      if (answer.kind === 'page' && answer.page.status >= 500) this.#putOff(key);
      if (this.#options.databaseAway() || this.#stopped) return;
      await breathe();
    }
  }

  /** A page that cannot be rendered now keeps its last good bytes and is tried again a little later, out of the others' way. */
  #putOff(key: string): void {
    this.#failed.add(key);
    this.#retry ??= setTimeout(() => this.retry(), RETRY_MS).unref();
  }

  #next(): string | undefined {
    const { store } = this.#options;
    const [first] = this.#urgent;
    if (first !== undefined) {
      this.#urgent.delete(first);
      return first;
    }
    for (let key = this.#boxes.shift(); key !== undefined; key = this.#boxes.shift()) {
      if (store.isStale(key)) return key;
    }
    this.#boxes = store.staleKeys().filter((key) => !this.#failed.has(key));
    const stale = this.#boxes.shift();
    if (stale !== undefined) return stale;
    for (let key = this.#warm.shift(); key !== undefined; key = this.#warm.shift()) {
      if (!store.peek(key)) return key;
    }
    return undefined;
  }
}
