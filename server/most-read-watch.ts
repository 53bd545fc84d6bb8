import { log } from '#lib/log.ts';

/** Every change of the list changes every page that shows it, and takes from readers' caches what they hold. */
const LOOK_EVERY_MS = 5 * 60_000;

/**
 * Notices when other stories are the most read. Their order follows from counts that no change of the paper
 * announces, so each process looks for itself, now and then.
 */
export class MostReadWatch {
  readonly #list: () => Promise<readonly { id: string }[]>;
  readonly #onChange: () => void;
  readonly #timer: NodeJS.Timeout;
  #shown: string | null = null;

  constructor(options: { list: () => Promise<readonly { id: string }[]>; onChange: () => void }) {
    this.#list = options.list;
    this.#onChange = options.onChange;
    this.#timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Compares with the last look. Says nothing at the first: what is stored may be as new. */
  async look(): Promise<void> {
    try {
      const shown = (await this.#list()).map(({ id }) => id).join();
      const before = this.#shown;
      this.#shown = shown;
      if (before !== null && before !== shown) this.#onChange();
    } catch (error) {
      log().warn({ err: error }, 'what is read most could not be asked; it is asked again later');
    }
  }
}
