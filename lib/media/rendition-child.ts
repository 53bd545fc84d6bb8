import type { ChildAnswer } from './apart.ts';
import { PictureRefused } from './open-picture.ts';
import { makeRenditions, type RenditionOptions } from './renditions.ts';

/** The process that decodes one picture and ends: what its decoders do to memory ends with it. Started by apart.ts. */

/** With the bound of the whole in mind; a picture that needs more is refused in words, before the system ends anybody. */
const MOST_MEMORY = 450 * 1024 * 1024;
const LOOK_EVERY_MS = 50;

function answer(message: ChildAnswer): void {
  process.send?.(message);
}

process.on('disconnect', () => process.exit(1));
setInterval(() => {
  if (process.memoryUsage.rss() < MOST_MEMORY) return;
  answer({
    kind: 'refused',
    reason:
      'This picture needs too much memory to be read. Save it without layers and interlacing, or smaller, and try again.',
  });
  process.disconnect();
}, LOOK_EVERY_MS).unref();

process.once('message', (options: RenditionOptions) => {
  makeRenditions({ ...options, onFirst: (made) => answer({ kind: 'first', made }) }).then(
    (made) => {
      answer({ kind: 'made', made });
      process.disconnect();
    },
    (error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      answer({ kind: error instanceof PictureRefused ? 'refused' : 'failed', reason });
      process.disconnect();
    },
  );
});
