import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseEncoding, isUnchanged } from './conditional.ts';
import { shownHeaders } from './feed-type.ts';
import { KeptHead } from './kept-head.ts';
import { PAGE_CACHE_CONTROL } from './page-headers.ts';
import type { Answer } from './pages.ts';
import { bodyOf, type Encoding, entityTag, lengthOf, type StoredPage } from './stored-page.ts';

export type HeaderPairs = readonly [string, string][];

interface PreparedHeaders {
  /** Flat, as `writeHead` takes them. */
  unchanged: string[];
  whole: string[];
  head: KeptHead;
}

type Wanted = Encoding | (typeof SHOWN)[Encoding];
const SHOWN = { br: 'br shown', gzip: 'gzip shown', identity: 'identity shown' } as const;

/** Sends answers as each client wants them. `base` are the headers that every answer carries. */
export class Sender {
  readonly base: HeaderPairs;
  /** Headers of a page by encoding, made once per page; a page to be shown in a browser may have others. */
  readonly #prepared = new WeakMap<StoredPage, Partial<Record<Wanted, PreparedHeaders>>>();

  constructor(base: HeaderPairs) {
    this.base = base;
  }

  /** Gives the bytes of the body sent. */
  send(request: IncomingMessage, response: ServerResponse, answer: Answer): number {
    if (response.destroyed) return 0;
    if (answer.kind === 'page') return this.page(request, response, answer.page);
    this.#moved(response, answer.to);
    return 0;
  }

  /** Sends a page encoded, as 304, or its head only. Gives the bytes of the body sent. */
  page(request: IncomingMessage, response: ServerResponse, page: StoredPage): number {
    const accept = request.headers['accept-encoding'] as string | undefined;
    const encoding = chooseEncoding(accept, page);
    const isShown = request.headers['sec-fetch-dest'] === 'document';
    const wanted = isShown ? SHOWN[encoding] : encoding;
    const { unchanged, whole, head } =
      this.#prepared.get(page)?.[wanted] ?? this.#prepare(page, encoding, wanted);
    if (page.status === 200 && isUnchanged(request.headers, page, encoding)) {
      response.writeHead(304, unchanged).end();
      return 0;
    }
    const body = request.method === 'HEAD' ? undefined : bodyOf(page, encoding);
    if (page.status === 200) head.giveTo(response);
    else response.writeHead(page.status, whole);
    response.end(body);
    return body?.length ?? 0;
  }

  /** For good, keeping the method (RFC 9110 §15.4.9). `to` is a path of the site or an absolute address. */
  #moved(response: ServerResponse, to: string): void {
    const headers: HeaderPairs = [
      ...this.base,
      // An address of another site stands in the database as its editor typed it.
      ['Location', URL.parse(to)?.href ?? to],
      ['Content-Length', '0'],
      // No longer than a page: a story moved there and back would send a reader in circles until both had expired.
      ['Cache-Control', PAGE_CACHE_CONTROL],
    ];
    response.writeHead(308, headers.flat()).end();
  }

  #prepare(page: StoredPage, encoding: Encoding, wanted: Wanted): PreparedHeaders {
    const own = wanted === encoding ? page.headers : shownHeaders(page.headers);
    const unchanged = [...this.base, ...own].flat();
    unchanged.push('ETag', entityTag(page, encoding));
    if (encoding !== 'identity') unchanged.push('Content-Encoding', encoding);
    const length = String(lengthOf(page, encoding));
    const whole = [...unchanged, 'Content-Length', length, ...statusHeaders(page.status)];
    const prepared = { unchanged, whole, head: new KeptHead(whole) };
    this.#prepared.set(page, { ...this.#prepared.get(page), [wanted]: prepared });
    return prepared;
  }
}

function statusHeaders(status: number): string[] {
  if (status === 405) return ['Allow', 'GET, HEAD'];
  if (status === 503) return ['Retry-After', '5'];
  if (status === 429) return ['Retry-After', '10'];
  return [];
}
