import type { Env } from '#lib/env.ts';
import { DiskStore } from '#lib/media/disk-store.ts';
import { type Moved, moveFiles } from '#lib/media/move-files.ts';
import { S3Store } from '#lib/media/s3-store.ts';

const USAGE =
  'Say where to: media move s3, or media move disk; --remove takes away what was moved.';
const SAY_EVERY = 500;

/** `aril media move s3|disk [--remove]`: brings all pictures and attachments from the disk into the store or back. */
export async function moveMedia(
  { dataDir, mediaS3 }: Pick<Env, 'dataDir' | 'mediaS3'>,
  args: string[],
): Promise<void> {
  const remove = args.includes('--remove');
  const [verb, target, ...rest] = args.filter((word) => word !== '--remove');
  if (verb !== 'move' || (target !== 's3' && target !== 'disk') || rest.length > 0)
    throw new Error(USAGE);
  if (!mediaS3)
    throw new Error('Set the MEDIA_S3_ variables first: they say which store is meant.');
  const disk = new DiskStore(dataDir);
  const store = new S3Store(mediaS3);
  const [from, to] = target === 's3' ? [disk, store] : [store, disk];
  let said = 0;
  const moved = await moveFiles({
    from,
    to,
    dataDir,
    remove,
    onFile: (now) => {
      const done = now.copied + now.known;
      if (done - said < SAY_EVERY) return;
      said = done;
      console.log(`    ${describe(now)}`);
    },
  });
  console.log(`    ${describe(moved)}`);
  if (!remove) console.log(`    ${NEXT[target]}`);
}

const NEXT = {
  s3: 'Nothing was taken from the disk. Start the site with MEDIA_S3_, then: media move s3 --remove',
  disk: 'Nothing was taken from the store. Start the site without MEDIA_S3_; with them once more: media move disk --remove',
};

function describe({ copied, known, removed, bytes }: Moved): string {
  const gone = removed > 0 ? `, ${removed} taken away` : '';
  return `${copied} copied, ${known} there already${gone}; ${(bytes / 1e6).toFixed(1)} MB`;
}
