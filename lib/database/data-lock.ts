import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const NAME = 'aril.pid';

/**
 * Takes a data folder for this process and returns how to give it back. Undefined when another process
 * has it: then `lockHolder` tells which. What a killed process left is taken over.
 */
export function lockData(dataDir: string): (() => void) | undefined {
  const file = path.join(dataDir, NAME);
  mkdirSync(dataDir, { recursive: true });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(file, identity(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    if (lockHolder(dataDir) !== undefined) return undefined;
    discard(file);
  }
  return undefined;
}

/** The process that has this data folder, or undefined when none that lives has it. */
export function lockHolder(dataDir: string): number | undefined {
  try {
    const text = readFileSync(path.join(dataDir, NAME), 'utf8');
    const pid = Number.parseInt(text, 10);
    return pid > 0 && identity(pid) === text ? pid : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Two processes may find the same stale file at once. Only one rename succeeds; should it have caught
 * a fresh file of the other, that is put back.
 */
function discard(file: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    const text = readFileSync(aside, 'utf8');
    if (identity(Number.parseInt(text, 10)) === text) renameSync(aside, file);
    else rmSync(aside);
  } catch {
    // Somebody else was faster: the next attempt sees what they left.
  }
}

/** A process's number and when it began: the number alone is given again to others. */
function identity(pid: number): string {
  return `${pid} ${startOf(pid)}\n`;
}

function startOf(pid: number): string {
  try {
    // The name in parentheses may hold spaces; field 22 counted from behind it is the start time.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'ended' : (fields[19] ?? '');
  } catch {
    return isAlive(pid) ? 'alive' : 'ended';
  }
}

function isAlive(pid: number): boolean {
  if (process.platform === 'linux') return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
