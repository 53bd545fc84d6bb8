import path from 'node:path';
import { recordAudit } from '#lib/desk/audit.ts';
import { recordChange } from '#lib/desk/content-change.ts';
import { keepOrWrite } from '#lib/media/files.ts';
import { attachmentKey } from '#lib/media/media-keys.ts';
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts';
import { fixedId } from './authoring.ts';
import { type DrawnPicture, drawPictures } from './draw-pictures.ts';
import { attachments } from './edition/attachments.ts';
import { stories } from './edition/stories/all.ts';
import {
  attachmentRows,
  editionClock,
  editionWords,
  paperRows,
  pictureRows,
  storyRows,
} from './rows.ts';

/** Any number, as long as no other lock of the project has it: two processes must not seed at once. */
const SEED_LOCK = 7_201_894;
/** Milliseconds. */
const LONGEST = 60_000;

/**
 * Puts the demo edition into an empty database and its pictures below `dataDir`/media, dated from
 * `now`. All of it or nothing; `made` is false when it is there already. `onProgress` hears how many
 * of the pictures are drawn. Throws when the database holds another paper.
 */
export async function seedEdition(options: {
  db: PrismaClient;
  dataDir: string;
  now?: Date;
  onProgress?: (drawn: number, all: number) => void;
  /** All files lie below `dataDir`, and no row speaks of them yet. */
  onFiles?: () => Promise<void>;
}): Promise<{ stories: number; made: boolean }> {
  const { db, dataDir, now = new Date(), onProgress, onFiles } = options;
  if (await isThere(db)) return { stories: stories.length, made: false };
  const drawn = await drawPictures({ dataDir, onPicture: onProgress });
  await keepAttachments(dataDir);
  await onFiles?.();
  const made = await db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(${SEED_LOCK})::text`;
      if (await isThere(tx)) return false;
      await insertEdition(tx, drawn, now);
      return true;
    },
    { timeout: LONGEST, maxWait: LONGEST },
  );
  return { stories: stories.length, made };
}

async function keepAttachments(dataDir: string): Promise<void> {
  for (const [name, { content, ...file }] of Object.entries(attachments))
    await keepOrWrite(path.join(dataDir, attachmentKey({ name, ...file })), async () => content);
}

/** Writes the edition's rows into an empty database, dated from `now`. */
export async function insertEdition(
  tx: Prisma.TransactionClient,
  drawn: DrawnPicture[],
  now: Date,
): Promise<void> {
  const pictures = pictureRows(drawn, now);
  const paper = paperRows(now);
  const news = storyRows(now);
  await tx.media.createMany({ data: [...pictures.media, ...attachmentRows(now)] });
  await tx.rendition.createMany({ data: pictures.renditions });
  await tx.settings.upsert({
    where: { id: 1 },
    create: paper.settings,
    update: paper.settings,
  });
  await tx.section.createMany({ data: paper.sections });
  await tx.topic.createMany({ data: paper.topics });
  await tx.author.createMany({ data: paper.authors });
  await tx.page.createMany({ data: paper.pages });
  await tx.article.createMany({ data: news.articles });
  await tx.articleVersion.createMany({ data: news.versions });
  await tx.versionAuthor.createMany({ data: news.versionAuthors });
  await tx.versionTopic.createMany({ data: news.versionTopics });
  await tx.versionRelated.createMany({ data: news.versionRelated });
  await tx.correction.createMany({ data: news.corrections });
  await tx.frontSlot.createMany({ data: news.slots });
  await recordAudit(tx, {
    action: 'edition.seed',
    subject: 'settings',
    details: { stories: stories.length },
  });
  await recordChange(tx, {
    touched: [...editionWords(), ...pictures.media.map(({ id }) => `media:${id}` as const)],
    dropped: [],
    clock: editionClock(now),
  });
}

/** Whether the edition is in the database. Anything else in it is somebody's work and not to be mixed with. */
async function isThere(db: Pick<PrismaClient, 'article' | 'section'>): Promise<boolean> {
  const ids = stories.map(({ slug }) => fixedId('story', slug));
  const ours = await db.article.count({ where: { id: { in: ids } } });
  if (ours > 0) return true;
  const [articles, sections] = [await db.article.count(), await db.section.count()];
  if (articles + sections > 0) {
    throw new Error(
      'The database holds a paper already. The demo edition goes into an empty database only: name another with DATABASE_URL, or set DEMO=0.',
    );
  }
  return false;
}
