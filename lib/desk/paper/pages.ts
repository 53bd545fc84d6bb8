import type { Body } from '#lib/domain/body.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';
import { isUuid } from '../drafts/story-draft.ts';

/** A standing page, as the desk's list has it. */
export interface PageLine {
  id: string;
  title: string;
  slug: string;
  /** Whether readers have it. */
  public: boolean;
  inFooter: boolean;
  inBar: boolean;
}

/** A standing page, as it is written at the desk. */
export interface DeskPage extends PageLine {
  body: Body;
  /** BCP 47. */
  language: string;
  /** What a save stands on: another means that somebody saved meanwhile. */
  version: string;
}

type Reader = Pick<PrismaClient, 'page'>;

/** All standing pages in the order of the footer; a paper has a dozen. */
export async function listPageLines(db: Reader): Promise<PageLine[]> {
  return db.page.findMany({
    select: { id: true, title: true, slug: true, public: true, inFooter: true, inBar: true },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
  });
}

/** A standing page by its id, or null. */
export async function getDeskPage(db: Reader, id: string): Promise<DeskPage | null> {
  if (!isUuid(id)) return null;
  const page = await db.page.findUnique({ where: { id } });
  if (!page) return null;
  const { body, updatedAt, position: _, ...line } = page;
  // Checked by whoever wrote it.
  return { ...line, body: body as unknown as Body, version: updatedAt.toISOString() };
}
