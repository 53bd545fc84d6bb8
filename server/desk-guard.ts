import type { IncomingMessage } from 'node:http';

/** The largest body: a story of 2 MB, as JSON, with room to spare. Forms are far smaller. */
const LARGEST_DRAFT = 4 * 1024 * 1024;
const LARGEST_BODY = 1024 * 1024;
/** A piece of a file that is uploaded. */
const LARGEST_PART = 8 * 1024 * 1024;
const DRAFT = /^\/admin\/api\/v\d+\/stories\/[^/]+\/draft(?:\?|$)/;
const PART = /^\/admin\/api\/v\d+\/uploads\/[^/]+(?:\?|$)/;
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Why a request to the desk is answered before anything looks at it. */
export interface Intrusion {
  status: number;
  title: string;
}

/**
 * What is wrong with a request to the desk before anybody asks who sent it: a browser tells with Origin and
 * Sec-Fetch-Site which site made it send this, and only our own may. Null when nothing is.
 */
export function findIntrusion(request: IncomingMessage, origin: string): Intrusion | null {
  const { headers, method = 'GET', url = '/' } = request;
  const site = headers['sec-fetch-site'];
  if (SAFE.has(method)) {
    const isApi = url.startsWith('/admin/api/');
    return isApi && (site === 'cross-site' || site === 'same-site') ? foreign(origin) : null;
  }
  if (headers.origin !== origin || (site !== undefined && site !== 'same-origin')) {
    return foreign(origin);
  }
  if (headers['transfer-encoding'] !== undefined) {
    return { status: 411, title: 'Say beforehand how long it is (Content-Length).' };
  }
  const most = mostBytes(url);
  if (Number(headers['content-length'] ?? 0) > most) {
    const title = `This is larger than the ${most / 1024 / 1024} MB that can be taken at once.`;
    return { status: 413, title };
  }
  return null;
}

function mostBytes(url: string): number {
  if (PART.test(url)) return LARGEST_PART;
  return DRAFT.test(url) ? LARGEST_DRAFT : LARGEST_BODY;
}

function foreign(origin: string): Intrusion {
  const title = `This was not sent from the desk at ${origin}. Open the desk there and try again.`;
  return { status: 403, title };
}
