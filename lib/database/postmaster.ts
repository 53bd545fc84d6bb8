import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * The process id of the server that runs on this data folder, or undefined. A `postmaster.pid` left by
 * a server that was killed is removed: PostgreSQL itself would take a zombie, or another program that
 * has got the same number since (usual after a container restarts), for a running server.
 */
export function findPostmaster(dataFolder: string): number | undefined {
  const file = path.join(dataFolder, 'postmaster.pid');
  const pid = readPid(file);
  if (pid === undefined) return undefined;
  if (isPostgres(pid)) return pid;
  rmSync(file, { force: true });
  return undefined;
}

function readPid(file: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return pid > 0 ? pid : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function isPostgres(pid: number): boolean {
  try {
    return commandOf(pid).includes('postgres');
  } catch {
    return false;
  }
}

/** The command line of a living process; throws when there is none. A zombie has an empty one. */
function commandOf(pid: number): string {
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
}
