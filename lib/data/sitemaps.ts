import type {
  NewsEntry,
  PageEntry,
  SitemapPart,
  SitemapPicture,
  StoryEntry,
} from '#lib/domain/sitemap.ts';
import { NEWS_FOR } from '#lib/domain/story-age.ts';
import {
  authorPath,
  picturePath,
  sectionPath,
  standingPath,
  storyPath,
  topicPath,
} from '#lib/urls.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { readJson } from './query.ts';
import { noteBox, noteSubject } from './reads.ts';
import { planOnce } from './statements.ts';

const { sql } = Prisma;

/** Wide enough for any result page. Pixels. */
const WIDEST = 1280;
/** What one file may hold (sitemaps.org), and what Google reads of a news sitemap. */
const MOST_PAGES = 50_000;
/** So many stories a section's first page shows, at least. */
const NEWEST = 20;
const MOST_NEWS = 1000;

/** The parts of the sitemap that hold a public story, oldest first. */
export async function listSitemapParts(): Promise<SitemapPart[]> {
  noteSubject('latest');
  const raw = await readJson<{ part: number; changedAt: string | null }[]>(
    planOnce(sql`SELECT json_agg(json_build_object('part', p.part, 'changedAt', p.changed_at) ORDER BY p.part)::text AS json
      FROM live_sitemap_part p`),
  );
  return (raw ?? []).map(({ part, changedAt }) => ({
    part,
    changedAt: changedAt === null ? null : new Date(changedAt),
  }));
}

interface RawEntry {
  section: string;
  slug: string;
  updatedAt: string;
  pictures: { hash: string; name: string; width: number; caption: string }[] | null;
}

/**
 * The public stories of one part, in the order of their publication, with the pictures they show. Stories whose
 * original stands elsewhere are left out. None: there is no such part.
 */
export async function listSitemapStories(part: number): Promise<StoryEntry[]> {
  noteSubject(`sitemap:${part}`);
  // A section's address is part of those of its stories.
  noteBox('settings');
  const raw = await readJson<{ stories: RawEntry[] | null; dated: string[] | null }>(
    planOnce(sql`WITH story AS MATERIALIZED (
        SELECT s.id, s.slug, s.section_id, s.published_at, s.updated_at, s.body, s.hero_id, s.hero_caption
        FROM sitemap_story s WHERE s.sitemap_part = ${part}::int AND s.canonical_url IS NULL),
      named AS (
        SELECT s.id, 0 AS place, s.hero_id::text AS media, s.hero_caption AS caption FROM story s WHERE s.hero_id IS NOT NULL
        UNION ALL SELECT s.id, b.place, b.attrs ->> 'mediaId', b.attrs ->> 'caption'
          FROM story s, jsonb_path_query(s.body, '$.content[*] ? (@.type == "picture").attrs') WITH ORDINALITY b(attrs, place)
        UNION ALL SELECT s.id, 10000 + b.place, b.item ->> 'mediaId', b.item ->> 'caption'
          FROM story s, jsonb_path_query(s.body, '$.content[*] ? (@.type == "gallery").attrs.items[*]') WITH ORDINALITY b(item, place)),
      shown AS (
        SELECT DISTINCT ON (n.id, n.media) n.id, n.place, CASE WHEN pg_input_is_valid(n.media, 'uuid') THEN n.media::uuid END AS media_id, n.caption
        FROM named n ORDER BY n.id, n.media, n.place),
      picture AS (
        SELECT w.id, json_agg(json_build_object('hash', m.hash, 'name', m.name, 'width', f.width,
            'caption', coalesce(nullif(w.caption, ''), m.caption)) ORDER BY w.place) AS pictures
        FROM shown w
        CROSS JOIN LATERAL (SELECT * FROM live_media l WHERE l.id = w.media_id AND l.kind = 'picture' LIMIT 1) m
        CROSS JOIN LATERAL (SELECT r.width FROM rendition r WHERE r.media_id = m.id AND r.crop = 'full' AND r.format = 'jpg'
          ORDER BY (r.width <= ${WIDEST}::int) DESC, CASE WHEN r.width <= ${WIDEST}::int THEN -r.width ELSE r.width END LIMIT 1) f
        GROUP BY w.id)
      SELECT json_build_object(
        'stories', (SELECT json_agg(json_build_object('section', c.slug, 'slug', s.slug, 'updatedAt', s.updated_at, 'pictures', p.pictures)
            ORDER BY s.published_at, s.id) FROM story s JOIN section c ON c.id = s.section_id LEFT JOIN picture p ON p.id = s.id),
        'dated', (SELECT json_agg(DISTINCT w.media_id) FROM shown w
          CROSS JOIN LATERAL (SELECT FROM dated_media d WHERE d.id = w.media_id LIMIT 1) d))::text AS json`),
  );
  for (const id of raw?.dated ?? []) noteBox(`media:${id}`);
  return (raw?.stories ?? []).map(({ section, slug, updatedAt, pictures }) => ({
    path: storyPath(section, slug),
    updatedAt: new Date(updatedAt),
    pictures: (pictures ?? []).map(
      ({ hash, name, width, caption }): SitemapPicture => ({
        path: picturePath({ hash, name }, { crop: 'full', width, format: 'jpg' }),
        caption,
      }),
    ),
  }));
}

/** Stories first published in the last two days, newest first, as Google's news sitemap wants them: a thousand at most. */
export async function listNews(): Promise<NewsEntry[]> {
  noteSubject('latest', 'news');
  const raw = await readJson<
    { section: string; slug: string; headline: string; language: string; publishedAt: string }[]
  >(
    planOnce(sql`SELECT json_agg(json_build_object('section', c.slug, 'slug', s.slug, 'headline', s.headline, 'language', s.language,
          'publishedAt', s.published_at) ORDER BY s.published_at DESC, s.id DESC)::text AS json
      FROM (SELECT * FROM live_story l WHERE l.published_at > now() - make_interval(secs => ${NEWS_FOR / 1000}::float8) AND l.canonical_url IS NULL
        ORDER BY l.published_at DESC, l.id DESC LIMIT ${MOST_NEWS}::int) s JOIN section c ON c.id = s.section_id`),
  );
  return (raw ?? []).map(({ section, slug, headline, language, publishedAt }) => ({
    path: storyPath(section, slug),
    headline,
    language,
    publishedAt: new Date(publishedAt),
  }));
}

/** Sections and standing pages; of a section the last change to one of its newest stories, which its page shows. */
export async function listSitemapSections(): Promise<PageEntry[]> {
  noteSubject('latest');
  noteBox('settings');
  const raw = await readJson<{
    sections: { slug: string; changedAt: string | null }[] | null;
    pages: { slug: string; changedAt: string }[] | null;
  }>(
    planOnce(sql`SELECT json_build_object(
      'sections', (SELECT json_agg(json_build_object('slug', c.slug, 'changedAt', n.updated_at) ORDER BY c.position, c.slug)
        FROM section c CROSS JOIN LATERAL (SELECT max(shown.updated_at) AS updated_at FROM (
          SELECT s.updated_at FROM live_story s WHERE s.section_id = c.id
          ORDER BY s.published_at DESC, s.id DESC LIMIT ${NEWEST}::int) shown) n),
      'pages', (SELECT json_agg(json_build_object('slug', p.slug, 'changedAt', p.updated_at) ORDER BY p.position, p.slug)
        FROM live_page p))::text AS json`),
  );
  return [
    ...(raw?.sections ?? []).map(({ slug, changedAt }) => ({
      path: sectionPath(slug),
      changedAt: instant(changedAt),
    })),
    ...(raw?.pages ?? []).map(({ slug, changedAt }) => ({
      path: standingPath(slug),
      changedAt: instant(changedAt),
    })),
  ];
}

/** Topics that have a public story, the newest 50,000 topics, with the last change of their newest story. */
export function listSitemapTopics(): Promise<PageEntry[]> {
  return listLinkedPages(
    sql`topic`,
    sql`(SELECT topic_id AS id, published_at, version_id FROM version_topic)`,
    topicPath,
  );
}

/** As `listSitemapTopics`, of authors. */
export function listSitemapAuthors(): Promise<PageEntry[]> {
  return listLinkedPages(
    sql`author`,
    sql`(SELECT author_id AS id, published_at, version_id FROM version_author)`,
    authorPath,
  );
}

async function listLinkedPages(
  table: Prisma.Sql,
  links: Prisma.Sql,
  pathOf: (slug: string) => string,
): Promise<PageEntry[]> {
  noteBox('latest');
  const raw = await readJson<{ slug: string; changedAt: string }[]>(
    planOnce(sql`SELECT json_agg(json_build_object('slug', p.slug, 'changedAt', n.updated_at) ORDER BY p.slug)::text AS json
      FROM (SELECT id, slug FROM ${table} ORDER BY id DESC LIMIT ${MOST_PAGES}::int) p
      CROSS JOIN LATERAL (SELECT s.updated_at FROM ${links} l JOIN live_story s ON s.version_id = l.version_id
        WHERE l.id = p.id ORDER BY l.published_at DESC, l.version_id DESC LIMIT 1) n`),
  );
  return (raw ?? []).map(({ slug, changedAt }) => ({
    path: pathOf(slug),
    changedAt: instant(changedAt),
  }));
}

function instant(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
