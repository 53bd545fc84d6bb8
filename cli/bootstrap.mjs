import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

// Runs before anything is installed, on the machine's own Node: no dependency, no TypeScript.

const OLDEST_LAUNCHER = [20, 19];
/** What we run on: TypeScript without a build, and what our libraries ask for. */
export const OLDEST_NODE = 24;

/**
 * A sentence for a Node that cannot even launch us, or undefined.
 * @param {string} version such as "20.19.4"
 */
export function refuseNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_LAUNCHER;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined;
  return `Node ${version} is too old: install Node ${OLDEST_NODE} (or at least ${OLDEST_LAUNCHER.join('.')}), see https://nodejs.org.`;
}

/**
 * The Node that we run on: this one when it is new enough, else the one among our packages.
 * @param {{ root: string, version: string, execPath: string, platform: string, arch: string }} machine
 * @returns {string | undefined} the absolute path of a program
 */
export function findNode({ root, version, execPath, platform, arch }) {
  if (Number.parseInt(version, 10) >= OLDEST_NODE) return execPath;
  const packaged = path.join(root, 'node_modules', `node-${platform}-${arch}`, 'bin', 'node');
  return existsSync(packaged) ? packaged : undefined;
}

/**
 * Whether node_modules holds what package-lock.json says.
 * @param {string} root
 */
export function isInstalled(root) {
  const wanted = stampOf(root);
  if (read(stampFile(root)) === wanted) return true;
  if (!matchesLock(root)) return false;
  writeFileSync(stampFile(root), wanted);
  return true;
}

/**
 * Remembers that what package-lock.json says is installed now.
 * @param {string} root
 */
export function markInstalled(root) {
  writeFileSync(stampFile(root), stampOf(root));
}

/** @param {string} root */
function stampFile(root) {
  return path.join(root, 'node_modules', '.aril-install');
}

/** @param {string} root */
function stampOf(root) {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  const digest = createHash('sha256').update(lock).digest('hex');
  // node_modules copied to another kind of machine has the wrong binaries.
  return `${digest} ${process.platform}-${process.arch}\n`;
}

/**
 * Somebody may have run `npm ci` by hand: npm writes what it installed as its last step.
 * @param {string} root
 */
function matchesLock(root) {
  const written = read(path.join(root, 'node_modules', '.package-lock.json'));
  if (!written) return false;
  const installed = JSON.parse(written).packages ?? {};
  const wanted = JSON.parse(read(path.join(root, 'package-lock.json')) ?? '{}').packages ?? {};
  return Object.entries(wanted).every(
    ([name, entry]) =>
      name === '' || entry.optional || installed[name]?.integrity === entry.integrity,
  );
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
