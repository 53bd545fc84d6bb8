import path from 'node:path';
import pg from 'pg';
import type { EmbeddedDatabase } from '#lib/database/embedded.ts';
import { archivePath, authorPath, sectionPath, topicPath } from '#lib/urls.ts';
import { hashSources, root } from '../cli/folders.ts';
import { runProgram } from '../e2e/runner/command.ts';
import { urlOf, withClient } from '../e2e/support/cluster.ts';
import { benchDir } from './processes.ts';

/** The demo edition among as many other stories as asked for. Their addresses are the same whatever their number. */
export interface Archive {
  url: string;
  /** The section, topic, author and month with the most stories. */
  section: string;
  topic: string;
  author: string;
  month: string;
}

/**
 * Opens the archive of so many stories in this database server; makes it when it is not there yet, which takes
 * minutes for a hundred thousand. What was made from other sources is dropped.
 */
export async function openArchive(cluster: EmbeddedDatabase, stories: number): Promise<Archive> {
  const made = hashSources(['prisma/seed', 'prisma/migrations']).slice(0, 12);
  const name = `archive_${stories}_${made}`;
  const draft = `draft_${stories}`;
  await withClient(cluster.url, 'postgres', async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE datname = $1 OR starts_with(datname, $2)',
      [draft, `archive_${stories}_`],
    );
    if (rows.some(({ datname }) => datname === name)) return;
    for (const { datname } of rows) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${draft}`);
    await fill(urlOf(cluster.url, draft), stories);
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
  });
  return describe(urlOf(cluster.url, name));
}

/** As an operator would. It gets its name when it is whole: a run that is ended here leaves no half archive. */
async function fill(url: string, stories: number): Promise<void> {
  Object.assign(process.env, { DATABASE_URL: url, DATA_DIR: path.join(benchDir, 'site') });
  const script = path.join(root, 'cli', 'aril.ts');
  await runProgram(process.execPath, [script, 'seed', '--stories', String(stories)]);
}

async function describe(url: string): Promise<Archive> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const most = async (sql: string) =>
    String((await client.query<{ found: string }>(sql)).rows[0]?.found);
  try {
    const month = await most(
      'SELECT month AS found FROM live_month GROUP BY month ORDER BY sum(stories) DESC LIMIT 1',
    );
    const [year = 0, number = 0] = month.split('-').map(Number);
    const of = (thing: 'topic' | 'author') =>
      most(`SELECT min(t.slug) AS found FROM ${thing} t JOIN version_${thing} v ON v.${thing}_id = t.id
        GROUP BY t.id ORDER BY count(*) DESC LIMIT 1`);
    return {
      url,
      section: sectionPath(
        await most(`SELECT min(c.slug) AS found FROM section c JOIN article a ON a.section_id = c.id
          GROUP BY c.id ORDER BY count(*) DESC LIMIT 1`),
      ),
      topic: topicPath(await of('topic')),
      author: authorPath(await of('author')),
      month: archivePath({ year, month: number }),
    };
  } finally {
    await client.end();
  }
}
