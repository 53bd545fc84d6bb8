import type { ServerResponse } from 'node:http';

/** Where Node keeps a head it has written, until the body comes. Not documented, and the same since its first versions. */
type WithHead = ServerResponse & { _header?: unknown };

const FOR_MS = 1_000;

/**
 * The head of an answer with status 200 that leaves again and again. `writeHead` looks through every header each time,
 * which is a sixth of what it takes to send a page from memory; what it wrote is kept for a second, as its `Date`
 * says no less (record 039). An engine that keeps it elsewhere writes each anew.
 */
export class KeptHead {
  readonly #headers: string[];
  #written = '';
  #writtenAt = Number.NEGATIVE_INFINITY;

  /** `headers` are flat, as `writeHead` takes them, `Content-Length` among them. */
  constructor(headers: string[]) {
    this.#headers = headers;
  }

  /** Gives the answer its head, which leaves with `response.end`. Throws as `writeHead` does. */
  giveTo(response: WithHead): void {
    // An answer that is the last of its connection says so in its head.
    if (!response.shouldKeepAlive) {
      response.writeHead(200, this.#headers);
      return;
    }
    const now = performance.now();
    if (now - this.#writtenAt < FOR_MS) {
      response._header = this.#written;
      return;
    }
    response.writeHead(200, this.#headers);
    if (typeof response._header !== 'string') return;
    this.#written = response._header;
    this.#writtenAt = now;
  }
}
