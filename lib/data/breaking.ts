import type { BreakingLine } from '#lib/domain/story.ts';
import { storyPath } from '#lib/urls.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { readJson } from './query.ts';
import { noteBox } from './reads.ts';
import { planOnce } from './statements.ts';

interface RawLine {
  text: string;
  storyId: string | null;
  section: string | null;
  slug: string | null;
}

/** What the desk says above every page just now, or null. `without`: the story whose page it is, which needs no line about itself. */
export async function getBreakingLine(without = ''): Promise<BreakingLine | null> {
  noteBox('breaking');
  const raw = await readJson<RawLine>(
    planOnce(Prisma.sql`SELECT json_build_object('text', b.text, 'storyId', b.article_id, 'section', b.section_slug,
      'slug', b.slug)::text AS json FROM live_breaking_line b`),
  );
  if (!raw) return null;
  if (raw.storyId) noteBox(`story:${raw.storyId}`);
  if (raw.storyId === without) return null;
  const path = raw.section && raw.slug ? storyPath(raw.section, raw.slug) : null;
  return { text: raw.text, path };
}
