import type { Block } from '#lib/domain/body.ts';
import type { DraftContent } from '#lib/domain/draft-content.ts';
import { type Journal, openJournal, type Unsaved } from './journal.ts';

/** What of a window's state goes into the journal with its text. */
export interface Standing {
  base: number;
  lost: string[];
  pending: boolean;
}

/** The journal of one window on one story. */
export interface WindowJournal {
  /** What closed windows left unsaved, the latest first. */
  leftovers: Unsaved[];
  /** Notes the text at hand. */
  note(content: DraftContent, standing: Standing): void;
  /** Resolves when everything noted is on disk, or cannot be. */
  settled(): Promise<void>;
  /** What is noted next has that closed window's work in it: once that is kept, and not before, the window is forgotten. */
  takeOver(windowId: string): void;
  close(): void;
}

export interface WindowJournalOptions {
  windowId: string;
  storyId: string;
  personId: string;
  /** The disk is full, or the browser keeps nothing; or it does again. */
  onTrouble: (isInTrouble: boolean) => void;
}

/** Opens the window's journal; null when this browser keeps nothing. */
export async function openWindowJournal(
  options: WindowJournalOptions,
): Promise<WindowJournal | null> {
  // A database that does not answer must not keep anybody from writing.
  const { promise: giveUp, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), PATIENCE_MS);
  return Promise.race([open(options), giveUp]).finally(() => clearTimeout(timer));
}

const PATIENCE_MS = 10_000;

async function open(options: WindowJournalOptions): Promise<WindowJournal | null> {
  const { windowId, storyId, personId } = options;
  try {
    const journal = await openJournal();
    const release = holdName(windowId);
    const leftovers: Unsaved[] = [];
    for (const unsaved of await journal.list(storyId, personId)) {
      if (unsaved.windowId !== windowId && (await isClosed(unsaved.windowId)))
        leftovers.push(unsaved);
    }
    for (const done of await journal.listDone()) {
      if (await isClosed(done)) await journal.forget(done);
    }
    return startNotes(journal, { ...options, leftovers, release });
  } catch {
    return null;
  }
}

function startNotes(
  journal: Journal,
  {
    windowId,
    storyId,
    personId,
    onTrouble,
    leftovers,
    release,
  }: WindowJournalOptions & { leftovers: Unsaved[]; release: () => void },
): WindowJournal {
  let given = new Map<string, Block>();
  let last: Promise<void> = Promise.resolve();
  let latest: [DraftContent, Standing] | null = null;
  let isPending = false;
  let takenOver: string[] = [];

  // Each entry is handed over at once, without waiting for the one before: a tab may be closed between two keys.
  function write(content: DraftContent, standing: Standing): Promise<void> {
    const { body, ...fields } = content;
    const there = new Map(body.content.map((block) => [block.attrs.id, block]));
    const changed = body.content.filter((block) => given.get(block.attrs.id) !== block);
    const removed = [...given.keys()].filter((id) => !there.has(id));
    const at = new Date().toISOString();
    const window = { id: windowId, storyId, personId, fields, order: [...there.keys()], at };
    const isWhole = given.size === 0;
    given = there;
    latest = [content, standing];
    isPending = standing.pending;
    const taking = takenOver;
    takenOver = [];
    return journal
      .write({ window: { ...window, ...standing }, changed, removed, takenOver: taking })
      .then(
        (wasKnown) => {
          onTrouble(false);
          // Another window took this one for closed: where there are no locks it cannot know better.
          if (wasKnown || isWhole || !latest) return undefined;
          given = new Map();
          return write(...latest);
        },
        () => {
          // Nobody knows what of it is there: the next entry holds everything again.
          given = new Map();
          takenOver = [...taking, ...takenOver];
          onTrouble(true);
        },
      );
  }

  return {
    leftovers,
    note(content, standing) {
      last = write(content, standing);
    },
    settled: () => last,
    takeOver(id) {
      takenOver.push(id);
    },
    close() {
      const ending = isPending ? last : last.then(() => journal.forget(windowId));
      void ending.catch(() => undefined).finally(() => journal.close());
      release();
    },
  };
}

const lockOf = (windowId: string) => `aril-window-${windowId}`;

/** As long as the window lives nobody else takes over what it has not saved. */
function holdName(windowId: string): () => void {
  const held = Promise.withResolvers<void>();
  // Without TLS a browser has no such names; then what a living window has not saved is saved twice, and it notes all anew.
  void navigator.locks?.request(lockOf(windowId), () => held.promise).catch(() => undefined);
  return held.resolve;
}

async function isClosed(windowId: string): Promise<boolean> {
  if (!navigator.locks) return true;
  return navigator.locks.request(lockOf(windowId), { ifAvailable: true }, (lock) => lock !== null);
}
