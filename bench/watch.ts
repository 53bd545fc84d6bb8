import { setTimeout as pause } from 'node:timers/promises';
import type { Change } from './newsroom.ts';
import type { Surface } from './surfaces.ts';

/** How long after its commit a change was right at one address: shown for the first time, or seen for the last. */
export interface Sight {
  surface: string;
  kind: 'shown' | 'gone';
  /** Milliseconds. */
  after: number;
}

interface Watched {
  surface: Surface;
  origin: string;
  change: Change;
}

const PATIENCE_MS = 15_000;
/** What was taken down could come back with a page that was being made: it is watched that much longer. */
const DISTRUST_MS = 3_000;

/** Asks until the change is shown. */
export async function watchShown({ surface, origin, change }: Watched): Promise<Sight> {
  const url = origin + surface.path(change);
  for (;;) {
    const { text, at } = await read(url);
    const after = at - change.at;
    if (surface.shows(text, change) || after > PATIENCE_MS)
      return { surface: surface.name, kind: 'shown', after };
    await pause(surface.every);
  }
}

/** Asks for some seconds; the story's own address must say that it was removed, all others must not name it. */
export async function watchGone({ surface, origin, change }: Watched): Promise<Sight> {
  const url = origin + surface.path(change);
  let lastSeen = change.at;
  for (let at = change.at; at - change.at < DISTRUST_MS; ) {
    const answer = await read(url);
    at = answer.at;
    const right = surface.names ? !surface.names(answer.text, change) : answer.status === 410;
    if (!right) lastSeen = at;
    await pause(surface.every);
  }
  return { surface: surface.name, kind: 'gone', after: lastSeen - change.at };
}

async function read(url: string) {
  const response = await fetch(url, { redirect: 'manual' });
  const text = await response.text();
  return { status: response.status, text, at: Date.now() };
}
