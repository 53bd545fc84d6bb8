import type { IncomingHttpHeaders } from 'node:http';
import type { Encoding, StoredPage } from './stored-page.ts';

/**
 * Which encoding to send for an Accept-Encoding value (RFC 9110 §12.5.3): brotli before gzip where the client
 * has no preference of its own; plain bytes for anything odd.
 */
export function chooseEncoding(accept: string | undefined): Encoding {
  if (!accept) return 'identity';
  const known = CHOSEN.get(accept);
  if (known) return known;
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
  const chosen = br > 0 && br >= gzip ? 'br' : gzip > 0 ? 'gzip' : 'identity';
  if (CHOSEN.size < 200) CHOSEN.set(accept, chosen);
  return chosen;
}

/** Clients send a handful of values; bounded so that odd ones cannot fill it. */
const CHOSEN = new Map<string, Encoding>();

/**
 * Whether the client has this page already (RFC 9110 §13.2.2): If-None-Match decides alone when it is there,
 * If-Modified-Since otherwise. A tag of another encoding of the same bytes counts: weak comparison.
 */
export function isUnchanged(headers: IncomingHttpHeaders, page: StoredPage): boolean {
  const given = headers['if-none-match'];
  if (given !== undefined) {
    return given.trim() === '*' || given.split(',').some((tag) => baseTag(tag) === page.tag);
  }
  const since = headers['if-modified-since'];
  if (since === undefined) return false;
  const time = Date.parse(since);
  return !Number.isNaN(time) && page.modifiedAt <= time;
}

function baseTag(tag: string): string {
  return tag
    .trim()
    .replace(/^W\//, '')
    .replace(/^"|"$/g, '')
    .replace(/-(?:br|gzip)$/, '');
}
