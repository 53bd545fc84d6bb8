import type { Env } from '#lib/env.ts';
import { DiskStore } from './disk-store.ts';
import { S3Store } from './s3-store.ts';
import { copiesFolder, type MediaSettings, settleMedia } from './settings.ts';

/** Opens where this process keeps files, as its environment says: in a store that speaks S3, else below DATA_DIR. */
export function openMedia({ dataDir, mediaS3 }: Pick<Env, 'dataDir' | 'mediaS3'>): MediaSettings {
  const copies = copiesFolder(dataDir);
  const store = mediaS3 ? new S3Store(mediaS3, copies) : new DiskStore(dataDir);
  const settings = { dataDir, store };
  settleMedia(settings);
  return settings;
}
