import type { ContentChange, Word } from '#lib/domain/words.ts';

/** How many changes back a rendering may reach. One that took longer counts as touched by everything. */
const REMEMBERED = 500;

interface Remembered {
  touched: ReadonlySet<Word>;
  dropped: ReadonlySet<Word>;
}

/**
 * The changes this process has heard of, numbered from 1 as it heard of them. A page is filed under the
 * number current before its rendering began; whatever came after it began is held against it here.
 */
export class ChangeLog {
  #changes: Remembered[] = [];
  #forgotten = 0;

  /** The number of the newest change heard of. */
  get current(): number {
    return this.#forgotten + this.#changes.length;
  }

  add(change: ContentChange): void {
    this.#changes.push({ touched: new Set(change.touched), dropped: new Set(change.dropped) });
    if (this.#changes.length <= REMEMBERED) return;
    this.#changes.shift();
    this.#forgotten += 1;
  }

  /** Changes were missed: from now on nothing rendered so far can be vouched for. */
  forgetAll(): void {
    this.#forgotten = this.current + 1;
    this.#changes = [];
  }

  /** What the changes after `number` mean for a page that read `words`. */
  since(number: number, words: readonly Word[]): 'current' | 'touched' | 'dropped' {
    if (number < this.#forgotten) return 'dropped';
    let verdict: 'current' | 'touched' = 'current';
    for (const { touched, dropped } of this.#changes.slice(number - this.#forgotten)) {
      for (const word of words) {
        if (dropped.has(word)) return 'dropped';
        if (touched.has(word)) verdict = 'touched';
      }
    }
    return verdict;
  }
}
