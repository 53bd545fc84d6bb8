import { createHash } from 'node:crypto';
import { EMBED_ORIGINS } from '#lib/domain/embeds.ts';

/** Sent with every answer, whatever it is. */
export function baseHeaders({ https }: { https: boolean }): [string, string][] {
  const headers: [string, string][] = [
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    [
      'Permissions-Policy',
      'camera=(), geolocation=(), microphone=(), payment=(), browsing-topics=()',
    ],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ];
  if (https) headers.push(['Strict-Transport-Security', 'max-age=63072000; includeSubDomains']);
  return headers;
}

/** A reader page runs nothing, frames only what was clicked open, and loads only from its own origin (CSP Level 3). */
export function readerPolicy(css: Buffer): string {
  const style =
    css.length > 0 ? `'sha256-${createHash('sha256').update(css).digest('base64')}'` : "'none'";
  return [
    "default-src 'none'",
    "script-src 'none'",
    `style-src ${style}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "manifest-src 'self'",
    // No script is there to connect; checkers read robots.txt from within the page and need leave to.
    "connect-src 'self'",
    `frame-src ${EMBED_ORIGINS.join(' ')}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Everything else that is shown as a document (feeds, error texts): nothing is allowed. */
export const SEALED_POLICY =
  "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'";

/** The desk runs its own scripts, each carrying the nonce of this one answer. */
export function deskPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    `frame-src 'self' ${EMBED_ORIGINS.join(' ')}`,
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
}

/**
 * A shared cache may hold a page for a second, show it a few seconds more while it asks again, and fall back on it
 * for a day when this server does not answer (RFC 9111, RFC 5861). Kept short on purpose: a taken-down story
 * must not live on in somebody's cache.
 */
export const PAGE_CACHE_CONTROL =
  'public, max-age=0, s-maxage=1, stale-while-revalidate=5, stale-if-error=86400';
