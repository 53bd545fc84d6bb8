/** Set by the server on every request to the desk, whatever the client claimed: where it came from, and its address on the site. */
export const CLIENT_HEADER = 'x-aril-client';
export const PATH_HEADER = 'x-aril-path';
