import pino, { type Logger } from 'pino';
import { onGlobal } from './global.ts';
import { LogWriter } from './log-writer.ts';

const FLUSH_EVERY_MS = 1000;
const MOST_KEPT_BYTES = 8 * 1024 * 1024;

/** The process's one log: JSON lines on stdout, written in blocks at most a second apart and at exit. */
export function log(): Logger {
  return onGlobal('log', createLog).logger;
}

/** Takes lines, each with its line break, to stand among those of `log()` as they are. They are made a little later. */
export function logLater(): (line: () => string) => void {
  const { writer } = onGlobal('log', createLog);
  return (line) => writer.writeLater(line);
}

function createLog(): { logger: Logger; writer: LogWriter } {
  // Asking for its number opens stdout: from then on a pipe that nobody reads refuses instead of blocking.
  const { fd } = process.stdout;
  const onLost = (lines: number) =>
    logger.warn({ lines }, 'lines of this log were lost; they came faster than they were taken');
  const writer = new LogWriter({ fd, mostKept: MOST_KEPT_BYTES, onLost });
  const logger = pino({ level: chooseLevel(), base: { pid: process.pid } }, writer);
  setInterval(() => writer.flush(), FLUSH_EVERY_MS).unref();
  process.once('exit', () => writer.end());
  return { logger, writer };
}

/** Somebody who looks on wants to see the addresses, not each request. */
function chooseLevel(): string {
  const wanted = process.env.LOG_LEVEL;
  if (wanted && (wanted === 'silent' || wanted in pino.levels.values)) return wanted;
  return process.stdout.isTTY ? 'warn' : 'info';
}
