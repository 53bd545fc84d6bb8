import { setImmediate as breathe } from 'node:timers/promises';
import type { ContentChange } from '#lib/domain/words.ts';
import { log } from '#lib/log.ts';
import { isBox } from './boxes.ts';
import type { ChangeLog } from './change-log.ts';
import type { PageStore } from './page-store.ts';
import type { Pages } from './pages.ts';

/** Until what failed is tried again; twice as long with each further failure. */
const RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 5 * 60_000;

export interface RefresherOptions {
  store: PageStore;
  changes: ChangeLog;
  pages: Pick<Pages, 'fill'>;
  databaseAway: () => boolean;
  /** Paths worth having in the store before anybody asks. */
  listWarmPaths: () => Promise<string[]>;
}

interface Task {
  key: string;
  /** As `Pages.fill` takes it. */
  quickly?: boolean;
}

interface Failure {
  /** By the clock of `performance`. */
  due: number;
  pauseMs: number;
}

/**
 * Renders again what a change touched, by itself and one page at a time, so that no reader waits for it:
 * first the pages that a change is about, then the feeds and sitemaps, then such pages as nobody has read yet, then the
 * boxes of what merely shows it, then the rest of that, most read first.
 */
export class Refresher {
  readonly #options: RefresherOptions;
  #urgent = new Set<string>();
  /** Feeds and sitemaps: programs ask for them again anyway, people do not. */
  #documents = new Set<string>();
  /** Pages made ahead of readers, that none has come to: they hold up nobody's. */
  #unread = new Set<string>();
  /** Pages that show a changed box: a copy each, so they come before whatever wants a rendering. */
  #loose = new Set<string>();
  /** What stands beside an error is read by few. */
  #errors = new Set<string>();
  #stale: string[] = [];
  #warm: string[] = [];
  #isListOld = false;
  #failed = new Map<string, Failure>();
  #retry: NodeJS.Timeout | null = null;
  #working: Promise<void> | null = null;
  #woken = false;
  #stopped = false;

  constructor(options: RefresherOptions) {
    this.#options = options;
  }

  /** Takes in one change; from this call on no stored page that shows something dropped is served. */
  take(heard: ContentChange): void {
    const { store, changes } = this.#options;
    const change = withSitemaps(heard);
    changes.add(change);
    const gone = store.touchedBy(change.dropped);
    for (const key of gone.subjects) {
      this.#hurry(key);
      store.delete(key);
    }
    // Every story may have shown it beside: what is their own is kept, and the next change does not wait for them.
    this.#mark(gone.boxes, (key) => {
      store.drop(key);
      this.#loose.add(key);
    });
    const touched = store.touchedBy(change.touched);
    this.#mark(touched.subjects, (key) => {
      store.markStale(key);
      this.#hurry(key);
    });
    this.#mark(touched.boxes, (key) => {
      store.markStale(key);
      this.#loose.add(key);
    });
    if (change.touched.includes('latest')) this.#isListOld = true;
    this.wake();
  }

  /** A box is made again by the first page that wants it, if one still does. */
  #mark(keys: Iterable<string>, mark: (key: string) => void): void {
    for (const key of keys) {
      if (isBox(key)) this.#options.store.delete(key);
      else mark(key);
    }
  }

  #hurry(key: string): void {
    if (isError(key)) this.#errors.add(key);
    else if (isDocument(key)) this.#documents.add(key);
    else (this.#options.store.isRead(key) ? this.#urgent : this.#unread).add(key);
  }

  /** Changes were missed, so nothing stored can be vouched for. */
  takeEverything(): void {
    const { store, changes } = this.#options;
    changes.forgetAll();
    for (const key of [...store.keys()]) {
      this.#hurry(key);
      store.delete(key);
    }
    this.wake();
  }

  /** Fetches what readers will want (front, sections, newest stories), so that it is there if the database goes away. */
  warm(): void {
    this.#isListOld = true;
    this.wake();
  }

  /** Tries again at once what failed: the reason may have gone. */
  retry(): void {
    for (const key of this.#failed.keys()) this.#hurry(key);
    this.#failed.clear();
    this.wake();
  }

  /** There may be something to do. */
  wake(): void {
    this.#woken = true;
    if (this.#working || this.#stopped || this.#options.databaseAway()) return;
    this.#woken = false;
    this.#working = this.#work().finally(() => {
      this.#working = null;
      // Whoever called between the last look for work and here was not heard.
      if (this.#woken) this.wake();
    });
  }

  /** Resolves when the page being rendered is done; no further one is begun. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#retry) clearInterval(this.#retry);
    await this.#working;
  }

  async #work(): Promise<void> {
    for (let task = await this.#nextOrListed(); task; task = await this.#nextOrListed()) {
      if (await this.#renew(task)) this.#failed.delete(task.key);
      else this.#putOff(task.key);
      if (this.#options.databaseAway() || this.#stopped) return;
      await breathe();
    }
  }

  /** The list is asked for when nothing else is left: an import brings hundreds of changes, and they share it. */
  async #nextOrListed(): Promise<Task | undefined> {
    const task = this.#next();
    if (task || !this.#isListOld) return task;
    this.#isListOld = false;
    try {
      this.#warm = await this.#options.listWarmPaths();
    } catch (error) {
      log().warn({ err: error }, 'the list of pages to keep ready could not be read');
    }
    return this.#next();
  }

  async #renew({ key, quickly }: Task): Promise<boolean> {
    try {
      const answer = await this.#options.pages.fill(key, { quickly, ahead: true });
      return answer.kind === 'moved' || answer.page.status < 500;
    } catch (error) {
      log().error({ err: error, key }, 'a page could not be made again');
      return false;
    }
  }

  /** A page that cannot be rendered now keeps its last good bytes and is tried again later, out of the others' way. */
  #putOff(key: string): void {
    const before = this.#failed.get(key)?.pauseMs;
    const pauseMs = before ? Math.min(2 * before, LONGEST_RETRY_MS) : RETRY_MS;
    this.#failed.set(key, { due: performance.now() + pauseMs, pauseMs });
    this.#retry ??= setInterval(() => this.#retryDue(), RETRY_MS).unref();
  }

  #retryDue(): void {
    if (this.#failed.size === 0 && this.#retry) {
      clearInterval(this.#retry);
      this.#retry = null;
    }
    const now = performance.now();
    for (const [key, { due }] of this.#failed) if (due <= now) this.#hurry(key);
    this.wake();
  }

  #next(): Task | undefined {
    const { store } = this.#options;
    const first = takeFrom(this.#urgent) ?? takeFrom(this.#documents) ?? takeFrom(this.#unread);
    if (first !== undefined) return { key: first };
    for (const key of this.#loose) {
      this.#loose.delete(key);
      if (store.isStale(key) && store.peek(key)?.source) return { key, quickly: true };
    }
    const error = takeFrom(this.#errors);
    if (error !== undefined) return { key: error };
    for (let key = this.#stale.shift(); key !== undefined; key = this.#stale.shift()) {
      if (store.isStale(key)) return { key };
    }
    this.#stale = store.staleKeys().filter((key) => !this.#failed.has(key));
    const stale = this.#stale.shift();
    if (stale !== undefined) return { key: stale };
    for (let key = this.#warm.shift(); key !== undefined; key = this.#warm.shift()) {
      if (!store.peek(key)) return { key };
    }
    return undefined;
  }
}

function takeFrom(queue: Set<string>): string | undefined {
  const [first] = queue;
  if (first !== undefined) queue.delete(first);
  return first;
}

/** A sitemap does not say which stories it names, and what was taken down must not be read there either. */
function withSitemaps(change: ContentChange): ContentChange {
  const { touched, dropped } = change;
  if (!dropped.some((word) => word.startsWith('story:'))) return change;
  const parts = touched.filter((word) => word.startsWith('sitemap:'));
  return { touched, dropped: [...dropped, 'news', ...parts] };
}

function isError(key: string): boolean {
  return key.startsWith('/errors/');
}

/** No address of a page has a dot. */
function isDocument(key: string): boolean {
  return key.includes('.');
}
