import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../cli/folders.ts';

/** Where everything of a benchmark lies. */
export const benchDir: string = path.join(root, 'var', 'bench');

const START_PATIENCE_MS = 60_000;
/** What Linux counts CPU time in, on every architecture Node runs on. */
const TICKS_PER_SECOND = 100;
const END_PATIENCE_MS = 20_000;
const REST_PATIENCE_MS = 120_000;
const MOST_AT_REST_SECONDS = 0.05;
const running = new Set<ChildProcess>();

export interface ProgramOptions {
  /** The one core it may use, from 0. Where cores cannot be chosen, or there is only one, it runs on any. */
  cpu?: number;
  env?: Record<string, string>;
  /** Its log is `var/bench/log/{name}.log`. */
  name: string;
}

/** Whether a program is installed. */
export function isInstalled(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

const canPin = os.availableParallelism() > 1 && isInstalled('taskset');

/** The command that runs `command` on one core. */
export function pinned(command: string[], cpu: number | undefined): string[] {
  return cpu === undefined || !canPin ? command : ['taskset', '-c', String(cpu), ...command];
}

/** Starts a program that is ended with the benchmark, however that ends. Its messages come over IPC. */
export function startProgram(command: string[], options: ProgramOptions): ChildProcess {
  const { cpu, env = {}, name } = options;
  mkdirSync(path.join(benchDir, 'log'), { recursive: true });
  const log = openSync(logOf(name), 'w');
  const [program = '', ...args] = pinned(command, cpu);
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', log, log, 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '', ...env },
  });
  closeSync(log);
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Resolves when `ready` does; rejects with the program's log when it ends before, or takes too long. */
export async function untilReady(
  child: ChildProcess,
  name: string,
  ready: Promise<unknown>,
): Promise<void> {
  const giveUp = new AbortController();
  const failed = Promise.race([
    once(child, 'exit', { signal: giveUp.signal }),
    pause(START_PATIENCE_MS, undefined, { signal: giveUp.signal }),
  ]).then(() =>
    Promise.reject(new Error(`${name} did not start:\n${readFileSync(logOf(name), 'utf8')}`)),
  );
  try {
    await Promise.race([ready, failed]);
  } finally {
    giveUp.abort();
    failed.catch(() => undefined);
  }
}

/** Ends one program as an operator would, and the hard way when that takes too long. */
export async function endProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const hard = setTimeout(() => child.kill('SIGKILL'), END_PATIENCE_MS);
  await exited;
  clearTimeout(hard);
}

export async function endAllPrograms(): Promise<void> {
  await Promise.all([...running].map(endProgram));
}

export function logOf(name: string): string {
  return path.join(benchDir, 'log', `${name}.log`);
}

export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('No port was free.');
  return address.port;
}

/** Resident memory of a process in bytes; NaN where the system does not tell. */
export function residentBytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? Number.NaN) * 1024;
  } catch {
    return Number.NaN;
  }
}

/** CPU seconds a process has used so far, all its threads together; NaN where the system does not tell. */
export function cpuSeconds(pid: number): number {
  try {
    const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const [user, system] = rest.split(' ').slice(11, 13).map(Number);
    return ((user ?? Number.NaN) + (system ?? Number.NaN)) / TICKS_PER_SECOND;
  } catch {
    return Number.NaN;
  }
}

/** Resolves once a program has done nothing for a second: a site that has started renders and packs its pages first. */
export async function untilAtRest(pid: number): Promise<void> {
  const patience = performance.now() + REST_PATIENCE_MS;
  for (let busy = true; busy; ) {
    const before = cpuSeconds(pid);
    await pause(1_000);
    busy = cpuSeconds(pid) - before > MOST_AT_REST_SECONDS;
    if (busy && performance.now() > patience) throw new Error('The site did not come to rest.');
  }
}
