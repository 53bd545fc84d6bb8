import type { Body } from '#lib/domain/body.ts';

/** What this browser keeps of a standing page that was not saved. A page is short and written by one person: one entry does. */
export interface KeptText {
  /** The version of the page it was written on. */
  version: string;
  body: Body;
}

const keyOf = (pageId: string) => `aril-page-${pageId}`;

/** What was kept of a page; null when nothing was, or this browser keeps nothing. */
export function readKept(pageId: string): KeptText | null {
  try {
    const kept: KeptText | null = JSON.parse(localStorage.getItem(keyOf(pageId)) ?? 'null');
    return kept;
  } catch {
    return null;
  }
}

/** Keeps what is not saved, or with null forgets what was. */
export function keep(pageId: string, text: KeptText | null): void {
  try {
    if (text) localStorage.setItem(keyOf(pageId), JSON.stringify(text));
    else localStorage.removeItem(keyOf(pageId));
  } catch {
    // A browser that keeps nothing, or is full: the text is still before their eyes.
  }
}
