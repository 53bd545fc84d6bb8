import { styleText } from 'node:util';

// A step that is over sooner needs no line that says it has begun.
const ANNOUNCE_AFTER_MS = 1500;

/** Does one step and prints one line about it when it is done: what, and how long it took. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const announce = setTimeout(() => console.log(dim(`· ${name} …`)), ANNOUNCE_AFTER_MS);
  try {
    const result = await work();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${styleText('green', '✓')} ${name}  ${dim(`${seconds} s`)}`);
    return result;
  } finally {
    clearTimeout(announce);
  }
}

/** Prints a line that asks for attention but stops nothing. */
export function warn(line: string): void {
  console.warn(`${styleText('yellow', '!')} ${line}`);
}

/** Prints why we cannot go on: a line per mistake, for the person who started us. */
export function complain(error: unknown): void {
  const text = error instanceof Error ? error.message : String(error);
  for (const line of text.split('\n')) console.error(`${styleText('red', '✗')} ${line}`);
  if (process.env.LOG_LEVEL === 'debug') console.error(error);
}

function dim(text: string): string {
  return styleText('dim', text);
}
