import { setTimeout as pause } from 'node:timers/promises';

/** Long enough for a busy machine: what comes later than this does not come. */
const PATIENCE_MS = 15_000;

/** Repeats `check` until it passes; fails with its last complaint. For what the site promises to do by itself. */
export async function eventually<T>(check: () => Promise<T> | T): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await pause(20);
    }
  }
}
