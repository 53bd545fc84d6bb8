import type { Author, Section, StoryPage, Topic } from '#lib/domain/story.ts';
import { Prisma } from '#prisma/generated/client.ts';
import {
  type ListOptions,
  LONGEST_WALK,
  readPage,
  startOf,
  type Window,
  windowOf,
} from './list-page.ts';
import { noteBox, noteSubject } from './reads.ts';

const { sql } = Prisma;

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
  return readPage(window, (take) => latestIds(window, take), without ?? null);
}

function latestIds(window: Window, take: number): Prisma.Sql {
  const months = sql`SELECT month, sum(stories) AS stories FROM live_month GROUP BY month`;
  return window.far
    ? sql`WITH ${startOf(window, months)}
      SELECT s.id, s.published_at, s.id AS tie FROM live_story s WHERE s.published_at < (SELECT upto FROM start)
      ORDER BY s.published_at DESC, s.id DESC LIMIT ${take}::int OFFSET (SELECT skip FROM start)`
    : sql`SELECT s.id, s.published_at, s.id AS tie FROM live_story s ORDER BY s.published_at DESC, s.id DESC
      LIMIT ${take}::int OFFSET ${window.skip}::int`;
}

/** The newest stories of a section and of all that lie in it. */
export async function listSection(
  section: Pick<Section, 'id'>,
  options: ListOptions = {},
): Promise<StoryPage> {
  noteSubject(`section:${section.id}`);
  const window = windowOf(options);
  return readPage(window, (take) => sectionIds(section, window, take));
}

/** Each section's newest come in the order of its index; only they are merged. */
function sectionIds(section: Pick<Section, 'id'>, window: Window, take: number): Prisma.Sql {
  const months = sql`SELECT month, sum(stories) AS stories FROM live_month WHERE section_id IN (SELECT id FROM down) GROUP BY month`;
  const down = sql`down AS (
    SELECT id FROM section WHERE id = ${section.id}::uuid
    UNION ALL SELECT c.id FROM section c JOIN down ON c.parent_id = down.id)`;
  const newest = (where: Prisma.Sql, skip: Prisma.Sql) => sql`
    SELECT n.id, n.published_at, n.id AS tie FROM down CROSS JOIN LATERAL (
      SELECT s.id, s.published_at FROM live_story s WHERE s.section_id = down.id ${where}
      ORDER BY s.published_at DESC, s.id DESC LIMIT ${skip} + ${take}::int) n
    ORDER BY n.published_at DESC, n.id DESC LIMIT ${take}::int OFFSET ${skip}`;
  return window.far
    ? sql`WITH RECURSIVE ${down}, ${startOf(window, months)}
      ${newest(sql`AND s.published_at < (SELECT upto FROM start)`, sql`(SELECT skip FROM start)`)}`
    : sql`WITH RECURSIVE ${down} ${newest(Prisma.empty, sql`${window.skip}::int`)}`;
}

/** The newest stories with a topic; the oldest of very many only the archive lists. */
export function listTopic({ id }: Pick<Topic, 'id'>, options: ListOptions = {}) {
  noteSubject(`topic:${id}`);
  return listLinked(sql`version_topic l`, sql`l.topic_id = ${id}::uuid`, options);
}

/** The newest stories with an author's name, whatever the part in them; the oldest of very many only the archive lists. */
export function listAuthor({ id }: Pick<Author, 'id'>, options: ListOptions = {}) {
  noteSubject(`author:${id}`);
  return listLinked(sql`version_author l`, sql`l.author_id = ${id}::uuid`, options);
}

/** The stories to which rows of a table `l`, in the order of its index, link. */
function listLinked(
  table: Prisma.Sql,
  where: Prisma.Sql,
  options: ListOptions,
): Promise<StoryPage> {
  const window = windowOf(options, LONGEST_WALK);
  return readPage(
    window,
    (take) => sql`SELECT s.id, l.published_at, l.version_id AS tie
      FROM ${table} JOIN live_story s ON s.version_id = l.version_id
      WHERE ${where} ORDER BY l.published_at DESC, l.version_id DESC
      LIMIT ${take}::int OFFSET ${window.skip}::int`,
  );
}
