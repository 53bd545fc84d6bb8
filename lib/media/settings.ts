import path from 'node:path';
import { onGlobal } from '#lib/global.ts';
import type { MediaStore } from './media-store.ts';

/** Where this process keeps the files of pictures and attachments. */
export interface MediaSettings {
  /** On this machine: unfinished uploads and what is being made lie there wherever the store is. */
  dataDir: string;
  store: MediaStore;
}

/** Where this machine keeps copies of what readers asked for, when the store is elsewhere. */
export function copiesFolder(dataDir: string): string {
  return path.join(dataDir, 'cache');
}

function holder(): { settings: MediaSettings | null } {
  return onGlobal<{ settings: MediaSettings | null }>('media settings', () => ({ settings: null }));
}

/** Settles for this process where files lie, before the first picture. */
export function settleMedia(settings: MediaSettings): void {
  holder().settings = settings;
}

/** What `settleMedia` settled. */
export function mediaSettings(): MediaSettings {
  const { settings } = holder();
  if (!settings) throw new Error('Nobody has settled yet where pictures lie.');
  return settings;
}
