import type { explainAddress } from '#lib/data/addresses.ts';
import { log } from '#lib/log.ts';
import { Overloaded, type Turnstile } from '#lib/turnstile.ts';
import { addressOf, isBox } from './boxes.ts';
import type { ChangeLog } from './change-log.ts';
import { Composer } from './composer.ts';
import type { PageStore } from './page-store.ts';
import type { Renderer, Rendering, RenderOptions } from './renderer.ts';
import { makeStoredPage, packWhole, type StoredPage, tighten } from './stored-page.ts';

/** What a reader's address comes to. */
export type Answer = { kind: 'page'; page: StoredPage } | { kind: 'moved'; to: string };

/** Statuses whose page needs nothing from the database: rendered at start and kept for good. */
const PINNED = [400, 405, 414, 429, 500, 503] as const;
export type PinnedStatus = (typeof PINNED)[number];

/** A page dropped while it is rendered is rendered again; so many drops in a row mean something is wrong. */
const MAX_ATTEMPTS = 4;

const NOT_NOW: Rendering = { ok: false, status: 503 };

export interface PagesOptions {
  store: PageStore;
  changes: ChangeLog;
  renderer: Pick<Renderer, 'render'>;
  turnstile: Turnstile;
  explain: typeof explainAddress;
  /** False when it is known without a rendering that nothing is at a path. */
  mayBeThere: (path: string) => Promise<boolean>;
  /** Whether what is rendered now may be stored: the process knows which changes it has heard of. */
  caughtUp: () => boolean;
  databaseAway: () => boolean;
  /** A page came into the store that a change had overtaken on its way: it wants to be made again. */
  onOvertaken: () => void;
}

interface FillOptions {
  /** Where there is much to do: its boxes now, its own part, if that was touched, later. */
  quickly?: boolean;
  /** Many wait for it, not one reader: it goes ahead of what readers wait for. */
  ahead?: boolean;
}

/** Reader pages by canonical path: from the store, or rendered once however many ask. */
export class Pages {
  readonly #options: PagesOptions;
  readonly #composer: Composer;
  readonly #flights = new Map<string, Promise<Answer>>();
  readonly #pinned = new Map<number, StoredPage>();

  constructor(options: PagesOptions) {
    this.#options = options;
    this.#composer = new Composer({
      store: options.store,
      changes: options.changes,
      render: (key, how) => this.#render(addressOf(key), how),
      box: (key) => this.#box(key),
    });
  }

  /** Renders the pages that must be there when nothing else is. Throws when one cannot be made. */
  async prepare(): Promise<void> {
    for (const status of PINNED) {
      const rendering = await this.#options.renderer.render(`/errors/plain/${status}`, {
        as: status,
        cacheControl: 'no-store',
      });
      if (!rendering.ok)
        throw new Error(
          `The page for status ${status} could not be rendered (${rendering.status}).`,
        );
      const page = makeStoredPage(await packWhole(rendering.rendered));
      await tighten(page);
      this.#pinned.set(status, page);
    }
  }

  async get(path: string): Promise<Answer> {
    const { store } = this.#options;
    const page = store.read(path);
    if (page) return { kind: 'page', page };
    const answer = await this.fill(path);
    // Whoever waited for a page has read it as well: without this the first reading of each would count for nothing.
    store.read(path);
    return answer;
  }

  /** An answer that is never stored here, such as search results. `target` is a canonical path with its query. */
  async renderOnce(target: string, cacheControl = 'private, no-store'): Promise<Answer> {
    const rendering = await this.#render(target, { cacheControl });
    if (!rendering.ok) return this.#failed(target.replace(/\?.*$/, ''), rendering.status);
    return { kind: 'page', page: makeStoredPage(await packWhole(rendering.rendered)) };
  }

  /**
   * Brings what is stored at `key` (a path, or a shared box) up to date; those who ask meanwhile share the one rendering.
   */
  fill(key: string, how: FillOptions = {}): Promise<Answer> {
    const flying = this.#flights.get(key);
    if (flying !== undefined) return flying;
    const flight = this.#fill(key, how).finally(() => this.#flights.delete(key));
    this.#flights.set(key, flight);
    return flight;
  }

  pinned(status: PinnedStatus): Answer {
    const page = this.#pinned.get(status);
    if (!page) throw new Error(`No page was prepared for status ${status}.`);
    return { kind: 'page', page };
  }

  async #fill(key: string, how: FillOptions): Promise<Answer> {
    const { store, changes, caughtUp, onOvertaken } = this.#options;
    // Whoever tries out addresses would else cost a rendering with each.
    if (!store.peek(key) && !isOwn(key) && !(await this.#mayBeThere(key)))
      return this.#failed(key, 404);
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      const before = changes.current;
      const storable = caughtUp();
      const asOf = storable ? before : undefined;
      const made = await this.#composer.compose(key, { as: errorStatusOf(key), asOf, ...how });
      if (!made.ok) {
        if (made.status < 500) store.delete(key);
        return isOwn(key) ? this.#failedOwn() : this.#failed(key, made.status);
      }
      const { packed, source, behind = false } = made;
      const page = makeStoredPage({ ...packed, key }, { previous: store.peek(key), source });
      const verdict = changes.since(before, [...page.subject, ...page.boxes]);
      if (verdict === 'dropped') continue;
      const stale = behind || verdict === 'touched';
      if (storable) store.put(page, { stale });
      if (stale) onOvertaken();
      return { kind: 'page', page };
    }
    return this.pinned(503);
  }

  async #box(key: string): Promise<StoredPage | null> {
    const { store } = this.#options;
    // What others began may have begun before the change after which our page is filed; what begins now has not.
    await this.#flights.get(key);
    const held = store.read(key);
    if (held && !store.isStale(key)) return held;
    const answer = await this.fill(key, { ahead: true });
    return answer.kind === 'page' && answer.page.status === 200 ? answer.page : null;
  }

  /** A database that does not answer is no reason to say so: the rendering will find out. */
  async #mayBeThere(path: string): Promise<boolean> {
    if (this.#options.databaseAway()) return true;
    return this.#options.mayBeThere(path).catch(() => true);
  }

  async #render(
    target: string,
    { ahead, ...options }: RenderOptions & FillOptions,
  ): Promise<Rendering> {
    const { databaseAway, renderer, turnstile } = this.#options;
    if (databaseAway()) return NOT_NOW;
    // The database may have gone while we stood in line.
    const task = async (keep: RenderOptions['keep']) =>
      databaseAway() ? NOT_NOW : renderer.render(target, { ...options, keep });
    try {
      return await turnstile.run(task, { ahead });
    } catch (error) {
      if (error instanceof Overloaded) return NOT_NOW;
      log().error({ err: error, path: target }, 'a page could not be rendered');
      return { ok: false, status: 500 };
    }
  }

  #failedOwn(): Answer {
    return this.pinned(this.#options.databaseAway() ? 503 : 500);
  }

  /** The framework knows neither 410 nor 308 without a runtime: why a page is not there is asked here. */
  async #failed(path: string, status: number): Promise<Answer> {
    if (status === 503 || this.#options.databaseAway()) return this.pinned(503);
    try {
      const reason = await this.#options.explain(path);
      if (status >= 500) return this.pinned(500);
      if (reason.kind === 'moved') return reason;
      return await this.get(`/errors/${reason.kind === 'removed' ? 410 : 404}`);
    } catch (error) {
      log().warn({ err: error, path }, 'the database did not answer');
      return this.pinned(503);
    }
  }
}

/** What only the server asks for: it cannot be missing, only fail. */
function isOwn(key: string): boolean {
  return isBox(key) || errorStatusOf(key) !== undefined;
}

/** 404 and 410 show the latest stories, so they live in the store like any page, once per status. */
function errorStatusOf(path: string): number | undefined {
  const status = /^\/errors\/(\d{3})$/.exec(path)?.[1];
  return status === undefined ? undefined : Number(status);
}
