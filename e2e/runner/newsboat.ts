import { spawnSync } from 'node:child_process';
import { installPackage } from './debian.ts';

/** The feed reader newsboat: the one in NEWSBOAT_PATH, else that of PATH. Undefined when there is none that runs. */
function findNewsboat(): string | undefined {
  const places = [process.env.NEWSBOAT_PATH ?? '', 'newsboat'];
  return places.find((place) => place !== '' && spawnSync(place, ['--version']).status === 0);
}

/** The same, installing Debian's package when there is none and we may. Rejects with what to do. */
export function requireNewsboat(): Promise<string> {
  return installPackage({
    name: 'newsboat',
    find: findNewsboat,
    otherwise:
      'No newsboat was found, the feed reader that the feeds are tested with: install it (Debian: newsboat), or name it in NEWSBOAT_PATH.',
  });
}
