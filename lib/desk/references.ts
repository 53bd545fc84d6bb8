import type { Prisma } from '#prisma/generated/client.ts';

/** What a story names that does not exist, in words for an editor; null when all is there. */
export async function missingReference(
  tx: Prisma.TransactionClient,
  named: {
    storyId: string;
    authorIds: string[];
    topicIds: string[];
    relatedIds: string[];
    pictureIds: string[];
    attachmentIds: string[];
  },
): Promise<string | null> {
  const [found] = await tx.$queryRaw<
    {
      authors: boolean;
      topics: boolean;
      related: boolean;
      itself: boolean;
      pictures: boolean;
      files: boolean;
    }[]
  >`SELECT
      EXISTS (SELECT FROM unnest(${named.authorIds}::uuid[]) AS n(id) WHERE NOT EXISTS (SELECT FROM author a WHERE a.id = n.id)) AS authors,
      EXISTS (SELECT FROM unnest(${named.topicIds}::uuid[]) AS n(id) WHERE NOT EXISTS (SELECT FROM topic t WHERE t.id = n.id)) AS topics,
      EXISTS (SELECT FROM unnest(${named.relatedIds}::uuid[]) AS n(id) WHERE NOT EXISTS (SELECT FROM article a WHERE a.id = n.id)) AS related,
      ${named.storyId}::uuid = ANY(${named.relatedIds}::uuid[]) AS itself,
      EXISTS (SELECT FROM unnest(${named.pictureIds}::uuid[]) AS n(id)
        WHERE NOT EXISTS (SELECT FROM media m WHERE m.id = n.id AND m.kind = 'picture')) AS pictures,
      EXISTS (SELECT FROM unnest(${named.attachmentIds}::uuid[]) AS n(id)
        WHERE NOT EXISTS (SELECT FROM media m WHERE m.id = n.id AND m.kind <> 'picture')) AS files`;
  if (found?.authors) return 'An author of the byline does not exist any more. Choose another.';
  if (found?.topics) return 'A topic does not exist any more. Choose another.';
  if (found?.related)
    return 'A story picked for “Read also” does not exist any more. Choose another.';
  if (found?.itself) return 'A story cannot be picked to be read after itself.';
  if (found?.pictures) return 'A picture does not exist any more. Choose another.';
  if (found?.files) return 'A file to download does not exist any more. Choose another.';
  return null;
}
