import { readAuthorLinks } from '#lib/domain/author-links.ts';
import { isSlug } from '#lib/domain/slug.ts';
import type { Author } from '#lib/domain/story.ts';
import { authorPath } from '#lib/urls.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { pictureJson } from './card-sql.ts';
import { readJson } from './query.ts';
import { noteBox, noteSubject } from './reads.ts';
import { type RawPicture, showPicture } from './rows.ts';
import { planOnce } from './statements.ts';

interface RawAuthor extends Omit<Author, 'path' | 'portrait' | 'links'> {
  links: unknown;
  portraitId: string | null;
  portrait: RawPicture | null;
}

/** An author as the author's own page shows them; null when there is none of this name. */
export async function getAuthor(slug: string): Promise<Author | null> {
  if (!isSlug(slug)) return null;
  const raw = await readJson<RawAuthor>(
    planOnce(Prisma.sql`SELECT json_build_object('id', a.id, 'name', a.name, 'jobTitle', a.job_title, 'biography', a.biography,
        'links', a.links, 'portraitId', a.portrait_id,
        'portrait', (SELECT ${pictureJson} FROM live_media m WHERE m.id = a.portrait_id AND m.kind = 'picture'))::text AS json
      FROM author a WHERE a.slug = ${slug}`),
  );
  if (!raw) return null;
  const { portraitId, portrait, ...author } = raw;
  noteSubject(`author:${author.id}`);
  if (portraitId) noteBox(`media:${portraitId}`);
  return {
    ...author,
    path: authorPath(slug),
    links: readAuthorLinks(author.links),
    portrait: portrait && showPicture(portrait),
  };
}
