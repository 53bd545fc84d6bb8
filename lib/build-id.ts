import { readFileSync } from 'node:fs';
import { onGlobal } from './global.ts';

/** Names the build that this process runs, from its first question on; `development` when there is none. */
export function buildId(): string {
  return onGlobal('build-id', () => {
    try {
      return readFileSync('.next/BUILD_ID', 'utf8').trim();
    } catch {
      return 'development';
    }
  });
}
