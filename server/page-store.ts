import type { Word } from '#lib/domain/words.ts';
import { type StoredPage, weightOf } from './stored-page.ts';

/** Pages that programs read from end to end, each once: parts of the sitemap, older documents of feeds. */
const PASSING = /^\/sitemaps\/\d+\.xml$|\/feeds\/[^/]+$/;
/** What those may take together. A search engine that reads the sitemap of a million stories is to drive nobody's story out. */
const PASSING_BYTES = 8 * 1024 * 1024;

interface Slot {
  page: StoredPage;
  weight: number;
  /** Requests since it came, less what has faded. */
  reads: number;
  /** Asked for since the sweep for room last passed by. */
  recent: boolean;
  stale: boolean;
  /** Shows what was taken down: served to nobody, kept for the part of it that can be used again. */
  dropped: boolean;
}

/**
 * The pages of one process, bounded by bytes, found by address or by a word they read. When room is short, what
 * has not been asked for since the last sweep goes first (second chance: a request only sets a flag).
 */
export class PageStore {
  #slots = new Map<string, Slot>();
  #byWord = new Map<Word, Set<string>>();
  #stale = new Set<string>();
  #revision = 0;
  #weight = 0;
  /** Keys of `PASSING` pages, the one put last at the end. */
  #passing = new Set<string>();
  #passingWeight = 0;
  readonly #limit: number;
  readonly #passingLimit: number;

  constructor(limitBytes: number, passingBytes = PASSING_BYTES) {
    this.#limit = limitBytes;
    this.#passingLimit = passingBytes;
  }

  get size(): number {
    return this.#slots.size;
  }

  /** Bytes held. */
  get weight(): number {
    return this.#weight;
  }

  /** Another number whenever another page is held. */
  get revision(): number {
    return this.#revision;
  }

  /** The page at `key` for a reader; counts as a reading. */
  read(key: string): StoredPage | undefined {
    const slot = this.#slots.get(key);
    if (!slot) return undefined;
    slot.reads += 1;
    slot.recent = true;
    return slot.dropped ? undefined : slot.page;
  }

  /** The page at `key`, not counted, and not for a reader: it may have been dropped. */
  peek(key: string): StoredPage | undefined {
    return this.#slots.get(key)?.page;
  }

  put(page: StoredPage, { stale = false }: { stale?: boolean } = {}): void {
    const weight = weightOf(page);
    // To be made again is not to be asked for: else every change would count as a reading of every page.
    const { reads, recent } = this.#slots.get(page.key) ?? { reads: 0, recent: true };
    this.delete(page.key);
    if (weight > this.#limit) return;
    this.#slots.set(page.key, { page, weight, reads, recent, stale, dropped: false });
    this.#weight += weight;
    this.#revision += 1;
    if (stale) this.#stale.add(page.key);
    for (const word of wordsOf(page)) this.#keysOf(word).add(page.key);
    if (PASSING.test(page.key)) this.#letPass(page.key, weight);
    if (this.#weight > this.#limit) this.#makeRoom(page.key);
  }

  delete(key: string): void {
    const slot = this.#slots.get(key);
    if (!slot) return;
    this.#slots.delete(key);
    this.#weight -= slot.weight;
    if (this.#passing.delete(key)) this.#passingWeight -= slot.weight;
    this.#revision += 1;
    this.#stale.delete(key);
    for (const word of wordsOf(slot.page)) {
      const keys = this.#byWord.get(word);
      keys?.delete(key);
      if (keys?.size === 0) this.#byWord.delete(word);
    }
  }

  /** Keys of the pages that read one of `words`; those about it apart from those that merely show it. */
  touchedBy(words: Iterable<Word>): { subjects: Set<string>; boxes: Set<string> } {
    const subjects = new Set<string>();
    const boxes = new Set<string>();
    for (const word of words) {
      for (const key of this.#byWord.get(word) ?? []) {
        (this.#slots.get(key)?.page.subject.includes(word) ? subjects : boxes).add(key);
      }
    }
    for (const key of subjects) boxes.delete(key);
    return { subjects, boxes };
  }

  markStale(key: string): void {
    const slot = this.#slots.get(key);
    if (!slot) return;
    slot.stale = true;
    this.#stale.add(key);
  }

  /** From now on `read` does not give the page at `key`, until it is put anew. */
  drop(key: string): void {
    this.markStale(key);
    const slot = this.#slots.get(key);
    if (slot) slot.dropped = true;
  }

  /** Keys of stale pages, most read first. */
  staleKeys(): string[] {
    const readsOf = (key: string) => this.#slots.get(key)?.reads ?? 0;
    return [...this.#stale].sort((a, b) => readsOf(b) - readsOf(a));
  }

  /** Halves what readings count for, so that old fame fades: to be called at even intervals. */
  fade(): void {
    for (const slot of this.#slots.values()) slot.reads /= 2;
  }

  /** Whether a reader has asked for the page at `key` since it first came. */
  isRead(key: string): boolean {
    return (this.#slots.get(key)?.reads ?? 0) > 0;
  }

  isStale(key: string): boolean {
    return this.#slots.get(key)?.stale ?? false;
  }

  isDropped(key: string): boolean {
    return this.#slots.get(key)?.dropped ?? false;
  }

  keys(): IterableIterator<string> {
    return this.#slots.keys();
  }

  /** Every page that may be served, most read first: what is worth keeping over a restart. */
  mostRead(): { page: StoredPage; stale: boolean }[] {
    const served = [...this.#slots.values()].filter(({ dropped }) => !dropped);
    return served.sort((a, b) => b.reads - a.reads);
  }

  #keysOf(word: Word): Set<string> {
    const known = this.#byWord.get(word);
    if (known) return known;
    const keys = new Set<string>();
    this.#byWord.set(word, keys);
    return keys;
  }

  #letPass(justPut: string, weight: number): void {
    this.#passing.add(justPut);
    this.#passingWeight += weight;
    for (const key of this.#passing) {
      if (this.#passingWeight <= this.#passingLimit || key === justPut) return;
      this.delete(key);
    }
  }

  #makeRoom(justPut: string): void {
    for (const [key, slot] of this.#slots) {
      if (this.#weight <= this.#limit) return;
      if (key === justPut) continue;
      if (slot.recent) {
        slot.recent = false;
        this.#slots.delete(key);
        this.#slots.set(key, slot);
      } else {
        this.delete(key);
      }
    }
  }
}

function wordsOf(page: StoredPage): Word[] {
  return [...page.subject, ...page.boxes];
}
