import type { AuthorFields } from '#lib/domain/author-fields.ts';
import { readAuthorLinks } from '#lib/domain/author-links.ts';
import type { MediaChoice } from '#lib/domain/desk-answers.ts';
import { authorPath } from '#lib/urls.ts';
import { searchMedia } from '../drafts/choices.ts';
import { isUuid } from '../drafts/story-draft.ts';
import { type Size, sizedPath } from '../media/media-sql.ts';
import type { Desk } from '../refusal.ts';

/** Somebody whose name stands over stories, as the desk lists them. */
export interface AuthorLine {
  id: string;
  name: string;
  jobTitle: string;
  /** Their page on the site. */
  path: string;
  portrait: string | null;
  /** Whether readers find a story by them. */
  hasStories: boolean;
}

/** All authors by name. */
export async function listAuthorLines(db: Desk): Promise<AuthorLine[]> {
  const rows = await db.$queryRaw<
    (Omit<AuthorLine, 'path' | 'portrait'> & {
      slug: string;
      picture: { hash: string; name: string; size: Size } | null;
    })[]
  >`SELECT a.id::text, a.name, a.slug, a.job_title AS "jobTitle",
      EXISTS (SELECT FROM version_author va JOIN live_story s ON s.version_id = va.version_id WHERE va.author_id = a.id) AS "hasStories",
      (SELECT json_build_object('hash', m.hash, 'name', m.name, 'size', (
          SELECT json_build_object('crop', r.crop, 'width', r.width, 'format', r.format, 'focal', r.focal) FROM rendition r
          WHERE r.media_id = m.id AND r.format = 'jpg' AND r.crop IN ('1x1', 'full')
          ORDER BY r.crop = 'full', r.width < 160, r.width LIMIT 1))
        FROM media m WHERE m.id = a.portrait_id) AS picture
    FROM author a ORDER BY lower(a.name), a.id`;
  return rows.map(({ slug, picture, ...line }) => ({
    ...line,
    path: authorPath(slug),
    portrait: picture && sizedPath(picture, picture.size),
  }));
}

export interface AuthorDetail extends AuthorFields {
  id: string;
  path: string;
  /** The portrait as the picker shows it; null when there is none, or its rights have ended. */
  portrait: MediaChoice | null;
}

/** An author with everything that can be said of them; null when there is none. */
export async function readAuthor(db: Desk, id: string): Promise<AuthorDetail | null> {
  if (!isUuid(id)) return null;
  const author = await db.author.findUnique({ where: { id } });
  if (!author) return null;
  const { name, slug, jobTitle, biography, portraitId, staffId } = author;
  const [portrait = null] = portraitId ? await searchMedia(db, portraitId) : [];
  const links = readAuthorLinks(author.links);
  const fields = { name, slug, jobTitle, biography, portraitId, links, staffId };
  return { id, ...fields, path: authorPath(slug), portrait };
}

/** Colleagues who may be this author: nobody is two. */
export async function listPossibleColleagues(
  db: Desk,
  authorId: string | null,
): Promise<{ id: string; name: string }[]> {
  return db.staff.findMany({
    where: { OR: [{ author: null }, ...(authorId ? [{ author: { id: authorId } }] : [])] },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}
