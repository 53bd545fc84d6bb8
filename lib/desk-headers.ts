/** Set by the server on every request to the desk, whatever the client claimed: where it came from, and its address on the site. */
export const CLIENT_HEADER = 'x-aril-client';
export const PATH_HEADER = 'x-aril-path';

/** The nonce that this answer's policy asks of styles and scripts; undefined where it asks for none. */
export function nonceOf(headers: Pick<Headers, 'get'>): string | undefined {
  return /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1];
}
