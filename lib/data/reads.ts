import { AsyncLocalStorage } from 'node:async_hooks';
import type { Word } from '#lib/domain/words.ts';
import { onGlobal } from '#lib/global.ts';

/** What a rendering read, in the words of lib/domain/words.ts. */
export interface Reads {
  /** What the page is about: it is rendered again first when one of these changes. */
  subject: Set<Word>;
  /** What it only shows beside. Never holds a word of `subject`. */
  boxes: Set<Word>;
}

interface Rendering extends Reads {
  /** The number of the newest change that was heard of before; undefined when nobody knows. */
  asOf: number | undefined;
}

function rendering(): AsyncLocalStorage<Rendering> {
  return onGlobal('reads', () => new AsyncLocalStorage<Rendering>());
}

/**
 * Runs `run` and collects what the reader functions called within it say they have read. `asOf` numbers the state of
 * the paper: what one rendering has read others of the same number may share.
 */
export async function collectReads<T>(
  run: () => Promise<T>,
  asOf?: number,
): Promise<{ result: T } & Reads> {
  const { subject, boxes } = { subject: new Set<Word>(), boxes: new Set<Word>() };
  const result = await rendering().run({ subject, boxes, asOf }, run);
  return { result, subject, boxes };
}

interface Shared {
  key: string;
  asOf: number;
  read: Promise<{ result: unknown } & Reads>;
}

/**
 * What `read` gives, read once for the renderings that ask for the same `key` one after the other in the same state of
 * the paper, as those of a feed in its three formats do. Nobody may change what it gives.
 */
export async function shareRead<T>(key: string, read: () => Promise<T>): Promise<T> {
  const asOf = rendering().getStore()?.asOf;
  if (asOf === undefined) return read();
  const last = onGlobal<{ shared?: Shared }>('shared read', () => ({}));
  let { shared } = last;
  if (shared?.key !== key || shared.asOf !== asOf) {
    shared = { key, asOf, read: collectReads(read, asOf) };
    last.shared = shared;
  }
  try {
    const { result, subject, boxes } = await shared.read;
    noteSubject(...subject);
    noteBox(...boxes);
    return result as T;
  } catch (error) {
    if (last.shared === shared) last.shared = undefined;
    throw error;
  }
}

/** Notes what the page being rendered is about. Does nothing outside a rendering. */
export function noteSubject(...words: Word[]): void {
  const reads = rendering().getStore();
  if (!reads) return;
  for (const word of words) {
    reads.subject.add(word);
    reads.boxes.delete(word);
  }
}

/** Notes what the page being rendered shows beside its subject. Does nothing outside a rendering. */
export function noteBox(...words: Word[]): void {
  const reads = rendering().getStore();
  if (!reads) return;
  for (const word of words) if (!reads.subject.has(word)) reads.boxes.add(word);
}
