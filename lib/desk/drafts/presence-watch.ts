import { database } from '#lib/data/client.ts';
import type { PresenceEvent } from '#lib/domain/desk-answers.ts';
import { onGlobal } from '#lib/global.ts';
import { presenceOf } from './presence.ts';

/** Milliseconds between two looks; one look of a process serves all its windows. */
const EVERY = 1000;

interface Watcher {
  articleId: string;
  tell: (event: PresenceEvent) => void;
  end: () => void;
  told: string;
}

interface Watch {
  watchers: Set<Watcher>;
  timer: NodeJS.Timeout | null;
  looking: boolean;
}

function watch(): Watch {
  return onGlobal<Watch>('presence', () => ({
    watchers: new Set(),
    timer: null,
    looking: false,
  }));
}

/**
 * Tells `tell` who has the story open, at once and whenever that, its comments or its saved state changes. `end` is called when the
 * process stops. Gives the function that ends it.
 */
export function watchPresence(
  articleId: string,
  tell: Watcher['tell'],
  end: Watcher['end'],
): () => void {
  const kept = watch();
  const watcher: Watcher = { articleId, tell, end, told: '' };
  kept.watchers.add(watcher);
  kept.timer ??= setInterval(() => void look(kept), EVERY).unref();
  void look(kept);
  return () => {
    kept.watchers.delete(watcher);
    if (kept.watchers.size > 0 || !kept.timer) return;
    clearInterval(kept.timer);
    kept.timer = null;
  };
}

/** Ends all that is told to windows, so that a process that stops need not wait for them: they ask another. */
export function endPresence(): void {
  for (const { end } of [...watch().watchers]) end();
}

async function look(kept: Watch): Promise<void> {
  if (kept.looking) return;
  kept.looking = true;
  try {
    const wanted = [...new Set([...kept.watchers].map(({ articleId }) => articleId))];
    const found = await presenceOf(database(), wanted);
    for (const watcher of kept.watchers) {
      const event = found.get(watcher.articleId);
      const text = JSON.stringify(event);
      if (!event || watcher.told === text) continue;
      watcher.told = text;
      watcher.tell(event);
    }
  } catch {
    // The database is away: windows keep what they know until it is back.
  } finally {
    kept.looking = false;
  }
}
