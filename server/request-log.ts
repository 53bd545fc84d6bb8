import type { Logger } from 'pino';

/** What is written down of a request: nothing about the person who sent it. */
export interface AnsweredRequest {
  /** As Node's parser named it: it knows no others than those of its list. */
  method: string;
  url: string;
  status: number;
  /** Of the body, where it is known. */
  bytes?: number;
  /** Whether the answer came from the page store. */
  stored: boolean;
  ms: number;
}

/**
 * Gives the function that logs one answered request. Its line is that of `log.info(answered, 'request')` on the
 * process's log, put together by hand: the general way costs a tenth of what it takes to send a stored page.
 */
export function requestLog(
  log: Logger,
  write: (line: string) => void,
): (answered: AnsweredRequest) => void {
  if (!log.isLevelEnabled('info')) return () => undefined;
  const { pid } = process;
  return ({ method, url, status, bytes, stored, ms }) => {
    const size = bytes === undefined ? '' : `,"bytes":${bytes}`;
    write(
      `{"level":30,"time":${Date.now()},"pid":${pid},"method":"${method}","url":${JSON.stringify(url)},` +
        `"status":${status}${size},"stored":${stored},"ms":${ms},"msg":"request"}\n`,
    );
  };
}
