import { existsSync } from 'node:fs';
import { runProgram } from './command.ts';

export interface Installable {
  /** Debian's name of the package. */
  name: string;
  /** Where its program is, if it is there. */
  find: () => string | undefined;
  /** What to tell a person when it is not there and we may not, or cannot, install it. */
  otherwise: string;
}

/** The program that `find` finds, after installing Debian's package where that is possible. Rejects with what to do. */
export async function installPackage({ name, find, otherwise }: Installable): Promise<string> {
  const found = find();
  if (found) return found;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(otherwise);
  console.log(`· installing ${name}`);
  try {
    await runProgram('apt-get', ['update', '-qq']);
    await runProgram('apt-get', ['install', '-qq', '-y', '--no-install-recommends', name]);
  } catch (error) {
    throw new Error(`${otherwise} (apt-get install ${name} failed)`, { cause: error });
  }
  const installed = find();
  if (!installed) throw new Error(otherwise);
  return installed;
}
