import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '#lib/log.ts';
import { type HubFormRules, type HubWish, readHubForm } from '#lib/websub/hub-form.ts';
import { clientAddress } from './client-address.ts';
import type { RateLimit } from './rate-limit.ts';
import type { HeaderPairs } from './send.ts';

const FORM_TYPE = /^application\/x-www-form-urlencoded(?:\s*;|$)/i;
const MAX_FORM_BYTES = 16 * 1024;

export interface HubEndpointOptions {
  rules: HubFormRules;
  limit: RateLimit;
  base: HeaderPairs;
  /** Files a wish; false when too many wait, rejects when it cannot now. Null when another hub serves the site. */
  file: ((wish: HubWish) => Promise<boolean>) | null;
}

interface HubAnswer {
  status: number;
  text: string;
  headers?: HeaderPairs;
}

/** Takes subscription requests (W3C WebSub, 5.1). Whether they were meant is asked later, by a job. */
export function hubEndpoint(
  options: HubEndpointOptions,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const { status, text, headers = [] } = await answerTo(request, options);
    const body = Buffer.from(`${text}\n`);
    const all: HeaderPairs = [
      ...options.base,
      ['Content-Type', 'text/plain; charset=utf-8'],
      ['Cache-Control', 'no-store'],
      ['Content-Length', String(body.length)],
      ...headers,
    ];
    // What was not read of a form would stand in the way of the next request.
    if (!request.complete) response.shouldKeepAlive = false;
    response.writeHead(status, all.flat()).end(request.method === 'HEAD' ? undefined : body);
  };
}

async function answerTo(
  request: IncomingMessage,
  { rules, limit, file }: HubEndpointOptions,
): Promise<HubAnswer> {
  if (!file) return { status: 404, text: 'Another hub serves this site: its feeds name it.' };
  if (request.method !== 'POST') {
    const text = 'This is the WebSub hub of this site: POST a subscription to it.';
    return { status: 405, text, headers: [['Allow', 'POST']] };
  }
  if (!limit.take(clientAddress(request), performance.now()))
    return { status: 429, text: 'Too many requests.', headers: [['Retry-After', '30']] };
  if (!FORM_TYPE.test(request.headers['content-type'] ?? ''))
    return { status: 415, text: 'Send application/x-www-form-urlencoded.' };
  const body = await readForm(request);
  if (body === null) return { status: 413, text: 'The form is too long.' };
  const form = readHubForm(new URLSearchParams(body), rules);
  if (!form.ok) return { status: 400, text: form.reason };
  const filed = await file(form.wish).catch((error: unknown) => {
    log().warn({ err: error }, 'a subscription could not be filed');
    return false;
  });
  if (!filed)
    return { status: 503, text: 'Not now: try again later.', headers: [['Retry-After', '60']] };
  return { status: 202, text: 'Your callback will be asked whether this was meant.' };
}

/** Null when it is longer than any subscription. */
async function readForm(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_FORM_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
