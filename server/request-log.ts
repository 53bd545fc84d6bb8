import type { Logger } from 'pino';

/** What is written down of a request: nothing about the person who sent it. */
export interface AnsweredRequest {
  /** As Node's parser named it: it knows no others than those of its list. */
  method: string;
  url: string;
  status: number;
  /** Of the body, where it is known. */
  bytes?: number;
  /** Whether the answer came from the page store, or the pictures in memory. */
  stored: boolean;
  ms: number;
}

const { pid } = process;

/** Addresses that open something for whoever knows them: a log must not be one who does. */
const SECRET_PART = /^(\/(?:admin\/)?(?:setup|invitation|reset|preview)\/)[^/?]+/;

/** An address as it may be written down. */
export function loggedUrl(url: string): string {
  return url.replace(SECRET_PART, '$1…');
}

/**
 * Gives the function that logs one answered request. Its line is that of `log.info(answered, 'request')` on the
 * process's log, put together by hand: the general way costs a tenth of what it takes to send a stored page.
 */
export function requestLog(
  log: Logger,
  writeLater: (line: () => string) => void,
): (answered: AnsweredRequest) => void {
  if (!log.isLevelEnabled('info')) return () => undefined;
  return (answered) => {
    const time = Date.now();
    writeLater(() => lineOf(answered, time));
  };
}

function lineOf({ method, url, status, bytes, stored, ms }: AnsweredRequest, time: number): string {
  const size = bytes === undefined ? '' : `,"bytes":${bytes}`;
  return (
    `{"level":30,"time":${time},"pid":${pid},"method":"${method}","url":${JSON.stringify(loggedUrl(url))},` +
    `"status":${status}${size},"stored":${stored},"ms":${ms},"msg":"request"}\n`
  );
}
