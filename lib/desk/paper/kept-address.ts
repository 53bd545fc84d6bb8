import type { Prisma } from '#prisma/generated/client.ts';

type Target = { sectionId: string } | { topicId: string } | { toUrl: string };

/** Lets the address that a list leaves lead to wherever it will be, and nothing lead away from its new one. */
export async function moveAddress(
  tx: Prisma.TransactionClient,
  { from, to, target }: { from: string; to: string; target: Target },
): Promise<void> {
  await tx.redirect.deleteMany({ where: { fromPath: decodeURIComponent(to) } });
  const fromPath = decodeURIComponent(from);
  const whole = { articleId: null, sectionId: null, topicId: null, authorId: null, toUrl: null };
  await tx.redirect.upsert({
    where: { fromPath },
    create: { fromPath, ...target },
    // Whoever is told of addresses that changed lately is told of this one again.
    update: { ...whole, ...target, createdAt: new Date() },
  });
}
