import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The folder of package.json. */
export const root: string = path.dirname(import.meta.dirname);

/** A digest of these files and folders (relative to `base`); tests do not count, nor what is missing. */
export function hashSources(names: string[], base = root): string {
  const hash = createHash('sha256');
  for (const file of names.flatMap((name) => listFiles(path.join(base, name))).sort()) {
    hash
      .update(`${path.relative(base, file)}\n`)
      .update(readFileSync(file))
      .update('\n');
  }
  return hash.digest('hex');
}

function listFiles(place: string): string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}
