import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { collectReads } from '#lib/data/reads.ts';
import { log } from '#lib/log.ts';
import { PROBLEM_TYPE } from '#lib/machines/problem.ts';
import { SPECULATION_PATH } from '#lib/urls.ts';
import { isFeed } from './feed-type.ts';
import { exchange, type PageAnswer } from './page-exchange.ts';
import { PAGE_CACHE_CONTROL, readerPolicy, SEALED_POLICY } from './page-headers.ts';
import type { Rendered } from './stored-page.ts';
import { stripRuntime } from './strip-runtime.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A rendering of the framework: what to store, or the status it gave instead. */
export type Rendering = { ok: true; rendered: Rendered } | { ok: false; status: number };

export interface RenderOptions {
  /** The status a page about an error is sent with. */
  as?: number;
  cacheControl?: string;
  /** The number of the newest change heard of, when all of them are. */
  asOf?: number | undefined;
  /** Told of the framework's work when that goes on although nobody waits for it any longer. */
  keep?: ((work: Promise<unknown>) => void) | undefined;
}

/** The framework decides by User-Agent whether to stream; ours is fixed, so that every page comes whole. */
const USER_AGENT = 'Aril';

/** Longer than the few queries of a page may take; a rendering that has not ended by then never will. */
const PATIENCE_MS = 8_000;

/**
 * Renders pages in this process, through the framework's own handler, with a request of our own making: nothing
 * of the reader's request (headers, Host, method) can reach a page that others will be shown.
 */
export class Renderer {
  readonly #handler: Handler;
  readonly #host: string;
  readonly #readStylesheet: (href: string) => Buffer;
  readonly #patienceMs: number;

  constructor(options: {
    handler: Handler;
    host: string;
    readStylesheet: (href: string) => Buffer;
    patienceMs?: number;
  }) {
    this.#handler = options.handler;
    this.#host = options.host;
    this.#readStylesheet = options.readStylesheet;
    this.#patienceMs = options.patienceMs ?? PATIENCE_MS;
  }

  /**
   * Renders `path` (canonical, with its query). 503 when that takes too long.
   * Throws `UnfinishedPage` for a page that needs a runtime.
   */
  async render(
    path: string,
    { as = 200, cacheControl = PAGE_CACHE_CONTROL, asOf, keep }: RenderOptions = {},
  ): Promise<Rendering> {
    const {
      result: answer,
      subject,
      boxes,
    } = await collectReads(() => this.#ask(path, keep), asOf);
    if (!answer) return { ok: false, status: 503 };
    const type = String(answer.headers.get('content-type') ?? 'application/octet-stream');
    // What went wrong, told to a program, is an answer; told to a reader it is a page of its own.
    const isProblem = type.startsWith(PROBLEM_TYPE);
    if (answer.status !== 200 && !isProblem) return { ok: false, status: answer.status };
    // The framework gives its own wire format at addresses of its own making (`/story.rsc`): no page of ours.
    if (type.startsWith('text/x-component')) return { ok: false, status: 404 };
    const { body, policy } = type.startsWith('text/html')
      ? this.#plain(answer.body)
      : { body: answer.body, policy: SEALED_POLICY };
    const headers: [string, string][] = [
      ['Content-Type', type],
      ['Content-Security-Policy', policy],
      ['Cache-Control', cacheControl],
      ['Vary', isFeed(type) ? 'Accept-Encoding, Sec-Fetch-Dest' : 'Accept-Encoding'],
    ];
    if (type.startsWith('text/html')) headers.push(['Speculation-Rules', `"${SPECULATION_PATH}"`]);
    // Of a page the framework would name its own files there.
    const link = answer.headers.get('link');
    if (link && !type.startsWith('text/html')) headers.push(['Link', String(link)]);
    const status = isProblem ? answer.status : as;
    return { ok: true, rendered: { key: path, status, body, headers, subject, boxes } };
  }

  /** What the framework answers; null when it does not. */
  async #ask(path: string, keep: RenderOptions['keep']): Promise<PageAnswer | null> {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), this.#patienceMs);
    let work: Promise<void> | undefined;
    try {
      const headers = { host: this.#host, 'user-agent': USER_AGENT, accept: '*/*' };
      const dispatch = (request: IncomingMessage, response: ServerResponse) => {
        work = this.#dispatch(request, response);
      };
      return await exchange(dispatch, { url: path, headers }, patience.signal);
    } catch (error) {
      if (!patience.signal.aborted) throw error;
      log().error({ path }, 'a page took too long to render and was given up');
      // A framework that never comes back must not block the others for good either.
      if (work !== undefined)
        keep?.(Promise.race([work, pause(this.#patienceMs, undefined, { ref: false })]));
      return null;
    } finally {
      clearTimeout(timer);
    }
  }

  async #dispatch(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await this.#handler(request, response);
    } catch (error) {
      log().error({ err: error, path: request.url }, 'the framework failed on a page');
      response.statusCode = 500;
      response.end();
    }
  }

  #plain(payload: Buffer): { body: Buffer; policy: string } {
    const { html, css } = stripRuntime(payload, this.#readStylesheet);
    return { body: html, policy: readerPolicy(css) };
  }
}
