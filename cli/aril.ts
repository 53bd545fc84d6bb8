import { lockData, lockHolder } from '#lib/database/data-lock.ts';
import { listPending, migrate } from '#lib/database/migrate.ts';
import { type Env, readEnv } from '#lib/env.ts';
import { moveMedia } from './move-media.ts';
import { makeWayIn, type OpenDatabase, openDatabase, prepareClient, seed } from './prepare.ts';
import { complain, step } from './progress.ts';
import { readBulkWish, seedBulk } from './seed-bulk.ts';
import { buildSite, isBuildFresh } from './tools.ts';

interface Command {
  about: string;
  /** `args` are the words after the command. */
  run(env: Env, database: OpenDatabase, args: string[]): Promise<void>;
}

const commands: Record<string, Command> = {
  migrate: {
    about: 'bring the database up to date',
    async run(_env, { url }) {
      const applied = await step('database up to date', () => migrate(url));
      for (const name of applied) console.log(`    applied ${name}`);
    },
  },
  seed: {
    about: 'put the demo edition into the database (--stories N: and so many more to measure with)',
    async run(env, { url }, args) {
      const bulk = readBulkWish(args);
      await step('database up to date', () => migrate(url));
      await step('demo edition put in', () => seed(env, url));
      if (bulk) await seedBulk(url, bulk);
    },
  },
  'let-in': {
    about: 'make a link for a new password and remove code and passkeys (let-in E-MAIL)',
    async run(env, { url }, [email = '']) {
      const link = await makeWayIn(env, url, email);
      console.log(`    Open this within a day; it works once:\n    ${link}`);
    },
  },
  media: {
    about:
      'bring pictures from the disk into the store that speaks S3, or back (media move s3|disk)',
    run: (env, _database, args) => moveMedia(env, args),
  },
  status: {
    about: 'say what runs and what is missing',
    async run({ dataDir }, { url }) {
      const pending = await listPending(url);
      const holder = lockHolder(dataDir);
      const served = holder !== undefined && holder !== process.pid;
      console.log(`    site        ${served ? `runs (process ${holder})` : 'does not run'}`);
      console.log(`    data        ${dataDir}`);
      console.log(
        `    migrations  ${pending.length === 0 ? 'all applied' : `missing: ${pending.join(', ')}`}`,
      );
      console.log(`    build       ${isBuildFresh() ? 'up to date' : 'made at the next start'}`);
    },
  },
};

const [name = 'help', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (name === 'build') process.exit(await orComplain(build));
if (command) process.exit(await orComplain(() => runCommand(command)));
printHelp();
process.exit(name === 'help' ? 0 : 1);

/** Everything that can be made before there is a database: for an image, or to start faster later. */
async function build(): Promise<void> {
  await prepareClient();
  if (!isBuildFresh()) await step('site built', () => buildSite());
}

async function runCommand({ run }: Command): Promise<void> {
  const env = readEnv();
  // Under a running site its database is used and left alone; else it is ours until we are done.
  const release = lockData(env.dataDir);
  try {
    await prepareClient();
    const database = await openDatabase(env);
    try {
      await run(env, database, args);
    } finally {
      if (release) await database.close();
    }
  } finally {
    release?.();
  }
}

async function orComplain(work: () => Promise<void>): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    complain(error);
    return 1;
  }
}

function printHelp(): void {
  console.log('npm run aril -- COMMAND\n');
  for (const [word, { about }] of Object.entries(commands)) {
    console.log(`  ${word.padEnd(9)} ${about}`);
  }
  console.log('  build     make the production build');
}
