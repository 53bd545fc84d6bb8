import type { Author, Section, StoryPage, Topic } from '#lib/domain/story.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { cardJson, chosenStory } from './card-sql.ts';
import { readJson } from './query.ts';
import { noteBox, noteSubject } from './reads.ts';
import { type RawCard, showCard } from './rows.ts';
import { planOnce } from './statements.ts';

const { sql } = Prisma;
const PER_PAGE = 20;
/** Nobody turns so many pages; a number beyond would only make the database count. */
const LAST_PAGE = 100_000;

export interface ListOptions {
  /** From 1. */
  page?: number;
  perPage?: number;
}

interface Window {
  page: number;
  perPage: number;
  skip: number;
  /** One more than shown, to learn whether older ones follow. */
  take: number;
}

/**
 * The newest stories of the whole paper. With `without` it is a box beside that story, which is left
 * out; alone it is what the page is about. No stories on a page > 1: there is no such page.
 */
export async function listLatest(
  options: ListOptions & { without?: string } = {},
): Promise<StoryPage> {
  const { without } = options;
  if (without) noteBox('latest');
  else noteSubject('latest');
  const window = windowOf(options);
  // Left out after the fact, so that the order still comes from an index alone.
  return readPage(
    window,
    without ?? null,
    (take) =>
      sql`SELECT s.id, s.published_at, s.id AS tie FROM live_story s ORDER BY s.published_at DESC, s.id DESC
      LIMIT ${take}::int OFFSET ${window.skip}::int`,
  );
}

/** The newest stories of a section and of all that lie in it. */
export async function listSection(
  section: Pick<Section, 'id'>,
  options: ListOptions = {},
): Promise<StoryPage> {
  noteSubject(`section:${section.id}`);
  const window = windowOf(options);
  // Each section's newest come in the order of its index; only they are merged.
  return readPage(
    window,
    null,
    (take) =>
      sql`SELECT n.id, n.published_at, n.id AS tie FROM (
        WITH RECURSIVE down AS (
          SELECT id FROM section WHERE id = ${section.id}::uuid
          UNION ALL SELECT c.id FROM section c JOIN down ON c.parent_id = down.id)
        SELECT id FROM down) d
      CROSS JOIN LATERAL (SELECT s.id, s.published_at FROM live_story s WHERE s.section_id = d.id
        ORDER BY s.published_at DESC, s.id DESC LIMIT ${window.skip + take}::int) n
      ORDER BY n.published_at DESC, n.id DESC LIMIT ${take}::int OFFSET ${window.skip}::int`,
  );
}

/** The newest stories with a topic. */
export async function listTopic(
  topic: Pick<Topic, 'id'>,
  options: ListOptions = {},
): Promise<StoryPage> {
  noteSubject(`topic:${topic.id}`);
  const window = windowOf(options);
  return readPage(
    window,
    null,
    (take) =>
      sql`SELECT s.id, l.published_at, l.version_id AS tie
      FROM version_topic l JOIN live_story s ON s.version_id = l.version_id
      WHERE l.topic_id = ${topic.id}::uuid ORDER BY l.published_at DESC, l.version_id DESC
      LIMIT ${take}::int OFFSET ${window.skip}::int`,
  );
}

/** The newest stories with an author's name, whatever the part in them. */
export async function listAuthor(
  author: Pick<Author, 'id'>,
  options: ListOptions = {},
): Promise<StoryPage> {
  noteSubject(`author:${author.id}`);
  const window = windowOf(options);
  return readPage(
    window,
    null,
    (take) =>
      sql`SELECT s.id, l.published_at, l.version_id AS tie
      FROM version_author l JOIN live_story s ON s.version_id = l.version_id
      WHERE l.author_id = ${author.id}::uuid ORDER BY l.published_at DESC, l.version_id DESC
      LIMIT ${take}::int OFFSET ${window.skip}::int`,
  );
}

function windowOf({ page = 1, perPage = PER_PAGE }: ListOptions): Window {
  return { page, perPage, skip: (page - 1) * perPage, take: perPage + 1 };
}

/** First the ids, in order and from indexes alone; then the few rows that are shown. */
async function readPage(
  { page, perPage, take }: Window,
  without: string | null,
  chosen: (take: number) => Prisma.Sql,
): Promise<StoryPage> {
  if (!Number.isInteger(page) || page < 1 || page > LAST_PAGE) {
    return { stories: [], page, hasOlder: false };
  }
  const raw = await readJson<RawCard[]>(
    planOnce(sql`WITH chosen AS MATERIALIZED (${chosen(without ? take + 1 : take)})
      SELECT json_agg(${cardJson('s')} ORDER BY chosen.published_at DESC, chosen.tie DESC)::text AS json
      FROM chosen CROSS JOIN ${chosenStory}`),
  );
  const found = (raw ?? []).filter((card) => card.id !== without);
  return { stories: found.slice(0, perPage).map(showCard), page, hasOlder: found.length > perPage };
}
