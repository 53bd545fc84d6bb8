import type { ShareCard } from '#lib/machines/share-card.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { readJson } from './query.ts';
import { planOnce } from './statements.ts';

/** What is drawn where the public story with this id is shared; `gone` when it was public once, null when it never was. */
export async function getShareCard(id: string): Promise<ShareCard | 'gone' | null> {
  const raw = await readJson<{ card: ShareCard | null; gone: boolean }>(
    planOnce(Prisma.sql`SELECT json_build_object(
      'card', (SELECT json_build_object('paper', coalesce((SELECT x.site_name FROM settings x), 'Aril'), 'section', c.name,
          'headline', s.headline, 'language', s.language, 'direction', s.direction)
        FROM live_story s JOIN section c ON c.id = s.section_id WHERE s.id = ${id}::uuid),
      'gone', EXISTS (SELECT FROM gone_story g WHERE g.id = ${id}::uuid))::text AS json`),
  );
  return raw?.card ?? (raw?.gone ? 'gone' : null);
}
