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

function rendering(): AsyncLocalStorage<Reads> {
  return onGlobal('reads', () => new AsyncLocalStorage<Reads>());
}

/** Runs `run` and collects what the reader functions called within it say they have read. */
export async function collectReads<T>(run: () => Promise<T>): Promise<{ result: T } & Reads> {
  const reads: Reads = { subject: new Set(), boxes: new Set() };
  const result = await rendering().run(reads, run);
  return { result, ...reads };
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
