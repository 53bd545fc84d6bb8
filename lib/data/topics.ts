import { isSlug } from '#lib/domain/slug.ts';
import type { Topic } from '#lib/domain/story.ts';
import { topicPath } from '#lib/urls.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { readJson } from './query.ts';
import { noteSubject } from './reads.ts';
import { planOnce } from './statements.ts';

/** A topic as its own page shows it; null when there is none of this name. */
export async function getTopic(slug: string): Promise<Topic | null> {
  if (!isSlug(slug)) return null;
  const raw = await readJson<Omit<Topic, 'path'>>(
    planOnce(Prisma.sql`SELECT json_build_object('id', t.id, 'name', t.name, 'description', t.description)::text AS json
      FROM topic t WHERE t.slug = ${slug}`),
  );
  if (!raw) return null;
  noteSubject(`topic:${raw.id}`);
  return { ...raw, path: topicPath(slug) };
}
