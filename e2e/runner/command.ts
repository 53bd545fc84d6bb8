import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from '../../cli/folders.ts';

/** Runs a program of node_modules under our Node; rejects with all it said when it fails. */
export function runModule(script: string[], args: string[]): Promise<string> {
  return runProgram(process.execPath, [path.join(root, 'node_modules', ...script), ...args]);
}

/** Runs a program to its end; resolves with, or rejects with, all it said. */
export function runProgram(program: string, args: string[]): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  child.once('error', reject);
  child.once('close', (code) => (code === 0 ? resolve(output) : reject(new Error(output))));
  return promise;
}
