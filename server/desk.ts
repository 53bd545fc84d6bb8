import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { CLIENT_HEADER, PATH_HEADER } from '#lib/desk-headers.ts';
import { PROBLEM_TYPE } from '#lib/machines/problem.ts';
import { clientAddress } from './client-address.ts';
import { findIntrusion, type Intrusion } from './desk-guard.ts';
import { readForm } from './form-body.ts';
import { deskPolicy } from './page-headers.ts';
import type { Handler } from './renderer.ts';

/** Headers by which the framework talks to itself. From outside they could only be a lie (CVE-2025-29927 and kin). */
const INTERNAL =
  /^(?:x-(?:middleware-|next-|nextjs-|matched-path|invoke-|prerender-revalidate|now-route)|next-resume)/;

export interface DeskOptions {
  handler: Handler;
  base: readonly [string, string][];
  /** Host of the public origin: what the framework is told, whatever the client claims. */
  host: string;
  protocol: 'http' | 'https';
}

/**
 * Hands a request to the framework, with a fresh nonce that it puts on its own scripts (it reads it from the
 * request's content-security-policy), and with nothing in it that only a proxy or the framework may say. What another
 * site sent, or what is too large or cut off, goes no further.
 */
export function deskHandler({ handler, base, host, protocol }: DeskOptions): Handler {
  return async (request, response) => {
    for (const [name, value] of base) response.setHeader(name, value);
    response.setHeader('Cache-Control', 'private, no-store');
    response.setHeader('X-Robots-Tag', 'noindex, nofollow');
    const intrusion = findIntrusion(request, `${protocol}://${host}`);
    if (intrusion) return refuse(response, intrusion);
    const policy = deskPolicy(randomBytes(16).toString('base64'));
    announce(request, { host, protocol });
    request.headers['content-security-policy'] = policy;
    response.setHeader('Content-Security-Policy', policy);
    const form = isForm(request) ? await readForm(request) : request;
    if (!form) return;
    if ('title' in form) return refuse(response, form);
    await handler(form, response);
  };
}

/** Whether a page of the desk is asked to do something. Its API reads bodies itself. */
function isForm({ method, url = '/' }: IncomingMessage): boolean {
  return method === 'POST' && !url.startsWith('/admin/api/');
}

/** Takes from a request what nobody outside may say, and adds what only we know: who asks, and for what. */
export function announce(
  request: IncomingMessage,
  { host, protocol }: Pick<DeskOptions, 'host' | 'protocol'>,
): void {
  const { headers } = request;
  for (const name of Object.keys(headers)) {
    if (INTERNAL.test(name)) delete headers[name];
  }
  headers.host = host;
  headers['x-forwarded-host'] = host;
  headers['x-forwarded-proto'] = protocol;
  headers[CLIENT_HEADER] = clientAddress(request);
  headers[PATH_HEADER] = request.url ?? '/';
}

function refuse(response: ServerResponse, { status, title }: Intrusion): void {
  const body = JSON.stringify({ type: 'about:blank', title, status });
  response.writeHead(status, {
    'Content-Type': PROBLEM_TYPE,
    'Content-Length': Buffer.byteLength(body),
    // What is still coming of the body is not waited for.
    Connection: 'close',
  });
  response.end(body);
}
