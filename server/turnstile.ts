/** Thrown when too many wait already: the caller answers 503 at once rather than late. */
export class Overloaded extends Error {
  constructor() {
    super('Too many pages are waiting to be rendered.');
  }
}

/** Lets `width` tasks run at a time and at most `line` wait; the next is turned away with `Overloaded`. */
export class Turnstile {
  #running = 0;
  #waiting: (() => void)[] = [];
  readonly #width: number;
  readonly #line: number;

  constructor({ width, line }: { width: number; line: number }) {
    this.#width = width;
    this.#line = line;
  }

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#width) {
      if (this.#waiting.length >= this.#line) throw new Overloaded();
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else {
      this.#running += 1;
    }
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}
