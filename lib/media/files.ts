import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The size in bytes of the file at `target`, written first when it is not there. */
export async function keepOrWrite(target: string, make: () => Promise<Buffer>): Promise<number> {
  const there = await stat(target).catch(() => null);
  if (there?.isFile() && there.size > 0) return there.size;
  const content = await make();
  await mkdir(path.dirname(target), { recursive: true });
  // Renamed into place, so that a crash or a reader never meets half a file.
  const unfinished = `${target}.${randomUUID()}.part`;
  try {
    await writeFile(unfinished, content);
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return content.length;
}
