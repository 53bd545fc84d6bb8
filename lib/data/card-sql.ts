import { Prisma } from '#prisma/generated/client.ts';

const { sql } = Prisma;

/** Names under which a query may speak of a row of `live_story`. */
const STORY = { s: Prisma.raw('s'), o: Prisma.raw('o') } as const;
export type StoryAlias = keyof typeof STORY;

/** SQL for `SectionLink` and its like from a row of `section` called `c`. */
export const sectionJson = sql`json_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'kind', c.kind)`;

/** SQL for a `RawPicture` from a row of `live_media` called `m`. */
export const pictureJson = sql`json_build_object('id', m.id, 'hash', m.hash, 'name', m.name,
  'width', m.width, 'height', m.height, 'alt', m.alt, 'decorative', m.decorative, 'caption', m.caption,
  'credit', m.credit, 'licence', m.licence, 'placeholder', m.placeholder, 'animated', m.animated,
  'signedBy', nullif(m.content_credentials, ''),
  'renditions', (SELECT json_agg(json_build_array(r.crop, r.format, r.width, r.height, r.focal) ORDER BY r.crop, r.format, r.width)
    FROM rendition r WHERE r.media_id = m.id))`;

/** SQL for a `RawCard` from a row of `live_story` called `alias`. */
export function cardJson(alias: StoryAlias): Prisma.Sql {
  const s = STORY[alias];
  return sql`json_build_object('id', ${s}.id, 'slug', ${s}.slug, 'headline', ${s}.headline, 'kicker', ${s}.kicker,
    'standfirst', ${s}.standfirst, 'language', ${s}.language, 'direction', ${s}.direction,
    'publishedAt', ${s}.published_at,
    'section', (SELECT ${sectionJson} FROM section c WHERE c.id = ${s}.section_id),
    'authors', (SELECT json_agg(json_build_object('id', a.id, 'slug', a.slug, 'name', a.name, 'role', va.role)
        ORDER BY va.position)
      FROM version_author va JOIN author a ON a.id = va.author_id WHERE va.version_id = ${s}.version_id),
    'heroId', ${s}.hero_id,
    'picture', (SELECT ${pictureJson} FROM live_media m WHERE m.id = ${s}.hero_id AND m.kind = 'picture'))`;
}

/**
 * SQL for the row `s` of `live_story` of each row of `chosen`. The limit changes nothing but the plan: each
 * story is looked up, where a join might read the whole archive to find a few.
 */
export const chosenStory = sql`LATERAL (SELECT * FROM live_story l WHERE l.id = chosen.id LIMIT 1) s`;
