export const PROBLEM_TYPE = 'application/problem+json';

const TITLES: Record<number, string> = {
  400: 'Bad Request',
  404: 'Not Found',
  405: 'Method Not Allowed',
  410: 'Gone',
  414: 'URI Too Long',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
};

const DETAILS: Record<number, string> = {
  400: 'The address cannot be read.',
  404: 'There is nothing at this address.',
  405: 'Only GET and HEAD are answered here.',
  410: 'The story was taken down.',
  414: 'The address is too long.',
  429: 'Too many requests came from your address at once. Wait a few seconds and ask again.',
  500: 'The fault is ours, and it has been noted.',
  501: 'The format asked for is not offered here. Ask for json.',
  503: 'This cannot be answered just now. Ask again in a few seconds.',
};

/** What went wrong, for a program and for whoever reads its log (RFC 9457). */
export function problemJson(status: number, detail = DETAILS[status] ?? ''): string {
  return JSON.stringify({ type: 'about:blank', title: TITLES[status] ?? '', status, detail });
}

/** Every status that a program may be refused with. */
export const PROBLEM_STATUSES = Object.keys(TITLES).map(Number);
