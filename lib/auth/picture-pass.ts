import { type CookieToSet, readCookie } from './cookies.ts';
import { isSealOf, sealOf } from './seal.ts';

const COOKIE = 'aril.files';
const PURPOSE = 'files';
/** As long as a session. */
const SECONDS = 14 * 24 * 60 * 60;
/** The desk's own cookies do not go where readers' files are. */
const PATHS = ['/media', '/files'];

/** Cookies by which the desk goes on seeing the pictures of a story that readers have no more. They open nothing else. */
export function picturePasses(): CookieToSet[] {
  const until = String(Date.now() + SECONDS * 1000);
  const value = `${until}.${sealOf(PURPOSE, until)}`;
  return PATHS.map((path) => ({ name: COOKIE, value, maxAge: SECONDS, path }));
}

/** The same, taken away. */
export function endPicturePasses(): CookieToSet[] {
  return PATHS.map((path) => ({ name: COOKIE, value: '', maxAge: 0, path }));
}

/** Whether a request comes from somebody of the desk, as far as pictures go. `cookie`: its header. */
export function hasPicturePass(cookie: string | undefined): boolean {
  const value = readCookie(new Headers(cookie ? { cookie } : {}), COOKIE) ?? '';
  const [until = '', seal = ''] = value.split('.');
  return Number(until) > Date.now() && isSealOf(seal, PURPOSE, until);
}
