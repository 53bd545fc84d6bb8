/** A cookie to be set, as the library or we wish it. */
export interface CookieToSet {
  name: string;
  value: string;
  /** Seconds; 0 removes it, undefined ends with the browser. */
  maxAge: number | undefined;
  /** Left out: the desk's. */
  path?: string;
}

/** Cookies of the desk never reach readers' pages, no script and no other site. */
export const COOKIE_PATH = '/admin';

/** The value of a cookie that a request carries. */
export function readCookie(headers: Headers, name: string): string | undefined {
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return decode(pair.slice(at + 1).trim());
  }
  return undefined;
}

/** The cookies of an answer of the sign-in library. */
export function cookiesOf(headers: Headers): CookieToSet[] {
  return headers.getSetCookie().map((line) => {
    const [pair = '', ...attributes] = line.split(';');
    const at = pair.indexOf('=');
    const age = attributes.map((text) => /^\s*max-age=(\d+)/i.exec(text)?.[1]).find(Boolean);
    return {
      name: pair.slice(0, at).trim(),
      value: decode(pair.slice(at + 1)),
      maxAge: age === undefined ? undefined : Number(age),
    };
  });
}

/** The header that sets a cookie. */
export function writeCookie(
  { name, value, maxAge, path = COOKIE_PATH }: CookieToSet,
  isSecure: boolean,
): string {
  const age = maxAge === undefined ? '' : `; Max-Age=${maxAge}`;
  const secure = isSecure ? '; Secure' : '';
  return `${name}=${encodeURIComponent(value)}${age}; Path=${path}; HttpOnly; SameSite=Lax${secure}`;
}

/** The same cookies as the next request will carry them. */
export function asRequest(cookies: CookieToSet[]): string {
  return cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
