import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { hasPicturePass } from '#lib/auth/picture-pass.ts';
import { SEARCH_PATH } from '#lib/urls.ts';
import { meansItself, originForm, readAddress } from './address.ts';
import { sendBuildCode } from './build-code.ts';
import { clientAddress } from './client-address.ts';
import { KeptPictures } from './kept-pictures.ts';
import { MachineAnswers } from './machine-answers.ts';
import type { PageStore } from './page-store.ts';
import type { Answer, Pages } from './pages.ts';
import type { RateLimit } from './rate-limit.ts';
import type { Handler } from './renderer.ts';
import { type AnsweredRequest, loggedUrl } from './request-log.ts';
import type { Sender } from './send.ts';
import { SharePictures, sendSharePicture } from './share-pictures.ts';
import { findStatic, type StaticFile, type StaticRoots, sendStatic } from './static-files.ts';
import type { StoredFiles } from './stored-files.ts';
import type { StoredPage } from './stored-page.ts';
import type { WithheldPictures } from './withheld-pictures.ts';

export interface SiteServerOptions {
  store: PageStore;
  pages: Pick<Pages, 'get' | 'renderOnce' | 'pinned'>;
  sender: Sender;
  roots: StaticRoots;
  /** Fetches a file of theirs that lies elsewhere. */
  bring: StoredFiles['bring'];
  /** Files of theirs that readers are not given any more. */
  withheld: Pick<WithheldPictures, 'has'>;
  searches: RateLimit;
  /** Answers the paths of health checks; false for any other. */
  health: (path: string, response: ServerResponse) => boolean;
  desk: Handler;
  machines: Pick<MachineAnswers, 'answer'>;
  /** Addresses that are answered by themselves, as they are spelled. */
  handlers: ReadonlyMap<string, Handler>;
  sharePictures: Pick<SharePictures, 'find' | 'folder'>;
  log: Logger;
  /** Told of each page that a reader gets. */
  count: (request: IncomingMessage, page: StoredPage) => void;
  /** Told of each request once it is answered. */
  note: (answered: AnsweredRequest) => void;
}

/** The front of the house: every request comes here first, and the pages and pictures readers want most leave from the first lines. */
export function siteServer(
  options: SiteServerOptions,
): (request: IncomingMessage, response: ServerResponse) => void {
  const { store, pages, sender, withheld, log, count, note } = options;
  const keptPictures = new KeptPictures();
  const whole = { ...options, keptPictures };

  const apologize = (request: IncomingMessage, response: ServerResponse, error: unknown) => {
    log.error({ err: error, url: loggedUrl(request.url ?? '') }, 'a request failed');
    if (response.headersSent) response.destroy();
    else sender.send(request, response, pages.pinned(500));
  };

  return (request, response) => {
    const started = performance.now();
    // The desk looks at another spelling of its address; what is logged is what was asked for.
    const { method = '', url = '/' } = request;
    const page = isReading(request) ? store.read(url) : undefined;
    // Errors are stored too, but not for whoever asks for them by their internal address.
    if (page?.status === 200) {
      try {
        const bytes = sender.page(request, response, page);
        if (method === 'GET') count(request, page);
        const { statusCode: status } = response;
        note({ method, url, status, bytes, stored: true, ms: since(started) });
      } catch (error) {
        apologize(request, response, error);
      }
      return;
    }
    const picture = withheld.has(url) ? null : keptPictures.sendAtOnce(request, response);
    if (picture !== null) {
      note({ method, url, status: 200, bytes: picture, stored: true, ms: since(started) });
      return;
    }
    response.once('close', () => {
      const { statusCode: status } = response;
      note({ method, url, status, stored: false, ms: since(started) });
    });
    answerSlowly(request, response, whole).catch((error: unknown) =>
      apologize(request, response, error),
    );
  };
}

/** Everything that is not a stored page: files, the desk, health checks, pages to be made, and what is refused. */
async function answerSlowly(
  request: IncomingMessage,
  response: ServerResponse,
  options: SiteServerOptions & { keptPictures: KeptPictures },
): Promise<void> {
  const { pages, sender, roots, health, desk, count, keptPictures } = options;
  const target = originForm(request.url ?? '/');
  const rawPath = target.split('?', 1)[0] ?? '/';
  if (health(rawPath, response)) return;
  if (isDesk(rawPath)) {
    if (!meansItself(rawPath)) return void sender.send(request, response, pages.pinned(400));
    request.url = target;
    return desk(request, response);
  }
  const handler = options.handlers.get(rawPath);
  if (handler) return handler(request, response);
  if (MachineAnswers.isAddress(rawPath)) return options.machines.answer(request, response, target);
  if (isReading(request)) {
    if (SharePictures.isAddress(rawPath)) {
      const answer = await sendSharePicture({ request, response, path: rawPath, ...options });
      if (answer) sender.send(request, response, answer);
      return;
    }
    const found = findStatic(rawPath, roots);
    const isWithheld = found !== null && options.withheld.has(decoded(rawPath));
    const file = isWithheld ? forTheDesk(found, request) : found;
    if (file && file !== 'none') {
      const exchange = { request, response, file, base: sender.base };
      if (await sendBuildCode(exchange)) return;
      if (!isWithheld && (await keptPictures.send(exchange))) return;
      if (await sendStatic(exchange)) return;
      const brought = await options.bring(file);
      if (brought === 'away') return void sender.send(request, response, pages.pinned(503));
      if (brought === 'here' && (await sendStatic(exchange))) return;
    }
    if (file) return void sender.send(request, response, await pages.get(NOT_FOUND));
  }
  const answer = await findAnswer(request, target, options);
  sender.send(request, response, answer);
  if (request.method === 'GET' && answer.kind === 'page' && answer.page.status === 200) {
    count(request, answer.page);
  }
}

/** What readers have no more the desk still sees, and nothing between it and us keeps. */
function forTheDesk(file: StaticFile | 'none', request: IncomingMessage): StaticFile | 'none' {
  if (file === 'none' || !hasPicturePass(request.headers.cookie)) return 'none';
  return { ...file, cacheControl: 'private, no-store' };
}

/** An address may spell a letter in several ways. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function findAnswer(
  request: IncomingMessage,
  target: string,
  { pages, searches }: SiteServerOptions,
): Promise<Answer> {
  if (!isReading(request)) return pages.pinned(405);
  const address = readAddress(target);
  if (address.kind === 'refused') return pages.pinned(address.status);
  if (address.kind === 'moved') return address;
  if (INTERNAL.test(address.path)) return pages.get(NOT_FOUND);
  if (address.path !== SEARCH_PATH) return pages.get(address.path);
  if (!searches.take(clientAddress(request), performance.now())) return pages.pinned(429);
  return pages.renderOnce(address.query ? `${address.path}?${address.query}` : address.path);
}

/** Milliseconds, to a hundredth. */
function since(started: number): number {
  return Math.round((performance.now() - started) * 100) / 100;
}

/** Pages that only the server itself asks for. */
const INTERNAL = /^\/(?:errors|boxes)(?:\/|$)/;

/** Where the page for what is not there is stored; from outside it is an address like any other that is not there. */
const NOT_FOUND = '/errors/404';

function isReading(request: IncomingMessage): boolean {
  return request.method === 'GET' || request.method === 'HEAD';
}

/** The desk runs the framework itself; what it answers is its own. */
function isDesk(path: string): boolean {
  return path === '/admin' || path.startsWith('/admin/');
}
