import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chownSync } from 'node:fs';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** How the database's programs are run: PostgreSQL refuses to be started by root. */
export interface DatabaseUser {
  /** Runs a program to its end and returns what it wrote; rejects with stdout and stderr on failure. */
  run(program: string, args: string[]): Promise<string>;
  /** Starts a program in a session of its own, its output going to this file descriptor. */
  start(program: string, args: string[], log: number): ChildProcess;
  /** Gives a file or folder to this user. */
  own(target: string): void;
  uid: number | undefined;
}

interface Identity {
  name: string;
  uid: number;
  gid: number;
}

// Programs are started from a folder that everybody may enter, in the plainest language.
const surroundings = { cwd: '/', env: { ...process.env, LC_ALL: 'C', LANG: 'C', PWD: '/' } };

/**
 * Chooses who runs the database: ourselves, or, when we are root, an unprivileged user that can run
 * this program and enter this folder.
 */
export async function chooseDatabaseUser(program: string, folder: string): Promise<DatabaseUser> {
  if (process.getuid?.() !== 0) return databaseUser({ prefix: [] });
  const identity = await findIdentity();
  const plain = databaseUser({ prefix: [], identity });
  if (await canReach(plain, program, folder)) return plain;
  // A clone in a folder that only root may enter, as `mktemp -d` makes it. The right to enter folders
  // and to read is handed over, and no other: the server still runs as an ordinary user.
  const passing = databaseUser({ prefix: searchPrefix(identity), owner: identity });
  if (await canReach(passing, program, folder)) return passing;
  throw new Error(
    `The embedded PostgreSQL cannot run as root, and the user "${identity.name}" cannot reach ` +
      `${program} or ${folder}. Start as an ordinary user, or let others pass through that folder ` +
      '(chmod o+x on each part of the path), or set DATABASE_URL.',
  );
}

function searchPrefix({ uid, gid }: Identity): string[] {
  const capability = '+dac_read_search';
  return [
    'setpriv',
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    // initdb asks access(2) about its neighbours, which forgets capabilities without this.
    '--securebits=+no_setuid_fixup',
    `--inh-caps=${capability}`,
    `--ambient-caps=${capability}`,
  ];
}

async function findIdentity(): Promise<Identity> {
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = await Promise.all([
        execute('id', ['-u', name]),
        execute('id', ['-g', name]),
      ]);
      return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
    } catch {
      // The next name may exist.
    }
  }
  throw new Error(
    'The embedded PostgreSQL cannot run as root, and there is neither a user "postgres" nor "nobody". ' +
      'Start as an ordinary user or set DATABASE_URL.',
  );
}

async function canReach(user: DatabaseUser, program: string, folder: string): Promise<boolean> {
  try {
    await user.run(program, ['--version']);
    await user.run('/bin/sh', ['-c', 'cd "$1"', 'sh', folder]);
    return true;
  } catch {
    return false;
  }
}

function databaseUser(options: {
  prefix: string[];
  identity?: Identity;
  owner?: Identity;
}): DatabaseUser {
  const { prefix, identity } = options;
  const owner = options.owner ?? identity;
  const ids = identity ? { uid: identity.uid, gid: identity.gid } : {};
  function commandLine(program: string, args: string[]): [string, string[]] {
    const [first = program, ...rest] = [...prefix, program, ...args];
    return [first, rest];
  }
  return {
    uid: owner?.uid,
    async run(program, args) {
      const { stdout } = await execute(...commandLine(program, args), { ...surroundings, ...ids });
      return stdout;
    },
    start(program, args, log) {
      return spawn(...commandLine(program, args), {
        ...surroundings,
        ...ids,
        detached: true,
        stdio: ['ignore', log, log],
      });
    },
    own(target) {
      if (owner) chownSync(target, owner.uid, owner.gid);
    },
  };
}
