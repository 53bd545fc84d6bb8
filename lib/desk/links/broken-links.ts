import type { Desk } from '../refusal.ts';

const MOST_SHOWN = 10;

/** A link of a public story at whose end there is nothing. */
export interface BrokenLink {
  articleId: string;
  headline: string;
  url: string;
}

/** What the last nights found, as far as it still stands in a public story; the last found first. */
export async function listBrokenLinks(db: Pick<Desk, '$queryRaw'>): Promise<BrokenLink[]> {
  return db.$queryRaw<BrokenLink[]>`
    SELECT s.id::text AS "articleId", s.headline, c.url FROM link_check c
      JOIN story_link n ON n.key = c.key JOIN live_story s ON s.id = n.article_id
    WHERE c.status IN (404, 410) ORDER BY c.checked_at DESC, s.id LIMIT ${MOST_SHOWN}::int`;
}
