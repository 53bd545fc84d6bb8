import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { PictureRefused } from './open-picture.ts';
import type { MadePicture, RenditionOptions } from './renditions.ts';

export type ChildAnswer =
  | { kind: 'first'; made: MadePicture }
  | { kind: 'made'; made: MadePicture }
  | { kind: 'refused'; reason: string }
  | { kind: 'failed'; reason: string };

const CHILD = path.join(import.meta.dirname, 'rendition-child.ts');
const PATIENCE_MS = 90_000;
const LANES = Math.min(availableParallelism(), 2);

/**
 * `makeRenditions` in a process of its own, one core of the machine left to readers where it has more than two: a
 * decoder that crashes or swallows memory takes nobody with it. `input` is the path of a file.
 */
export function makeRenditionsApart(
  options: Omit<RenditionOptions, 'input' | 'lanes'> & { input: string },
): Promise<MadePicture> {
  const { onFirst, ...request } = options;
  return new Promise((resolve, reject) => {
    const child = fork(CHILD, {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // Nothing of the site's: no secret, no address of a database.
      env: {
        NODE_ENV: process.env.NODE_ENV,
        PATH: process.env.PATH,
        MALLOC_ARENA_MAX: '2',
        UV_THREADPOOL_SIZE: '4',
      },
    });
    const tired = setTimeout(() => {
      child.kill('SIGKILL');
      reject(
        new PictureRefused('This picture takes too long to read. Make it smaller and try again.'),
      );
    }, PATIENCE_MS);
    child.on('message', (answer: ChildAnswer) => {
      if (answer.kind === 'first') onFirst?.(answer.made);
      else if (answer.kind === 'made') resolve(answer.made);
      else if (answer.kind === 'refused') reject(new PictureRefused(answer.reason));
      else reject(new Error(answer.reason));
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearTimeout(tired);
      reject(new Error(`The process that makes pictures ended by itself (${signal ?? code}).`));
    });
    child.send({ ...request, lanes: LANES });
  });
}
