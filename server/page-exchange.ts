import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Readable, Writable } from 'node:stream';

/**
 * A request that comes from nobody, and what it is answered with. Neither is one of Node's own: those classes serve
 * the readers, and the engine compiles them for objects of one shape. Others passed through them once made every
 * answer to a reader cost a third more.
 */

type Header = number | string | readonly string[];

export interface PageAnswer {
  status: number;
  /** Value of a header by its name in lower case. */
  headers: ReadonlyMap<string, Header>;
  body: Buffer;
}

export interface PageQuestion {
  /** Path with query. */
  url: string;
  /** Names in lower case. */
  headers: Record<string, string>;
}

/**
 * Puts a GET request to `handler` and gives what it answers, when it has ended. Rejects when the answer breaks off,
 * or when `signal` says so first.
 */
export function exchange(
  handler: (request: IncomingMessage, response: ServerResponse) => void,
  question: PageQuestion,
  signal: AbortSignal,
): Promise<PageAnswer> {
  return new Promise((resolve, reject) => {
    const response = new PageResponse(resolve);
    response.once('error', reject);
    response.once('close', () => reject(new Error(`The answer to ${question.url} broke off.`)));
    signal.addEventListener('abort', () => response.destroy(signal.reason), { once: true });
    handler(
      new PageRequest(question) as unknown as IncomingMessage,
      response as unknown as ServerResponse,
    );
  });
}

/** Has the members of IncomingMessage that an answer to a GET may look at. */
class PageRequest extends Readable {
  readonly method = 'GET';
  readonly httpVersion = '1.1';
  readonly httpVersionMajor = 1;
  readonly httpVersionMinor = 1;
  readonly complete = true;
  readonly aborted = false;
  readonly socket = { encrypted: false, remoteAddress: '127.0.0.1' };
  readonly headers: Record<string, string>;
  readonly rawHeaders: string[];
  url: string;

  constructor({ url, headers }: PageQuestion) {
    super({ autoDestroy: false });
    this.url = url;
    this.headers = headers;
    this.rawHeaders = Object.entries(headers).flat();
  }

  override _read(): void {
    this.push(null);
  }
}

/** Has the members of ServerResponse that a page is written with. */
class PageResponse extends Writable {
  statusCode = 200;
  statusMessage = '';
  headersSent = false;
  sendDate = false;
  readonly socket = null;
  readonly #headers = new Map<string, Header>();
  readonly #pieces: Buffer[] = [];
  readonly #onAnswer: (answer: PageAnswer) => void;

  constructor(onAnswer: (answer: PageAnswer) => void) {
    super();
    this.#onAnswer = onAnswer;
  }

  get finished(): boolean {
    return this.writableEnded;
  }

  setHeader(name: string, value: Header): this {
    if (this.headersSent) throw new Error(`The header ${name} comes after the first byte.`);
    this.#headers.set(name.toLowerCase(), value);
    return this;
  }

  appendHeader(name: string, value: string | readonly string[]): this {
    const before = this.getHeader(name);
    const all = before === undefined ? [] : [before].flat().map(String);
    return this.setHeader(name, [...all, ...[value].flat()]);
  }

  getHeader(name: string): Header | undefined {
    return this.#headers.get(name.toLowerCase());
  }

  getHeaders(): OutgoingHttpHeaders {
    return Object.fromEntries(this.#headers) as OutgoingHttpHeaders;
  }

  getHeaderNames(): string[] {
    return [...this.#headers.keys()];
  }

  hasHeader(name: string): boolean {
    return this.#headers.has(name.toLowerCase());
  }

  removeHeader(name: string): void {
    this.#headers.delete(name.toLowerCase());
  }

  writeHead(status: number, ...rest: (string | OutgoingHttpHeaders | undefined)[]): this {
    this.statusCode = status;
    for (const [name, value] of Object.entries(rest.find((part) => typeof part === 'object') ?? {}))
      if (value !== undefined) this.setHeader(name, value);
    this.headersSent = true;
    return this;
  }

  flushHeaders(): void {
    this.headersSent = true;
  }

  override _write(piece: Buffer, _encoding: string, done: () => void): void {
    this.headersSent = true;
    this.#pieces.push(piece);
    done();
  }

  override _final(done: () => void): void {
    this.headersSent = true;
    const body = Buffer.concat(this.#pieces);
    this.#onAnswer({ status: this.statusCode, headers: this.#headers, body });
    done();
  }
}
