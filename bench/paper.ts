import { rm } from 'node:fs/promises';
import path from 'node:path';
import { database } from '#lib/data/client.ts';
import type { EmbeddedDatabase } from '#lib/database/embedded.ts';
import { migrate } from '#lib/database/migrate.ts';
import { sectionPath, storyPath } from '#lib/urls.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';
import { urlOf, withClient } from '../e2e/support/cluster.ts';
import { addBulk } from '../prisma/seed/bulk.ts';
import { stories as edition, front } from '../prisma/seed/edition/stories/all.ts';
import { seedEdition } from '../prisma/seed/seed.ts';
import { benchDir } from './processes.ts';

/** The paper that is measured: the demo edition with its pictures, and an archive of copies of it. */
export interface BenchPaper {
  url: string;
  db: PrismaClient;
  dataDir: string;
  /** The lead story of the front page. */
  lead: string;
  /** The section of the lead story. */
  section: { id: string; path: string };
  /** A thousand stories, newest first. */
  stories: string[];
}

const STORIES = 1_000;
/** In a feed, each whole. */
export const FEED_ITEMS = 50;
const DATABASE = 'bench';

/** Makes the paper anew in this database server; pictures drawn by an earlier run are kept. */
export async function openPaper(cluster: EmbeddedDatabase): Promise<BenchPaper> {
  const dataDir = path.join(benchDir, 'site');
  await rm(path.join(dataDir, 'pages'), { recursive: true, force: true });
  await withClient(cluster.url, 'postgres', async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${DATABASE}`);
  });
  const url = urlOf(cluster.url, DATABASE);
  await migrate(url);
  process.env.DATABASE_URL = url;
  const db = database();
  await seedEdition({ db, dataDir });
  await addBulk({ url, stories: STORIES - edition.length });
  await db.settings.updateMany({ data: { feedItems: FEED_ITEMS } });
  const section = await db.article.findFirstOrThrow({
    where: { slug: front.lead },
    select: { section: { select: { id: true, slug: true } } },
  });
  return {
    url,
    db,
    dataDir,
    lead: storyPath(section.section.slug, front.lead),
    section: { id: section.section.id, path: sectionPath(section.section.slug) },
    stories: await listStories(db),
  };
}

async function listStories(db: PrismaClient): Promise<string[]> {
  const rows = await db.article.findMany({
    select: { slug: true, section: { select: { slug: true } } },
    orderBy: { firstPublishedAt: 'desc' },
    take: STORIES,
  });
  return rows.map(({ slug, section }) => storyPath(section.slug, slug));
}
