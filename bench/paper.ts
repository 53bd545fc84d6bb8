import { rm } from 'node:fs/promises';
import path from 'node:path';
import { database } from '#lib/data/client.ts';
import type { EmbeddedDatabase } from '#lib/database/embedded.ts';
import { migrate } from '#lib/database/migrate.ts';
import { sectionPath, storyPath } from '#lib/urls.ts';
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts';
import { urlOf, withClient } from '../e2e/support/cluster.ts';
import { front } from '../prisma/seed/edition/stories/all.ts';
import { storyRows } from '../prisma/seed/rows.ts';
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
const HOURS_BETWEEN_COPIES = 30;
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
  await addArchive(db);
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

/** Copies the edition into the past until there are enough stories: real lengths, real pictures, other addresses. */
async function addArchive(db: PrismaClient): Promise<void> {
  const now = Date.now();
  for (let copy = 1; (await db.article.count()) < STORIES; copy += 1) {
    const date = new Date(now - copy * HOURS_BETWEEN_COPIES * 3_600_000);
    const rows = storyRows(date);
    const id = (known: string) =>
      `${(0x1930000 + copy).toString(16).padStart(8, '0')}${known.slice(8)}`;
    const ofVersion = <T extends { versionId: string }>(row: T) => ({
      ...row,
      versionId: id(row.versionId),
    });
    await db.article.createMany({
      data: rows.articles.map((row) => ({
        ...row,
        id: id(row.id),
        guid: `urn:uuid:${id(row.id)}`,
        slug: `${row.slug}-${copy}`,
      })),
    });
    await db.articleVersion.createMany({
      data: rows.versions.map((row) => ({
        ...row,
        id: id(row.id),
        articleId: id(row.articleId),
        body: row.body as Prisma.InputJsonObject,
      })),
    });
    await db.versionAuthor.createMany({ data: rows.versionAuthors.map(ofVersion) });
    await db.versionTopic.createMany({ data: rows.versionTopics.map(ofVersion) });
    await db.versionRelated.createMany({ data: rows.versionRelated.map(ofVersion) });
  }
  await db.$executeRaw`ANALYZE`;
}

async function listStories(db: PrismaClient): Promise<string[]> {
  const rows = await db.article.findMany({
    select: { slug: true, section: { select: { slug: true } } },
    orderBy: { firstPublishedAt: 'desc' },
    take: STORIES,
  });
  return rows.map(({ slug, section }) => storyPath(section.slug, slug));
}
