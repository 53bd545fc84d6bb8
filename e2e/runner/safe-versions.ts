/** What a lock file says is installed; only what is read here. */
export interface LockFile {
  packages: Record<string, { version?: string; optional?: boolean }>;
}

/**
 * The lowest version of each package without a known hole that reaches us, and what the hole was.
 * Raise a line the day its next advisory comes out; never lower one.
 */
const lowestSafe: Record<string, { version: string; because: string }> = {
  next: { version: '16.4.1', because: 'code execution through cached functions and SVG pictures' },
  react: { version: '19.3.1', because: 'released together with the fixes of next 16.4.1' },
  'react-dom': { version: '19.3.1', because: 'released together with the fixes of next 16.4.1' },
  sharp: { version: '0.35.5', because: 'code execution through AVIF and SVG pictures' },
  zod: { version: '4.6.7', because: 'GHSA-mrhx-c7xc-m3w5' },
  '@prisma/adapter-pg': { version: '7.10.0', because: 'a dropped connection ended the process' },
  'sanitize-html': { version: '2.18.1', because: 'CVE-2026-44990: scripts through <xmp>' },
  dompurify: { version: '3.4.11', because: 'scripts that pass the filter' },
  'fast-xml-parser': { version: '5.5.7', because: 'CVE-2026-25896 and three more' },
};

/** A sentence for every installed copy of a package that is below its lowest safe version. */
export function findUnsafe(lock: LockFile, table = lowestSafe): string[] {
  return Object.entries(lock.packages).flatMap(([place, { version }]) => {
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const rule = Object.hasOwn(table, name) && place !== '' ? table[name] : undefined;
    if (!rule || !version || !isOlder(version, rule.version)) return [];
    return [`${place} is ${version}: use at least ${rule.version} (${rule.because}).`];
  });
}

/** Compares two versions by their numbers; a pre-release is older than its release. */
function isOlder(version: string, than: string): boolean {
  const [core = '', preRelease] = version.split('-', 2);
  const numbers = core.split('.').map(Number);
  for (const [index, wanted] of than.split('.').map(Number).entries()) {
    const has = numbers[index] ?? 0;
    if (has !== wanted) return has < wanted;
  }
  return preRelease !== undefined;
}
