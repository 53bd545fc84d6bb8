/** Thrown when too many wait already: the caller answers 503 at once rather than late. */
export class Overloaded extends Error {
  readonly code = 'OVERLOADED';

  constructor() {
    super('Too many are waiting already.');
  }
}

type Keep = (work: Promise<unknown>) => void;

/**
 * Lets `width` tasks run at a time and at most `line` wait; the next is turned away with `Overloaded`. What everybody
 * waits for goes ahead of the line and is never turned away: whoever asks for it must do so one by one. A task that
 * answers before its work is done hands that to `keep`, and its place stays taken until then.
 */
export class Turnstile {
  #running = 0;
  #ahead: (() => void)[] = [];
  #waiting: (() => void)[] = [];
  readonly #width: number;
  readonly #line: number;

  constructor({ width, line }: { width: number; line: number }) {
    this.#width = width;
    this.#line = line;
  }

  async run<T>(task: (keep: Keep) => Promise<T>, { ahead = false } = {}): Promise<T> {
    if (this.#running >= this.#width) {
      if (!ahead && this.#waiting.length >= this.#line) throw new Overloaded();
      const queue = ahead ? this.#ahead : this.#waiting;
      await new Promise<void>((resolve) => queue.push(resolve));
    } else {
      this.#running += 1;
    }
    let work: Promise<unknown> | undefined;
    try {
      return await task((kept) => {
        work = kept;
      });
    } finally {
      if (work) void work.finally(() => this.#leave()).catch(() => undefined);
      else this.#leave();
    }
  }

  #leave(): void {
    const next = this.#ahead.shift() ?? this.#waiting.shift();
    if (next) next();
    else this.#running -= 1;
  }
}
