import { randomBytes } from 'node:crypto';
import { type CookieToSet, readCookie } from './cookies.ts';
import { isSealOf, sealOf } from './seal.ts';

const COOKIE = 'aril.device';
const SECONDS = 400 * 24 * 60 * 60;

/**
 * The browser somebody has signed in with before, known by a sealed cookie. It has tries of its own, so that strangers
 * who guess cannot use up those of the person whose account it is (OWASP's device cookies).
 */
export function knownDevice(headers: Headers, email: string): string | null {
  const [id = '', seal = ''] = (readCookie(headers, COOKIE) ?? '').split('.');
  return id && isSealOf(seal, 'device', `${id} ${email}`) ? id : null;
}

/** Makes this browser known to that account. */
export function rememberDevice(email: string): CookieToSet {
  const id = randomBytes(16).toString('base64url');
  return { name: COOKIE, value: `${id}.${sealOf('device', `${id} ${email}`)}`, maxAge: SECONDS };
}
