import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { installPackage } from './debian.ts';

/** Java for the HTML checker: that of JAVA_HOME, else the one in PATH. Undefined when there is none that runs. */
export function findJava(): string | undefined {
  const { JAVA_HOME } = process.env;
  const places = [...(JAVA_HOME ? [path.join(JAVA_HOME, 'bin', 'java')] : []), 'java'];
  // A system may hold a program of that name that only says where to get one.
  return places.find((place) => spawnSync(place, ['-version']).status === 0);
}

/** The same, installing Debian's package when there is none and we may. Rejects with what to do. */
export function requireJava(): Promise<string> {
  return installPackage({
    name: 'default-jre-headless',
    find: findJava,
    otherwise:
      'No Java for the HTML checker was found: install one (Debian: default-jre-headless), or name its folder in JAVA_HOME.',
  });
}
