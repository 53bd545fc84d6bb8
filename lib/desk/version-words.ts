import type { DraftContent } from '#lib/domain/draft-content.ts';
import { Prisma } from '#prisma/generated/client.ts';

/** What a version says, as a working copy has it. */
export type VersionWords = Omit<
  DraftContent,
  'slug' | 'sectionId' | 'embargoAt' | 'notes' | 'withoutHero'
>;

/** The same as JSON, of the row `v` of article_version. */
export const versionWords = Prisma.sql`json_build_object('headline', v.headline, 'kicker', v.kicker, 'standfirst', v.standfirst,
  'body', v.body, 'language', v.language, 'direction', v.direction, 'heroId', v.hero_id, 'heroCaption', v.hero_caption,
  'canonicalUrl', coalesce(v.canonical_url, ''), 'searchTitle', v.search_title, 'searchDescription', v.search_description,
  'topicIds', ARRAY(SELECT topic_id FROM version_topic WHERE version_id = v.id ORDER BY position),
  'relatedIds', ARRAY(SELECT article_id FROM version_related WHERE version_id = v.id ORDER BY position),
  'authors', coalesce((SELECT json_agg(json_build_object('id', author_id, 'role', role) ORDER BY position)
    FROM version_author WHERE version_id = v.id), '[]'::json))`;
