import { log } from '#lib/log.ts';
import { isBox } from './boxes.ts';
import type { PageStore } from './page-store.ts';
import { type StoredPage, tighten } from './stored-page.ts';

const LOOK_EVERY_MS = 2_000;
/** A page that changes sooner goes out as gzip alone: under a storm of changes nothing is compressed in vain. */
const STAYED_MS = 10_000;

/** Gives the pages that stay their brotli bodies, one at a time, most read first. */
export class Tightener {
  readonly #store: PageStore;
  readonly #timer: NodeJS.Timeout;
  #working = false;
  #stopped = false;

  constructor(store: PageStore) {
    this.#store = store;
    this.#timer = setInterval(() => this.#look(), LOOK_EVERY_MS);
    this.#timer.unref();
  }

  stop(): void {
    this.#stopped = true;
    clearInterval(this.#timer);
  }

  #look(): void {
    if (this.#working) return;
    this.#working = true;
    this.#work()
      .catch((error: unknown) => log().error({ err: error }, 'a page could not be compressed'))
      .finally(() => {
        this.#working = false;
      });
  }

  async #work(): Promise<void> {
    for (const { page, stale } of this.#store.mostRead()) {
      if (this.#stopped) return;
      if (!stale && this.#isDue(page)) await tighten(page);
    }
  }

  #isDue(page: StoredPage): boolean {
    const current = this.#store.peek(page.key) === page && !isBox(page.key);
    return current && !page.br && Date.now() - page.modifiedAt >= STAYED_MS;
  }
}
