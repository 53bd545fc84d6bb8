import { recordAudit } from '#lib/desk/audit.ts';
import { recordChange } from '#lib/desk/content-change.ts';
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts';
import { fixedId } from './authoring.ts';
import { type DrawnPicture, drawPictures } from './draw-pictures.ts';
import { stories } from './edition/stories/all.ts';
import { editionClock, editionWords, paperRows, pictureRows, storyRows } from './rows.ts';

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
}): Promise<{ stories: number; made: boolean }> {
  const { db, dataDir, now = new Date(), onProgress } = options;
  if (await isThere(db)) return { stories: stories.length, made: false };
  const drawn = await drawPictures({ dataDir, onPicture: onProgress });
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

/** Writes the edition's rows into an empty database, dated from `now`. */
export async function insertEdition(
  tx: Prisma.TransactionClient,
  drawn: DrawnPicture[],
  now: Date,
): Promise<void> {
  const pictures = pictureRows(drawn, now);
  const paper = paperRows(now);
  const news = storyRows(now);
  await tx.media.createMany({ data: pictures.media });
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
