import { database } from '#lib/data/client.ts';
import type { PresenceEvent } from '#lib/domain/desk-answers.ts';
import { may } from '#lib/domain/permissions.ts';
import { onGlobal } from '#lib/global.ts';
import { type Colleague, denialOf } from './colleague.ts';
import { presenceOf } from './presence.ts';
import { readStoryDraft } from './story-draft.ts';

/** Milliseconds between two looks; one look of a process serves all its windows. */
const EVERY = 1000;

/** A window that is told: of which story, in which session, and with whose rights. */
export interface PresenceWindow {
  articleId: string;
  sessionId: string;
  by: Colleague;
}

interface Watcher extends PresenceWindow {
  tell: (event: PresenceEvent) => void;
  end: () => void;
  told: string;
  /** The state of the story when rights over it were last asked for. */
  revision: number | null;
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
 * process stops, and when the session ends or the story is not theirs to see any more. Gives the function that ends it.
 */
export function watchPresence(
  window: PresenceWindow,
  tell: Watcher['tell'],
  end: Watcher['end'],
): () => void {
  const kept = watch();
  const watcher: Watcher = { ...window, tell, end, told: '', revision: null };
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
    // Whoever comes while the database is asked has no part in this answer.
    const watchers = [...kept.watchers];
    const wanted = [...new Set(watchers.map(({ articleId }) => articleId))];
    const found = await presenceOf(database(), wanted);
    const open = await openSessions(watchers);
    for (const watcher of watchers) {
      const event = found.get(watcher.articleId);
      if (!event || !open.has(sessionOf(watcher)) || !(await mayStay(watcher, event))) {
        watcher.end();
        continue;
      }
      const text = JSON.stringify(event);
      if (watcher.told === text) continue;
      watcher.told = text;
      watcher.tell(event);
    }
  } catch {
    // The database is away: windows keep what they know until it is back.
  } finally {
    kept.looking = false;
  }
}

function sessionOf({ sessionId, by }: PresenceWindow): string {
  return `${sessionId} ${by.staffId} ${by.role}`;
}

/** Those of their sessions that are open, in the role in which they began. */
async function openSessions(watchers: Watcher[]): Promise<Set<string>> {
  const sessionIds = [...new Set(watchers.map(({ sessionId }) => sessionId))];
  const rows = await database().$queryRaw<{ session: string }[]>`
    SELECT concat_ws(' ', s.id, f.id, f.role) AS session FROM session s JOIN staff f ON f.id = s.staff_id
    WHERE s.id = ANY(${sessionIds}::uuid[]) AND s.expires_at > now() AND f.disabled_at IS NULL`;
  return new Set(rows.map(({ session }) => session));
}

/** Whether the story is still theirs to see: its authors change only when it is saved. */
async function mayStay(watcher: Watcher, { revision }: PresenceEvent): Promise<boolean> {
  const { articleId, by } = watcher;
  if (watcher.revision === revision || may({ id: by.staffId, role: by.role }, 'story.list_all')) {
    return true;
  }
  watcher.revision = revision;
  return denialOf(await readStoryDraft(database(), articleId), 'story.read', by) === null;
}
