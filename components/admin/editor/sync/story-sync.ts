import type { SaveConflict, StoryAnswer } from '#lib/domain/desk-answers.ts';
import type { DraftContent } from '#lib/domain/draft-content.ts';
import { type Conflict, conflictNow, mergeDrafts, resolveConflict } from '#lib/domain/merge.ts';
import { freshUuid } from '../schema/attributes.ts';
import type { DeskApi } from './desk-api.ts';
import type { Unsaved } from './journal.ts';
import {
  advance,
  isSaved,
  openedAt,
  pauseBefore,
  type SaveCommand,
  type SaveEvent,
  type SaveState,
} from './save-machine.ts';
import { openWindowJournal, type WindowJournal } from './window-journal.ts';

/** What the screen tells about saving. */
export interface SyncView {
  state: SaveState;
  /** False until what an earlier window left is looked through; nothing can be typed before. */
  isReady: boolean;
  conflicts: Conflict[];
  /** Who made the newer revision that asks. */
  conflictBy: string | null;
  /** Text of a closed window was put back. */
  isRecovered: boolean;
  /** This browser keeps no copy: only the server does. */
  isUnkept: boolean;
  savedAt: string | null;
}

export interface SyncHost {
  /** The text at hand. */
  read(): DraftContent;
  /** Puts another text in its place, cursor and undo kept where it is the same. */
  show(content: DraftContent): void;
}

export interface StorySync {
  view(): SyncView;
  subscribe(listener: () => void): () => void;
  start(host: SyncHost): Promise<void>;
  edited(): void;
  /** Saves at once, whatever was in the way. */
  hurry(): void;
  decide(conflict: Conflict, side: 'mine' | 'theirs'): void;
  /** A colleague has saved this revision. */
  heardOf(revision: number): void;
  close(): void;
}

export interface StorySyncOptions {
  story: StoryAnswer;
  personId: string;
  api: DeskApi;
}

/** Keeps one window's text in the browser and with the server. The only place where the machine meets the world. */
export function startStorySync({ story, personId, api }: StorySyncOptions): StorySync {
  const listeners = new Set<() => void>();
  let journal: WindowJournal | null = null;
  let host: SyncHost | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let leftovers: Unsaved[] = [];
  let life = 0;
  let isClosed = false;
  let view: SyncView = {
    state: openedAt(story.revision),
    isReady: false,
    conflicts: [],
    conflictBy: null,
    isRecovered: false,
    isUnkept: false,
    savedAt: null,
  };

  function set(change: Partial<SyncView>): void {
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  }

  function happen(event: SaveEvent): void {
    const { state, send } = advance(view.state, event);
    if (state === view.state) return;
    set({ state });
    note();
    if (send) {
      clearTimeout(timer);
      void transmit(send);
    } else plan();
  }

  function plan(): void {
    clearTimeout(timer);
    if (isClosed) return;
    const pause = pauseBefore(view.state);
    if (pause !== null) timer = setTimeout(due, pause);
    else if (isSaved(view.state)) takeUpNext();
  }

  function due(): void {
    happen({ kind: 'due', saveId: freshUuid() });
  }

  function note(): void {
    if (!host || !journal) return;
    const { base, lost, flight, unanswered } = view.state;
    const sent = flight ?? unanswered;
    journal.note(host.read(), {
      base,
      lost: sent ? [...lost, sent.saveId] : lost,
      pending: !isSaved(view.state),
    });
  }

  async function transmit({ saveId, base, onTopOf }: SaveCommand): Promise<void> {
    if (!host) return;
    const content = host.read();
    await journal?.settled();
    const result = await api.save({ saveId, base, onTopOf, content });
    if (isClosed) return;
    switch (result.kind) {
      case 'saved':
        set({ savedAt: result.answer.savedAt });
        return happen({ kind: 'saved', saveId, revision: result.answer.revision });
      case 'conflict':
        return join(saveId, result.conflict);
      case 'failed':
        return happen({ kind: 'failed', saveId, trouble: result.trouble });
    }
  }

  function join(saveId: string, { revision, content, baseContent, by }: SaveConflict): void {
    if (!host) return;
    const { merged, conflicts } = mergeDrafts(baseContent, host.read(), content);
    host.show(merged);
    set({ conflicts, conflictBy: by });
    happen({ kind: 'joined', saveId, revision, hasConflicts: conflicts.length > 0 });
  }

  /** What another closed window left is saved in its turn, as that window would have done. */
  function takeUpNext(): void {
    const next = leftovers.shift();
    if (next) takeUp(next);
  }

  function takeUp({ windowId, content, base, lost }: Unsaved): void {
    host?.show(content);
    set({ state: openedAt(base, true, lost), isRecovered: true });
    journal?.takeOver(windowId);
    note();
    plan();
  }

  async function follow(): Promise<void> {
    const known = view.state;
    const answer = await api.load();
    // Whoever typed meanwhile is not followed: the next save joins the two.
    if (!answer || isClosed || view.state !== known) return;
    host?.show(answer.content);
    happen({ kind: 'followed', revision: answer.revision });
  }

  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start(given) {
      host = given;
      isClosed = false;
      life += 1;
      const own = life;
      const onTrouble = (isUnkept: boolean) => {
        if (view.isUnkept !== isUnkept) set({ isUnkept });
      };
      const names = { windowId: freshUuid(), storyId: story.id, personId };
      const opened = await openWindowJournal({ ...names, onTrouble });
      if (own !== life) return opened?.close();
      journal = opened;
      leftovers = opened?.leftovers ?? [];
      if (!opened) set({ isUnkept: true });
      takeUpNext();
      set({ isReady: true });
      note();
    },
    edited() {
      if (host && view.conflicts.length > 0) {
        const now = host.read();
        set({ conflicts: view.conflicts.map((conflict) => conflictNow(conflict, now)) });
      }
      happen({ kind: 'edited' });
    },
    hurry: due,
    decide(conflict, side) {
      if (!host) return;
      host.show(resolveConflict(host.read(), conflict, side));
      const conflicts = view.conflicts.filter(
        ({ kind, id }) => kind !== conflict.kind || id !== conflict.id,
      );
      set({ conflicts });
      if (conflicts.length === 0) {
        happen({ kind: 'decided' });
        due();
      } else note();
    },
    heardOf(revision) {
      if (revision <= view.state.base || view.state.undecided !== null) return;
      if (isSaved(view.state)) void follow();
      else if (!view.state.flight && !view.state.trouble) due();
    },
    close() {
      isClosed = true;
      life += 1;
      clearTimeout(timer);
      journal?.close();
      journal = null;
    },
  };
}
