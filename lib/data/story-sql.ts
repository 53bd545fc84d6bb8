import type { Attachment } from '#lib/domain/attachment.ts';
import type { Body } from '#lib/domain/body.ts';
import { bodyReferences } from '#lib/domain/body-references.ts';
import type { Correction, Story, ToldStory } from '#lib/domain/story.ts';
import { topicPath } from '#lib/urls.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { cardJson, pictureJson, sectionJson } from './card-sql.ts';
import { noteBox } from './reads.ts';
import {
  type RawCard,
  type RawPicture,
  type RawSection,
  showCard,
  showPicture,
  toSectionLink,
} from './rows.ts';

const { sql } = Prisma;

/** Ids out of a body's JSON. An id that is none is left out rather than failing the whole page. */
function idsOf(texts: Prisma.Sql): Prisma.Sql {
  return sql`ARRAY(SELECT CASE WHEN pg_input_is_valid(found.id, 'uuid') THEN found.id::uuid END FROM (${texts}) AS found(id))`;
}

/** Strict paths: lax ones would give what lies in an array twice. */
function bodyPictures(body: Prisma.Sql): Prisma.Sql {
  return idsOf(sql`SELECT jsonb_path_query(${body}, '$.content[*] ? (@.type == "picture").attrs.mediaId') #>> '{}'
    UNION SELECT jsonb_path_query(${body}, '$.content[*] ? (@.type == "gallery").attrs.items[*].mediaId') #>> '{}'`);
}
function bodyAttachments(body: Prisma.Sql): Prisma.Sql {
  return idsOf(
    sql`SELECT jsonb_path_query(${body}, '$.content[*] ? (@.type == "attachment").attrs.mediaId') #>> '{}'`,
  );
}
function bodyStories(body: Prisma.Sql): Prisma.Sql {
  return idsOf(sql`SELECT jsonb_path_query(${body}, '$.content[*] ? (@.type == "relatedStory").attrs.articleId') #>> '{}'
    UNION SELECT substr(jsonb_path_query(${body}, 'strict $.** ? (@.type == "link").attrs.href ? (@ starts with "story:")') #>> '{}', 7)`);
}

/** SQL for the pictures and files of a body and the cards of the own stories it speaks of: `RawBodyMatter`. */
export function bodyMatterJson(body: Prisma.Sql): Prisma.Sql {
  return sql`json_build_object(
    'pictures', (SELECT json_agg(${pictureJson}) FROM live_media m WHERE m.id = ANY(${bodyPictures(body)}) AND m.kind = 'picture'),
    'attachments', (SELECT json_agg(json_build_object('id', m.id, 'hash', m.hash, 'name', m.name, 'mimeType', m.mime_type, 'bytes', m.bytes))
      FROM live_media m WHERE m.id = ANY(${bodyAttachments(body)}) AND m.kind <> 'picture'),
    'linked', (SELECT json_agg(${cardJson('o')}) FROM live_story o WHERE o.id = ANY(${bodyStories(body)})))`;
}

const told = sql`'card', ${cardJson('s')}, 'guid', s.guid, 'updatedAt', s.updated_at, 'body', s.body,
  'wordCount', s.word_count, 'heroCaption', s.hero_caption, 'canonicalUrl', s.canonical_url,
  'searchTitle', s.search_title, 'searchDescription', s.search_description,
  'breadcrumb', (WITH RECURSIVE up AS (
      SELECT id, parent_id, slug, name, kind, 0 AS depth FROM section WHERE id = s.section_id
      UNION ALL SELECT p.id, p.parent_id, p.slug, p.name, p.kind, up.depth + 1 FROM section p JOIN up ON p.id = up.parent_id)
    SELECT json_agg(${sectionJson} ORDER BY c.depth DESC) FROM up c),
  'topics', (SELECT json_agg(json_build_object('id', t.id, 'slug', t.slug, 'name', t.name) ORDER BY vt.position)
    FROM version_topic vt JOIN topic t ON t.id = vt.topic_id WHERE vt.version_id = s.version_id),
  'corrections', (SELECT json_agg(json_build_object('id', c.id, 'kind', c.kind, 'text', c.text, 'blockId', c.block_id,
      'publishedAt', c.published_at) ORDER BY c.published_at, c.id)
    FROM live_correction c WHERE c.article_id = s.id),
  'matter', ${bodyMatterJson(sql`s.body`)}`;

/** SQL for a `RawToldStory` from a row of `live_story` called `s`. What only its own page shows would be a third of the work. */
export const toldStoryJson = sql`json_build_object(${told})`;

/** SQL for a `RawStory` from a row of `live_story` called `s`. */
export const storyJson = sql`json_build_object(${told},
  'versions', (SELECT count(*) FROM shown_version v WHERE v.article_id = s.id)
    + (SELECT count(*) FROM withheld_version w WHERE w.article_id = s.id),
  'pickIds', ARRAY(SELECT vr.article_id FROM version_related vr WHERE vr.version_id = s.version_id),
  'picks', (SELECT json_agg(${cardJson('o')} ORDER BY vr.position)
    FROM version_related vr JOIN live_story o ON o.id = vr.article_id
    WHERE vr.version_id = s.version_id AND o.id <> s.id))`;

export interface RawBodyMatter {
  pictures: RawPicture[] | null;
  attachments: Attachment[] | null;
  linked: RawCard[] | null;
}

export interface RawToldStory {
  card: RawCard;
  guid: string;
  updatedAt: string;
  body: Body;
  wordCount: number;
  heroCaption: string;
  canonicalUrl: string | null;
  searchTitle: string;
  searchDescription: string;
  breadcrumb: RawSection[];
  topics: { id: string; slug: string; name: string }[] | null;
  corrections: (Omit<Correction, 'publishedAt'> & { publishedAt: string })[] | null;
  matter: RawBodyMatter;
}

export interface RawStory extends RawToldStory {
  versions: number;
  pickIds: string[];
  picks: RawCard[] | null;
}

/** A whole story with what its page shows beside it, it and all it shows noted as shown. */
export function showStory(raw: RawStory): Story {
  for (const id of raw.pickIds) noteBox(`story:${id}`);
  return {
    ...showToldStory(raw),
    versions: raw.versions,
    picks: (raw.picks ?? []).map(showCard),
  };
}

/** A whole story, it and all it shows noted as shown. */
export function showToldStory(raw: RawToldStory): ToldStory {
  return {
    ...showCard(raw.card),
    guid: raw.guid,
    updatedAt: new Date(raw.updatedAt),
    body: raw.body,
    wordCount: raw.wordCount,
    heroCaption: raw.heroCaption,
    canonicalUrl: raw.canonicalUrl,
    searchTitle: raw.searchTitle,
    searchDescription: raw.searchDescription,
    breadcrumb: raw.breadcrumb.map(toSectionLink),
    topics: (raw.topics ?? []).map((topic) => {
      noteBox(`label:${topic.id}`);
      return { id: topic.id, name: topic.name, path: topicPath(topic.slug) };
    }),
    corrections: (raw.corrections ?? []).map((correction) => ({
      ...correction,
      publishedAt: new Date(correction.publishedAt),
    })),
    ...showBodyMatter(raw.body, raw.matter),
  };
}

/** What a body shows, by id. What it would show if it were public is noted too, so that it comes by itself. */
export function showBodyMatter(
  body: Body,
  raw: RawBodyMatter,
): Pick<ToldStory, 'pictures' | 'attachments' | 'linked'> {
  const { stories, media, attachments } = bodyReferences(body);
  for (const id of stories) noteBox(`story:${id}`);
  for (const id of [...media, ...attachments]) noteBox(`media:${id}`);
  return {
    pictures: Object.fromEntries((raw.pictures ?? []).map((row) => [row.id, showPicture(row)])),
    attachments: Object.fromEntries((raw.attachments ?? []).map((file) => [file.id, file])),
    linked: Object.fromEntries((raw.linked ?? []).map((row) => [row.id, showCard(row)])),
  };
}
