import pino, { type Logger } from 'pino';
import { onGlobal } from './global.ts';

// Writing each line by itself would cost more than sending a stored page.
const BUFFER_BYTES = 15 * 1024;
const FLUSH_EVERY_MS = 1000;
// Whoever reads the log may stop reading; lines beyond this are lost rather than the site's memory.
const MOST_KEPT_BYTES = 8 * 1024 * 1024;

/** The process's one log: JSON lines on stdout, written in blocks at most a second apart and at exit. */
export function log(): Logger {
  return onGlobal('log', createLog);
}

function createLog(): Logger {
  const destination = pino.destination({
    dest: 1,
    sync: false,
    minLength: BUFFER_BYTES,
    maxLength: MOST_KEPT_BYTES,
  });
  const timer = setInterval(() => destination.flush(), FLUSH_EVERY_MS);
  timer.unref();
  return pino({ level: chooseLevel(), base: { pid: process.pid } }, destination);
}

/** Somebody who looks on wants to see the addresses, not each request. */
function chooseLevel(): string {
  const wanted = process.env.LOG_LEVEL;
  if (wanted && (wanted === 'silent' || wanted in pino.levels.values)) return wanted;
  return process.stdout.isTTY ? 'warn' : 'info';
}
