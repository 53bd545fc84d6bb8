import { cardJson, pictureJson, sectionJson } from '#lib/data/card-sql.ts';
import {
  type RawCard,
  type RawPicture,
  type RawSection,
  showCard,
  showPicture,
  toSectionLink,
} from '#lib/data/rows.ts';
import { bodyMatterJson, type RawBodyMatter, showBodyMatter } from '#lib/data/story-sql.ts';
import { countWords, plainText } from '#lib/domain/plain-text.ts';
import type { Correction, Story } from '#lib/domain/story.ts';
import { authorPath, storyPath, topicPath } from '#lib/urls.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { Desk } from '../refusal.ts';
import type { StoryDraft } from './story-draft.ts';

const { sql } = Prisma;

interface RawPreview {
  guid: string;
  section: RawSection;
  breadcrumb: RawSection[];
  authors: { id: string; slug: string; name: string; role: string }[] | null;
  topics: { id: string; slug: string; name: string }[] | null;
  picture: RawPicture | null;
  matter: RawBodyMatter;
  picks: RawCard[] | null;
  corrections: (Omit<Correction, 'publishedAt'> & { publishedAt: string })[] | null;
  publishedAt: string;
  now: string;
  versions: number;
}

/** A working copy as the page of its story will show it. What readers will not see, such as a picture without rights, is missing. */
export async function previewStory(db: Desk, story: StoryDraft): Promise<Story> {
  const { content } = story;
  const [row] = await db.$queryRaw<{ json: RawPreview }[]>(previewSql(story));
  if (!row) throw new Error(`The story ${story.id} vanished while it was being read.`);
  const raw = row.json;
  const text = plainText(content.body);
  return {
    id: story.id,
    guid: raw.guid,
    path: storyPath(raw.section.slug, content.slug || story.slug),
    headline: content.headline,
    kicker: content.kicker,
    standfirst: content.standfirst,
    language: content.language,
    direction: content.direction,
    publishedAt: new Date(raw.publishedAt),
    updatedAt: new Date(story.published ? raw.now : raw.publishedAt),
    section: toSectionLink(raw.section),
    breadcrumb: raw.breadcrumb.map(toSectionLink),
    authors: (raw.authors ?? []).map(({ slug, ...author }) => ({
      ...author,
      path: authorPath(slug),
    })),
    picture: raw.picture && showPicture(raw.picture),
    heroCaption: content.heroCaption,
    body: content.body,
    wordCount: countWords(text, content.language),
    versions: raw.versions,
    canonicalUrl: content.canonicalUrl.trim() || null,
    searchTitle: content.searchTitle,
    searchDescription: content.searchDescription,
    topics: (raw.topics ?? []).map(({ slug, ...topic }) => ({ ...topic, path: topicPath(slug) })),
    corrections: (raw.corrections ?? []).map((correction) => ({
      ...correction,
      publishedAt: new Date(correction.publishedAt),
    })),
    ...showBodyMatter(content.body, raw.matter),
    picks: (raw.picks ?? []).map(showCard),
  };
}

function previewSql({ id, sectionId, content }: StoryDraft): Prisma.Sql {
  const section = sql`coalesce((SELECT id FROM section WHERE id = ${content.sectionId}::uuid), ${sectionId}::uuid)`;
  const body = sql`${JSON.stringify(content.body)}::jsonb`;
  const authors = JSON.stringify(content.authors);
  return sql`SELECT json_build_object('guid', a.guid,
    'section', (SELECT ${sectionJson} FROM section c WHERE c.id = ${section}),
    'breadcrumb', (WITH RECURSIVE up AS (
        SELECT id, parent_id, slug, name, kind, 0 AS depth FROM section WHERE id = ${section}
        UNION ALL SELECT p.id, p.parent_id, p.slug, p.name, p.kind, up.depth + 1 FROM section p JOIN up ON p.id = up.parent_id)
      SELECT json_agg(${sectionJson} ORDER BY c.depth DESC) FROM up c),
    'authors', (SELECT json_agg(json_build_object('id', x.id, 'slug', x.slug, 'name', x.name, 'role', n.entry ->> 'role') ORDER BY n.place)
      FROM jsonb_array_elements(${authors}::jsonb) WITH ORDINALITY AS n(entry, place) JOIN author x ON x.id = (n.entry ->> 'id')::uuid),
    'topics', (SELECT json_agg(json_build_object('id', t.id, 'slug', t.slug, 'name', t.name) ORDER BY n.place)
      FROM unnest(${content.topicIds}::uuid[]) WITH ORDINALITY AS n(id, place) JOIN topic t ON t.id = n.id),
    'picture', (SELECT ${pictureJson} FROM live_media m WHERE m.id = ${content.heroId}::uuid AND m.kind = 'picture'),
    'matter', ${bodyMatterJson(body)},
    'picks', (SELECT json_agg(${cardJson('o')} ORDER BY n.place)
      FROM unnest(${content.relatedIds}::uuid[]) WITH ORDINALITY AS n(id, place) JOIN live_story o ON o.id = n.id WHERE o.id <> a.id),
    'corrections', (SELECT json_agg(json_build_object('id', c.id, 'kind', c.kind, 'text', c.text, 'blockId', c.block_id,
        'publishedAt', c.published_at) ORDER BY c.published_at, c.id) FROM live_correction c WHERE c.article_id = a.id),
    'publishedAt', CASE WHEN a.first_published_at <= now() THEN a.first_published_at ELSE now() END, 'now', now(),
    'versions', (SELECT count(*) FROM shown_version v WHERE v.article_id = a.id)) AS json
    FROM article a WHERE a.id = ${id}::uuid`;
}
