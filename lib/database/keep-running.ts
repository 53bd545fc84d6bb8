import { type EmbeddedDatabase, type EmbeddedOptions, startEmbedded } from './embedded.ts';

const LOOK_EVERY_MS = 1000;

/**
 * Starts an embedded database again whenever it has gone without being told to: killed, or out of
 * memory. `report` hears of each new start, or of why it failed (it is tried again a second later).
 * Returns how to end the database for good.
 */
export function keepRunning(
  database: EmbeddedDatabase,
  options: EmbeddedOptions,
  report: (error?: unknown) => void,
): () => Promise<void> {
  let restarting: Promise<void> | undefined;
  async function restart() {
    try {
      await startEmbedded(options);
      report();
    } catch (error) {
      report(error);
    } finally {
      restarting = undefined;
    }
  }
  const timer = setInterval(() => {
    if (!restarting && !database.isRunning()) restarting = restart();
  }, LOOK_EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await restarting;
    await database.stop();
  };
}
