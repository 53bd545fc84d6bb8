import { randomBytes } from 'node:crypto';
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
 * request's content-security-policy), and with nothing in it that only a proxy or the framework may say.
 */
export function deskHandler({ handler, base, host, protocol }: DeskOptions): Handler {
  return async (request, response) => {
    const policy = deskPolicy(randomBytes(16).toString('base64'));
    for (const name of Object.keys(request.headers)) {
      if (INTERNAL.test(name)) delete request.headers[name];
    }
    request.headers['content-security-policy'] = policy;
    request.headers.host = host;
    request.headers['x-forwarded-host'] = host;
    request.headers['x-forwarded-proto'] = protocol;
    for (const [name, value] of base) response.setHeader(name, value);
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Cache-Control', 'private, no-store');
    response.setHeader('X-Robots-Tag', 'noindex, nofollow');
    await handler(request, response);
  };
}
