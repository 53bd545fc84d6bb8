import {
  arrangeFront,
  FRONT_CANDIDATES,
  type FrontCandidate,
  type FrontSection,
  type FrontSlot,
} from '#lib/domain/front.ts';
import type { Front, StoryCard } from '#lib/domain/story.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { cardJson } from './card-sql.ts';
import { readJson } from './query.ts';
import { noteSubject } from './reads.ts';
import { type RawCard, type RawSection, showCard, toSectionLink } from './rows.ts';
import { planOnce } from './statements.ts';

const { sql } = Prisma;

interface RawFront {
  sections: (FrontSection & RawSection)[] | null;
  candidates: FrontCandidate[] | null;
  slots: FrontSlot[] | null;
}

/**
 * The front page as it stands now: what the editors placed, and what fills the places they left. `tried`: as it would
 * stand with these in their places instead.
 */
export async function getFront(tried?: FrontSlot[]): Promise<Front> {
  noteSubject('front');
  const { sections, candidates, slots } = await readCandidates(
    tried ? triedSlots(tried) : PLACED_SLOTS,
  );
  const plan = arrangeFront({ sections, candidates, slots });
  const ids = [
    ...(plan.lead ? [plan.lead] : []),
    ...plan.seconds,
    ...plan.opinion,
    ...plan.strips.flatMap((strip) => strip.stories),
    ...plan.latest,
  ];
  const cards = await readCards(ids);
  // What was taken down between the two queries is missing; the change renders the page again.
  const shown = (chosen: string[]): StoryCard[] =>
    chosen.map((id) => cards.get(id)).filter((card) => card !== undefined);
  return {
    lead: (plan.lead && cards.get(plan.lead)) || null,
    seconds: shown(plan.seconds),
    opinion: shown(plan.opinion),
    strips: plan.strips.flatMap(({ sectionId, stories }) => {
      const section = sections.find(({ id }) => id === sectionId);
      const found = shown(stories);
      return section && found.length > 0
        ? [{ section: toSectionLink(section), stories: found }]
        : [];
    }),
    latest: shown(plan.latest),
  };
}

/** SQL for zone, position and story of what stands in the places of the front. */
const PLACED_SLOTS = sql`SELECT zone::text, position, article_id FROM live_slot WHERE section_id IS NULL`;

function triedSlots(tried: FrontSlot[]): Prisma.Sql {
  const [zones, positions, ids] = [
    tried.map(({ zone }) => zone),
    tried.map(({ position }) => position),
    tried.map(({ storyId }) => storyId),
  ];
  return sql`SELECT * FROM unnest(${zones}::text[], ${positions}::int[], ${ids}::uuid[]) AS n(zone, position, article_id)`;
}

async function readCandidates(placed: Prisma.Sql): Promise<{
  sections: (FrontSection & RawSection)[];
  candidates: FrontCandidate[];
  slots: FrontSlot[];
}> {
  const raw = await readJson<RawFront>(
    planOnce(sql`WITH RECURSIVE tree AS (
        SELECT id, slug, name, kind, position, id AS top_id, 0 AS depth FROM section WHERE parent_id IS NULL
        UNION ALL SELECT c.id, c.slug, c.name, c.kind, c.position, tree.top_id, tree.depth + 1
          FROM section c JOIN tree ON c.parent_id = tree.id),
      slot AS MATERIALIZED (
        SELECT f.zone, f.position, s.id, s.section_id, s.published_at
        FROM (${placed}) f CROSS JOIN LATERAL (SELECT * FROM live_story s WHERE s.id = f.article_id) s),
      newest AS (
        SELECT n.id, n.section_id, n.published_at FROM tree CROSS JOIN LATERAL (
          SELECT s.id, s.section_id, s.published_at FROM live_story s WHERE s.section_id = tree.id
          ORDER BY s.published_at DESC, s.id DESC LIMIT ${FRONT_CANDIDATES}::int) n
        UNION SELECT id, section_id, published_at FROM slot)
      SELECT json_build_object(
        'sections', (SELECT json_agg(json_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'kind', c.kind, 'topId', c.top_id)
          ORDER BY c.depth, c.position, c.slug) FROM tree c),
        'candidates', (SELECT json_agg(json_build_object('id', n.id, 'sectionId', n.section_id)
          ORDER BY n.published_at DESC, n.id DESC) FROM newest n),
        'slots', (SELECT json_agg(json_build_object('zone', f.zone, 'position', f.position, 'storyId', f.id)
          ORDER BY f.zone, f.position) FROM slot f))::text AS json`),
  );
  return {
    sections: raw?.sections ?? [],
    candidates: raw?.candidates ?? [],
    slots: raw?.slots ?? [],
  };
}

async function readCards(ids: string[]): Promise<Map<string, StoryCard>> {
  const raw = await readJson<RawCard[]>(
    planOnce(
      sql`SELECT json_agg(${cardJson('s')})::text AS json FROM live_story s WHERE s.id = ANY(${ids}::uuid[])`,
    ),
  );
  return new Map((raw ?? []).map((row) => [row.id, showCard(row)]));
}
