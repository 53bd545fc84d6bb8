import type { ArticleCursor, ArticleQuery } from '#lib/domain/article-cursor.ts';
import type { ToldStory } from '#lib/domain/story.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { readJson } from './query.ts';
import { noteSubject } from './reads.ts';
import { planOnce } from './statements.ts';
import { type RawToldStory, showToldStory, toldStoryJson } from './story-sql.ts';

const { sql, empty } = Prisma;

export type ArticleList =
  | { ok: true; stories: ToldStory[]; next: ArticleCursor | null }
  /** The filter that names nothing there is. */
  | { ok: false; unknown: 'section' | 'topic' | 'author' };

interface RawList {
  known: Record<'section' | 'topic' | 'author', boolean>;
  stories: RawToldStory[] | null;
}

/** The public stories that `query` asks for, newest first, from its cursor on. Never counts or skips what came before it. */
export async function listArticles(query: ArticleQuery): Promise<ArticleList> {
  noteSubject('latest');
  const { section, topic, author, limit } = query;
  const raw = await readJson<RawList>(
    planOnce(sql`WITH RECURSIVE down AS (
        SELECT c.id FROM section c WHERE c.slug = ${section ?? null}
        UNION ALL SELECT c.id FROM section c JOIN down ON c.parent_id = down.id),
      chosen AS MATERIALIZED (${chosen(query)})
      SELECT json_build_object(
        'known', json_build_object('section', EXISTS (SELECT FROM down),
          'topic', EXISTS (SELECT FROM live_topic t WHERE t.slug = ${topic ?? null}),
          'author', EXISTS (SELECT FROM author a WHERE a.slug = ${author ?? null})),
        'stories', (SELECT json_agg(${toldStoryJson} ORDER BY chosen.published_at DESC, chosen.id DESC)
          FROM chosen CROSS JOIN LATERAL (SELECT * FROM live_story l WHERE l.id = chosen.id LIMIT 1) s))::text AS json`),
  );
  for (const name of ['section', 'topic', 'author'] as const) {
    if (query[name] !== undefined && !raw?.known[name]) return { ok: false, unknown: name };
  }
  const found = raw?.stories ?? [];
  const last = found.length > limit ? found[limit - 1]?.card : undefined;
  return {
    ok: true,
    stories: found.slice(0, limit).map(showToldStory),
    // As the database wrote it: a Date would cut the microseconds and show a story twice.
    next: last ? { publishedAt: last.publishedAt, id: last.id } : null,
  };
}

/** Ids and times in their order, by the index of the narrowest list asked for. */
function chosen(query: ArticleQuery): Prisma.Sql {
  const { section, topic, author, limit } = query;
  const take = limit + 1;
  const inSection = section === undefined ? empty : sql`AND s.section_id IN (SELECT id FROM down)`;
  const byAuthor =
    author === undefined
      ? empty
      : sql`AND EXISTS (SELECT FROM version_author va WHERE va.version_id = s.version_id
          AND va.author_id = (SELECT id FROM author WHERE slug = ${author}))`;
  const end = sql`ORDER BY l.published_at DESC, s.id DESC LIMIT ${take}::int`;
  if (topic !== undefined) {
    return sql`SELECT s.id, l.published_at FROM version_topic l JOIN live_story s ON s.version_id = l.version_id
      WHERE l.topic_id = (SELECT id FROM topic WHERE slug = ${topic}) ${within(query, 'l')} ${inSection} ${byAuthor} ${end}`;
  }
  if (author !== undefined) {
    return sql`SELECT s.id, l.published_at FROM version_author l JOIN live_story s ON s.version_id = l.version_id
      WHERE l.author_id = (SELECT id FROM author WHERE slug = ${author}) ${within(query, 'l')} ${inSection} ${end}`;
  }
  if (section !== undefined) {
    // Each section's newest come in the order of its index; only they are merged.
    return sql`SELECT n.id, n.published_at FROM down d CROSS JOIN LATERAL (
        SELECT s.id, s.published_at FROM live_story s WHERE s.section_id = d.id ${within(query, 's')}
        ORDER BY s.published_at DESC, s.id DESC LIMIT ${take}::int) n
      ORDER BY n.published_at DESC, n.id DESC LIMIT ${take}::int`;
  }
  return sql`SELECT s.id, s.published_at FROM live_story s WHERE true ${within(query, 's')}
    ORDER BY s.published_at DESC, s.id DESC LIMIT ${take}::int`;
}

/** From its cursor on, and not before its beginning; the first condition of each is one that every index can follow. */
function within({ since, after }: ArticleQuery, alias: 's' | 'l'): Prisma.Sql {
  const at = Prisma.raw(`${alias}.published_at`);
  const begin = since === undefined ? empty : sql`AND ${at} >= ${since}::timestamptz`;
  if (after === undefined) return begin;
  return sql`${begin} AND ${at} <= ${after.publishedAt}::timestamptz
    AND (${at}, s.id) < (${after.publishedAt}::timestamptz, ${after.id}::uuid)`;
}

/** The public story with this id; `gone` when it was public once, null when it never was. */
export async function getArticle(id: string): Promise<ToldStory | 'gone' | null> {
  const raw = await readJson<{ story: RawToldStory | null; gone: boolean }>(
    planOnce(sql`SELECT json_build_object(
      'story', (SELECT ${toldStoryJson} FROM live_story s WHERE s.id = ${id}::uuid),
      'gone', EXISTS (SELECT FROM gone_story g WHERE g.id = ${id}::uuid))::text AS json`),
  );
  noteSubject(`story:${id}`);
  if (raw?.story) return showToldStory(raw.story);
  return raw?.gone ? 'gone' : null;
}
