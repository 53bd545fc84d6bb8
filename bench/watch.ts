import { setTimeout as pause } from 'node:timers/promises';
import type { Change } from './newsroom.ts';

/** How long after its commit a change was right at one address: shown for the first time, or seen for the last. */
export interface Sight {
  surface: string;
  kind: 'shown' | 'gone';
  /** Milliseconds. */
  after: number;
}

interface Watched {
  surface: string;
  url: string;
  change: Change;
}

const EVERY_MS = 20;
const PATIENCE_MS = 15_000;
/** What was taken down could come back with a page that was being made: it is watched that much longer. */
const DISTRUST_MS = 3_000;

/** Asks until the change is shown. */
export async function watchShown({ surface, url, change }: Watched): Promise<Sight> {
  const headline = `Bulletin ${change.story}.${change.number}:`;
  for (;;) {
    const { text, at } = await read(url);
    const after = at - change.at;
    if (text.includes(headline) || after > PATIENCE_MS) return { surface, kind: 'shown', after };
    await pause(EVERY_MS);
  }
}

/** Asks for some seconds; the story's own address must say that it was removed, all others must not name it. */
export async function watchGone({ surface, url, change }: Watched): Promise<Sight> {
  let lastSeen = change.at;
  for (let at = change.at; at - change.at < DISTRUST_MS; ) {
    const answer = await read(url);
    at = answer.at;
    const right =
      surface === 'story'
        ? answer.status === 410
        : !answer.text.includes(`Bulletin ${change.story}.`);
    if (!right) lastSeen = at;
    await pause(EVERY_MS);
  }
  return { surface, kind: 'gone', after: lastSeen - change.at };
}

async function read(url: string) {
  const response = await fetch(url, { redirect: 'manual' });
  const text = await response.text();
  return { status: response.status, text, at: Date.now() };
}
