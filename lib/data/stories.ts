import { isSlug } from '#lib/domain/slug.ts';
import type { Story } from '#lib/domain/story.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { readJson } from './query.ts';
import { noteSubject } from './reads.ts';
import { planOnce } from './statements.ts';
import { type RawStory, showStory, storyJson } from './story-sql.ts';

/** The public story at `/{section}/{slug}`, or null when there is none at just this address. */
export async function getStory(address: { section: string; slug: string }): Promise<Story | null> {
  if (!isSlug(address.section) || !isSlug(address.slug)) return null;
  const raw = await readJson<RawStory>(
    planOnce(Prisma.sql`SELECT ${storyJson}::text AS json FROM live_story s JOIN section home ON home.id = s.section_id
      WHERE s.slug = ${address.slug} AND home.slug = ${address.section}`),
  );
  if (!raw) return null;
  noteSubject(`story:${raw.card.id}`);
  return showStory(raw);
}
