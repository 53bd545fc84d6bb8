import { storyPath } from '#lib/urls.ts';
import type { Prisma } from '#prisma/generated/client.ts';

interface Address {
  sectionSlug: string;
  slug: string;
}

/** Whether a story has the slug already: they are unique over the whole site. */
export async function slugTaken(tx: Prisma.TransactionClient, slug: string): Promise<boolean> {
  return (await tx.article.findUnique({ where: { slug }, select: { id: true } })) !== null;
}

/**
 * Takes away a redirect from an address at which readers may find a story. Not before: where only a draft is
 * to stand, former links still lead to where they did.
 */
export async function freePath(tx: Prisma.TransactionClient, address: Address): Promise<void> {
  await tx.redirect.deleteMany({ where: { fromPath: plainPath(address) } });
}

/** Lets an address that a story leaves lead to wherever it will be. */
export async function leaveRedirect(
  tx: Prisma.TransactionClient,
  address: Address,
  articleId: string,
): Promise<void> {
  const fromPath = plainPath(address);
  const target = { articleId, sectionId: null, topicId: null, authorId: null, toUrl: null };
  await tx.redirect.upsert({
    where: { fromPath },
    create: { fromPath, ...target },
    // Whoever is told of addresses that changed lately is told of this one again.
    update: { ...target, createdAt: new Date() },
  });
}

/** Redirects are kept as people read them, without percent signs. */
function plainPath({ sectionSlug, slug }: Address): string {
  return decodeURIComponent(storyPath(sectionSlug, slug));
}
