import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { pinned } from './processes.ts';

const run = promisify(execFile);

export interface Load {
  perSecond: number;
  /** Milliseconds. */
  p99: number;
}

const CONNECTIONS = 64;
const UNITS: Record<string, number> = { us: 0.001, ms: 1, s: 1_000 };

/** Asks for one address as fast as it is answered, over 64 connections from core 1. Throws when an answer was no 200. */
export async function wrk(url: string, seconds: number): Promise<Load> {
  const [program = '', ...args] = pinned(
    [
      'wrk',
      '-t1',
      `-c${CONNECTIONS}`,
      `-d${seconds}s`,
      '--latency',
      // Its own limit of two seconds would lose the slowest answers of a slow server.
      '--timeout',
      '20s',
      '-H',
      'Accept-Encoding: gzip',
      url,
    ],
    1,
  );
  const { stdout } = await run(program, args);
  const [, value, unit = ''] = /99%\s+([\d.]+)(us|ms|s)\b/.exec(stdout) ?? [];
  const perSecond = /Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1];
  if (!perSecond || /Non-2xx|Socket errors/.test(stdout))
    throw new Error(`${url} was not answered as it should:\n${stdout}`);
  return { perSecond: Number(perSecond), p99: Number(value) * (UNITS[unit] ?? Number.NaN) };
}
