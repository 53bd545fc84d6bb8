import type { Section, SectionFront } from '#lib/domain/story.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { cardJson, chosenStory } from './card-sql.ts';
import { listSection } from './lists.ts';
import { readJson } from './query.ts';
import { noteBox, noteSubject } from './reads.ts';
import { type RawCard, showCard } from './rows.ts';
import { planOnce } from './statements.ts';

const MOST_CURATED = 12;

/**
 * The first page of a section: what the editors placed there now, wherever it was published, and the newest of
 * the section that are not among it. What follows is page 2 of `listSection`: nothing is lost between. `tried`: as it
 * would stand with these stories placed instead.
 */
export async function getSectionFront(
  section: Pick<Section, 'id'>,
  tried?: string[],
): Promise<SectionFront> {
  const chosen = tried
    ? Prisma.sql`SELECT id, 'lead' AS zone, position FROM unnest(${tried}::uuid[]) WITH ORDINALITY AS n(id, position)`
    : Prisma.sql`SELECT f.article_id AS id, f.zone, f.position FROM live_slot f WHERE f.section_id = ${section.id}::uuid
          ORDER BY f.zone, f.position LIMIT ${MOST_CURATED}::int`;
  noteSubject(`section:${section.id}`);
  const [raw, newest] = await Promise.all([
    readJson<{ ids: string[]; cards: RawCard[] | null }>(
      planOnce(Prisma.sql`WITH chosen AS MATERIALIZED (${chosen})
        SELECT json_build_object('ids', ARRAY(SELECT id FROM chosen), 'cards', (
          SELECT json_agg(${cardJson('s')} ORDER BY chosen.zone, chosen.position) FROM chosen CROSS JOIN ${chosenStory}))::text AS json`),
    ),
    listSection(section),
  ]);
  // One that is not public yet comes by itself when it is.
  for (const id of raw?.ids ?? []) noteBox(`story:${id}`);
  const curated = (raw?.cards ?? []).map(showCard);
  const placed = new Set(curated.map(({ id }) => id));
  const stories = newest.stories.filter(({ id }) => !placed.has(id));
  return { ...newest, curated, stories };
}
