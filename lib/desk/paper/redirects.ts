import { authorPath, sectionPath, storyPath, topicPath } from '#lib/urls.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { likePattern } from '../drafts/list-stories.ts';
import type { Desk } from '../refusal.ts';

const { sql } = Prisma;
const ON_A_PAGE = 50;

export interface RedirectLine {
  id: string;
  from: string;
  /** Where it leads now, as people read it. */
  to: string;
  /** Whether it follows a story, a section, a topic or an author wherever that goes. */
  follows: boolean;
}

interface Row {
  id: string;
  from: string;
  url: string | null;
  kind: 'story' | 'section' | 'topic' | 'author' | null;
  slug: string | null;
  section: string | null;
}

/** Addresses that lead elsewhere, in their order, from the first after `after`. */
export async function listRedirects(
  db: Desk,
  { text, after }: { text?: string | undefined; after?: string | undefined },
): Promise<{ redirects: RedirectLine[]; next: string | null }> {
  const where = [
    text ? sql`r.from_path ILIKE ${likePattern(text)}` : sql`true`,
    after ? sql`r.from_path > ${after}` : sql`true`,
  ];
  const rows = await db.$queryRaw<Row[]>`
    SELECT r.id::text, r.from_path AS from, r.to_url AS url, coalesce(a.slug, c.slug, t.slug, p.slug) AS slug, l.slug AS section,
      CASE WHEN a.id IS NOT NULL THEN 'story' WHEN c.id IS NOT NULL THEN 'section' WHEN t.id IS NOT NULL THEN 'topic'
        WHEN p.id IS NOT NULL THEN 'author' END AS kind
    FROM redirect r LEFT JOIN article a ON a.id = r.article_id LEFT JOIN section l ON l.id = a.section_id
      LEFT JOIN section c ON c.id = r.section_id LEFT JOIN topic t ON t.id = r.topic_id LEFT JOIN author p ON p.id = r.author_id
    WHERE ${Prisma.join(where, ' AND ')} ORDER BY r.from_path LIMIT ${ON_A_PAGE + 1}::int`;
  const redirects = rows.slice(0, ON_A_PAGE).map((row) => ({
    id: row.id,
    from: row.from,
    to: targetOf(row),
    follows: row.kind !== null,
  }));
  return { redirects, next: rows.length > ON_A_PAGE ? (redirects.at(-1)?.from ?? null) : null };
}

function targetOf({ kind, slug, section, url }: Row): string {
  if (kind === null || slug === null) return url ?? '';
  const paths = {
    story: () => storyPath(section ?? '', slug),
    section: () => sectionPath(slug),
    topic: () => topicPath(slug),
    author: () => authorPath(slug),
  };
  return decodeURIComponent(paths[kind]());
}
