import type { StoryHistory, StoryVersion } from '#lib/domain/history.ts';
import { isSlug } from '#lib/domain/slug.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { cardJson } from './card-sql.ts';
import { readJson } from './query.ts';
import { noteSubject } from './reads.ts';
import { type RawCard, showCard } from './rows.ts';
import { planOnce } from './statements.ts';

/** Versions on a page: comparing them is what it costs. */
export const VERSIONS_ON_A_PAGE = 50;

interface RawHistory {
  card: RawCard;
  versions: (Omit<StoryVersion, 'from'> & { from: string })[] | null;
  withheld: { number: number; from: string }[] | null;
}

/**
 * What readers saw of the public story at `/{section}/{slug}` and when, or null when there is none at just
 * this address, or no such page of it. Of what was withheld only that it was there; never what is planned, or is a draft.
 */
export async function getStoryHistory(address: {
  section: string;
  slug: string;
  page?: number;
}): Promise<StoryHistory | null> {
  const { page = 1 } = address;
  if (!isSlug(address.section) || !isSlug(address.slug)) return null;
  const raw = await readJson<RawHistory>(
    planOnce(Prisma.sql`SELECT json_build_object('card', ${cardJson('s')},
        'withheld', (SELECT json_agg(json_build_object('number', w.number, 'from', w.live_from) ORDER BY w.live_from DESC)
          FROM withheld_version w WHERE w.article_id = s.id),
        'versions', (SELECT json_agg(json_build_object('number', v.number, 'from', v.live_from, 'change', v.change, 'note', v.change_note,
            'headline', v.headline, 'standfirst', v.standfirst, 'body', v.body, 'language', v.language, 'direction', v.direction)
            ORDER BY v.live_from DESC)
          FROM (SELECT * FROM shown_version v WHERE v.article_id = s.id ORDER BY v.live_from DESC
            LIMIT ${VERSIONS_ON_A_PAGE + 1}::int OFFSET ${(page - 1) * VERSIONS_ON_A_PAGE}::int) v))::text AS json
      FROM live_story s JOIN section home ON home.id = s.section_id
      WHERE s.slug = ${address.slug} AND home.slug = ${address.section}`),
  );
  if (!raw?.versions) return null;
  noteSubject(`story:${raw.card.id}`, `history:${raw.card.id}`);
  const versions = raw.versions.map((version) => ({ ...version, from: new Date(version.from) }));
  const withheld = (raw.withheld ?? []).map(({ number, from }) => ({
    number,
    from: new Date(from),
  }));
  const [before = null] = versions.splice(VERSIONS_ON_A_PAGE);
  return { story: showCard(raw.card), page, versions, before, withheld };
}
