import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Block } from '#lib/domain/body.ts';
import type { DraftContent } from '#lib/domain/draft-content.ts';

/**
 * What was typed, kept in the browser before the network hears of it. A window's text is kept block by block, so that
 * a keystroke in a long story writes one paragraph and not the story.
 */

const NAME = 'aril-desk';

export type Fields = Omit<DraftContent, 'body'>;

/** One window's work on one story that the server may not have. */
export interface WindowRecord {
  id: string;
  storyId: string;
  /** Whose it is: a browser may be shared. */
  personId: string;
  /** The revision it was written on, and the saves it goes on from whose answers never came. */
  base: number;
  lost: string[];
  fields: Fields;
  /** The ids of the blocks, in order. */
  order: string[];
  at: string;
  /** Whether there is something in it that the server did not acknowledge. */
  pending: boolean;
}

export interface Unsaved {
  windowId: string;
  base: number;
  lost: string[];
  content: DraftContent;
  at: string;
}

interface Schema extends DBSchema {
  windows: { key: string; value: WindowRecord; indexes: { story: string } };
  blocks: { key: [string, string]; value: Block };
}

/** What changed since the last entry. */
export interface Entry {
  window: WindowRecord;
  changed: Block[];
  removed: string[];
  /** Closed windows whose work goes on in this one from now: they are forgotten in the same step, or not at all. */
  takenOver: string[];
}

export interface Journal {
  /**
   * Resolves when it is on disk; rejects when the disk is full or the browser forbids it. False: nothing of this window
   * was there, so that all it has now is what this entry holds.
   */
  write(entry: Entry): Promise<boolean>;
  /** Forgets a window: everything of it is with the server. */
  forget(windowId: string): Promise<void>;
  /** What windows of this person left unsaved of a story, the latest first. */
  list(storyId: string, personId: string): Promise<Unsaved[]>;
  /** The windows that have nothing left to save, of all stories. */
  listDone(): Promise<string[]>;
  close(): void;
}

/** Opens this browser's journal. */
export async function openJournal(): Promise<Journal> {
  const db = await openDB<Schema>(NAME, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('windows', { keyPath: 'id' }).createIndex('story', 'storyId');
      fresh.createObjectStore('blocks');
    },
    // Another window has a newer program; it must not wait for this one to be closed.
    blocking: (_from, _to, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
  return {
    write: (entry) => write(db, entry),
    forget: (windowId) => forget(db, windowId),
    list: (storyId, personId) => list(db, storyId, personId),
    listDone: async () =>
      (await db.getAll('windows')).flatMap(({ id, pending }) => (pending ? [] : [id])),
    close: () => db.close(),
  };
}

function blocksOf(windowId: string): IDBKeyRange {
  return IDBKeyRange.bound([windowId], [windowId, []]);
}

async function write(
  db: IDBPDatabase<Schema>,
  { window, changed, removed, takenOver }: Entry,
): Promise<boolean> {
  // Relaxed: the operating system has it at once, so a crash of the browser loses nothing.
  const tx = db.transaction(['windows', 'blocks'], 'readwrite', { durability: 'relaxed' });
  const blocks = tx.objectStore('blocks');
  const known = tx.objectStore('windows').count(window.id);
  const writes: Promise<unknown>[] = [tx.objectStore('windows').put(window)];
  for (const block of changed) writes.push(blocks.put(block, [window.id, block.attrs.id]));
  for (const id of removed) writes.push(blocks.delete([window.id, id]));
  for (const id of takenOver) {
    writes.push(tx.objectStore('windows').delete(id), blocks.delete(blocksOf(id)));
  }
  // Now, not when the last answer is back: by then the tab may be gone.
  tx.commit();
  const [count] = await Promise.all([known, ...writes, tx.done]);
  return count > 0;
}

async function forget(db: IDBPDatabase<Schema>, windowId: string): Promise<void> {
  const tx = db.transaction(['windows', 'blocks'], 'readwrite');
  await Promise.all([
    tx.objectStore('windows').delete(windowId),
    tx.objectStore('blocks').delete(blocksOf(windowId)),
    tx.done,
  ]);
}

async function list(
  db: IDBPDatabase<Schema>,
  storyId: string,
  personId: string,
): Promise<Unsaved[]> {
  const tx = db.transaction(['windows', 'blocks']);
  const windows = await tx.objectStore('windows').index('story').getAll(storyId);
  const own = windows.filter((window) => window.personId === personId && window.pending);
  const found: Unsaved[] = [];
  for (const { id, base, lost, fields, order, at } of own) {
    const blocks = await tx.objectStore('blocks').getAll(blocksOf(id));
    const byId = new Map(blocks.map((block) => [block.attrs.id, block]));
    const content = order.flatMap((blockId) => byId.get(blockId) ?? []);
    // Half a text in the place of the whole would be saved as if somebody had taken the rest out.
    if (content.length < order.length) continue;
    found.push({
      windowId: id,
      base,
      lost,
      at,
      content: { ...fields, body: { type: 'doc', content } },
    });
  }
  await tx.done;
  return found.sort((one, other) => (one.at < other.at ? 1 : -1));
}
