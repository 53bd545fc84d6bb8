import type { Word } from '#lib/domain/words.ts';
import { log } from '#lib/log.ts';

type Change = { touched: readonly Word[]; dropped: readonly Word[] };

/** Changes of these may take a picture from readers, or give it back. */
const ABOUT = /^(?:story:|page:|author:|media:|settings$)/;
const FILE = /^\/(?:media|files)\/([0-9a-f]{64})\//;

/** Which pictures and files readers are not given any more, as this process knows it; known anew after each change. */
export class WithheldPictures {
  readonly #read: () => Promise<string[]>;
  #hashes: ReadonlySet<string> = new Set();
  #reading: Promise<void> | null = null;
  #again = false;

  constructor(read: () => Promise<string[]>) {
    this.#read = read;
  }

  /** Whether the file at this path is one of them. `path` is decoded. */
  has(path: string): boolean {
    if (this.#hashes.size === 0) return false;
    const hash = FILE.exec(path)?.[1];
    return hash !== undefined && this.#hashes.has(hash);
  }

  take({ touched, dropped }: Change): void {
    if (touched.some((word) => ABOUT.test(word)) || dropped.length > 0) void this.look();
  }

  /** Looks them up; once more when that was asked for meanwhile. While the database is away what is known stays. */
  look(): Promise<void> {
    if (this.#reading !== null) {
      this.#again = true;
      return this.#reading;
    }
    this.#reading = this.#lookUp().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async #lookUp(): Promise<void> {
    do {
      this.#again = false;
      try {
        this.#hashes = new Set(await this.#read());
      } catch (error) {
        log().warn({ err: error }, 'pictures of what was taken down could not be looked up');
      }
    } while (this.#again);
  }
}
