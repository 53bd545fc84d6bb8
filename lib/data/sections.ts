import { isSlug } from '#lib/domain/slug.ts';
import type { Section } from '#lib/domain/story.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { sectionJson } from './card-sql.ts';
import { readJson } from './query.ts';
import { noteSubject } from './reads.ts';
import { type RawSection, toSectionLink } from './rows.ts';
import { planOnce } from './statements.ts';

interface RawSectionPage {
  section: RawSection;
  description: string;
  breadcrumb: RawSection[] | null;
  children: RawSection[] | null;
}

/** A section as its own page shows it; null when there is none of this name. */
export async function getSection(slug: string): Promise<Section | null> {
  if (!isSlug(slug)) return null;
  const raw = await readJson<RawSectionPage>(
    planOnce(Prisma.sql`SELECT json_build_object('section', ${sectionJson}, 'description', c.description,
        'breadcrumb', (WITH RECURSIVE up AS (
            SELECT id, parent_id, slug, name, kind, 0 AS depth FROM section WHERE id = own.parent_id
            UNION ALL SELECT p.id, p.parent_id, p.slug, p.name, p.kind, up.depth + 1 FROM section p JOIN up ON p.id = up.parent_id)
          SELECT json_agg(${sectionJson} ORDER BY c.depth DESC) FROM up c),
        'children', (SELECT json_agg(${sectionJson} ORDER BY c.position, c.slug) FROM section c WHERE c.parent_id = own.id))::text AS json
      FROM section own JOIN section c ON c.id = own.id WHERE own.slug = ${slug}`),
  );
  if (!raw) return null;
  noteSubject(`section:${raw.section.id}`);
  const breadcrumb = (raw.breadcrumb ?? []).map(toSectionLink);
  return {
    ...toSectionLink(raw.section),
    description: raw.description,
    breadcrumb,
    parent: breadcrumb.at(-1) ?? null,
    children: (raw.children ?? []).map(toSectionLink),
  };
}
