import type { IncomingHttpHeaders } from 'node:http';
import { type Encoding, entityTag, type StoredPage } from './stored-page.ts';

/**
 * Which encoding of `page` to send for an Accept-Encoding value (RFC 9110 §12.5.3): brotli, once it is made, before
 * gzip where the client has no preference of its own; plain bytes for anything odd.
 */
export function chooseEncoding(accept: string | undefined, page: { br?: unknown }): Encoding {
  if (!accept) return 'identity';
  const { best, withoutBrotli } = CHOSEN.get(accept) ?? learn(accept);
  return best === 'br' && !page.br ? withoutBrotli : best;
}

interface Choice {
  best: Encoding;
  withoutBrotli: Encoding;
}

/** Clients send a handful of values; whoever sends many odd ones makes it forget, not grow. */
const CHOSEN = new Map<string, Choice>();
const MAX_CHOSEN = 200;

function learn(accept: string): Choice {
  const weights = new Map<string, number>();
  for (const part of accept.slice(0, 500).toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((word) => word.trim());
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = q === undefined ? 1 : Number(q.slice(2));
    if (name) weights.set(name, Number.isNaN(weight) ? 0 : weight);
  }
  const any = weights.get('*') ?? 0;
  const br = weights.get('br') ?? any;
  const gzip = weights.get('gzip') ?? weights.get('x-gzip') ?? any;
  const withoutBrotli = gzip > 0 ? 'gzip' : 'identity';
  const choice = { best: br > 0 && br >= gzip ? 'br' : withoutBrotli, withoutBrotli } as const;
  if (CHOSEN.size >= MAX_CHOSEN) CHOSEN.clear();
  CHOSEN.set(accept, choice);
  return choice;
}

/**
 * Whether the client has this page already, as it would be sent to it now (RFC 9110 §13.2.2): If-None-Match
 * decides alone when it is there, If-Modified-Since otherwise. The tag of another encoding does not count: a cache
 * would take these headers for those of the bytes it holds.
 */
export function isUnchanged(
  headers: IncomingHttpHeaders,
  page: StoredPage,
  encoding: Encoding,
): boolean {
  const given = headers['if-none-match'];
  if (given !== undefined) {
    const tag = entityTag(page, encoding);
    return given.split(',').some((one) => matchesWeakly(one.trim(), tag));
  }
  const since = headers['if-modified-since'];
  if (since === undefined) return false;
  const time = Date.parse(since);
  return !Number.isNaN(time) && page.modifiedAt <= time;
}

function matchesWeakly(given: string, tag: string): boolean {
  return given === '*' || given === tag || given === `W/${tag}`;
}
