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
  const read = reader(origin + surface.path(change));
  for (;;) {
    const { text, at } = await read();
    const after = at - change.at;
    const right = text !== null && surface.shows(text, change);
    if (right || after > PATIENCE_MS) return { surface: surface.name, kind: 'shown', after };
    await pause(surface.every);
  }
}

/** Asks for some seconds; the story's own address must say that it was removed, all others must not name it. */
export async function watchGone({ surface, origin, change }: Watched): Promise<Sight> {
  const read = reader(origin + surface.path(change));
  let lastSeen = change.at;
  let right = false;
  for (let at = change.at; at - change.at < DISTRUST_MS; ) {
    const { status, text, at: answered } = await read();
    at = answered;
    if (text !== null) right = surface.names ? !surface.names(text, change) : status === 410;
    if (!right) lastSeen = at;
    await pause(surface.every);
  }
  return { surface: surface.name, kind: 'gone', after: lastSeen - change.at };
}

/** Asks as a program does that keeps what it got: the text is null when it is still the same. */
function reader(url: string) {
  let tag = '';
  return async () => {
    const headers: Record<string, string> = tag ? { 'if-none-match': tag } : {};
    const response = await fetch(url, { redirect: 'manual', headers });
    const { status } = response;
    const body = await response.text();
    if (status !== 304) tag = response.headers.get('etag') ?? '';
    return { status, text: status === 304 ? null : body, at: Date.now() };
  };
}
