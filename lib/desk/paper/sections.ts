import { isUuid } from '../drafts/story-draft.ts';
import type { Desk } from '../refusal.ts';

export interface SectionLine {
  id: string;
  parentId: string | null;
  name: string;
  slug: string;
  description: string;
  kind: 'news' | 'opinion';
  /** Of a top one: whether it stands in the bar above every page. */
  inBar: boolean;
  /** 0: a top section. */
  depth: number;
  /** Its own id and those it lies in, from the top down. */
  path: string[];
}

/** All sections in the order of the menu, each after the one it lies in. */
export async function listSectionLines(db: Desk): Promise<SectionLine[]> {
  return db.$queryRaw<SectionLine[]>`
    WITH RECURSIVE tree AS (
      SELECT c.*, 0 AS depth, ARRAY[c.id::text] AS path, ARRAY[lpad(c.position::text, 9, '0') || c.slug] AS place
        FROM section c WHERE c.parent_id IS NULL
      UNION ALL SELECT c.*, t.depth + 1, t.path || c.id::text, t.place || (lpad(c.position::text, 9, '0') || c.slug)
        FROM section c JOIN tree t ON c.parent_id = t.id)
    SELECT id::text, parent_id::text AS "parentId", name, slug, description, kind::text, in_bar AS "inBar", depth, path FROM tree ORDER BY place`;
}

/** A section among all of them; null when there is none. */
export async function getDeskSection(
  db: Desk,
  id: string,
): Promise<{ section: SectionLine; all: SectionLine[] } | null> {
  if (!isUuid(id)) return null;
  const all = await listSectionLines(db);
  const section = all.find((one) => one.id === id);
  return section ? { section, all } : null;
}
