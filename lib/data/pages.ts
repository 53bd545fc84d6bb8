import type { Attachment } from '#lib/domain/attachment.ts';
import type { Body } from '#lib/domain/body.ts';
import { isSlug } from '#lib/domain/slug.ts';
import type { Picture, StoryCard } from '#lib/domain/story.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { readJson } from './query.ts';
import { noteSubject } from './reads.ts';
import { planOnce } from './statements.ts';
import { bodyMatterJson, type RawBodyMatter, showBodyMatter } from './story-sql.ts';

/** About, contact, imprint, privacy. */
export interface StandingPage {
  title: string;
  body: Body;
  /** BCP 47. */
  language: string;
  updatedAt: Date;
  /** As in `Story`. */
  pictures: Record<string, Picture>;
  attachments: Record<string, Attachment>;
  linked: Record<string, StoryCard>;
}

interface RawPage {
  id: string;
  title: string;
  body: Body;
  language: string;
  updatedAt: string;
  matter: RawBodyMatter;
}

/** The public standing page at `/about/{slug}`, or null. */
export async function getStandingPage(slug: string): Promise<StandingPage | null> {
  if (!isSlug(slug)) return null;
  const raw = await readJson<RawPage>(
    planOnce(Prisma.sql`SELECT json_build_object('id', p.id, 'title', p.title, 'body', p.body, 'language', p.language,
        'updatedAt', p.updated_at, 'matter', ${bodyMatterJson(Prisma.sql`p.body`)})::text AS json
      FROM live_page p WHERE p.slug = ${slug}`),
  );
  if (!raw) return null;
  noteSubject(`page:${raw.id}`);
  const { title, body, language } = raw;
  return {
    title,
    body,
    language,
    updatedAt: new Date(raw.updatedAt),
    ...showBodyMatter(body, raw.matter),
  };
}
