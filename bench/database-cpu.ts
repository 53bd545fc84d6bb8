import { readdirSync, readFileSync } from 'node:fs';

/**
 * CPU milliseconds that the processes of this database server have used so far, those that ended not counted. NaN
 * where the system does not tell.
 */
export function databaseCpuMs(postmaster: number): number {
  try {
    const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    const nanoseconds = processes
      .filter((pid) => parentOf(pid) === postmaster)
      .map((pid) => Number(read(`/proc/${pid}/schedstat`).split(' ', 1)[0]));
    return nanoseconds.reduce((sum, value) => sum + value, 0) / 1e6;
  } catch {
    return Number.NaN;
  }
}

function parentOf(pid: string): number {
  const [, rest = ''] = read(`/proc/${pid}/stat`).split(') ');
  return Number(rest.split(' ')[1]);
}

/** Processes come and go while we look. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '0';
  }
}
