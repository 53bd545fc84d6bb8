import { storySlugProblem } from '#lib/domain/slug.ts';
import { recordAudit } from './audit.ts';
import { type Desk, type Outcome, refuse } from './refusal.ts';
import { slugTaken } from './story-path.ts';

/** Makes a story that nobody sees yet: its identity, to which versions are published. */
export async function createStory(
  db: Desk,
  options: { slug: string; sectionId: string; guid?: string; staffId?: string },
): Promise<Outcome<{ articleId: string }>> {
  const { slug, sectionId, guid, staffId } = options;
  const problem = storySlugProblem(slug);
  if (problem) return refuse(problem);
  return db.$transaction(async (tx) => {
    const section = await tx.section.findUnique({ where: { id: sectionId } });
    if (!section) return refuse('There is no such section.');
    if (await slugTaken(tx, slug)) return refuse('Another story has this address. Choose another.');
    // Nothing happens on conflict: somebody took the slug between the look and the write.
    const [made] = await tx.$queryRaw<
      { id: string }[]
    >`INSERT INTO article (id, guid, slug, section_id)
      SELECT n.id, coalesce(${guid ?? null}, 'urn:uuid:' || n.id), ${slug}, ${sectionId}::uuid FROM (SELECT uuidv7() AS id) n
      ON CONFLICT DO NOTHING RETURNING id::text`;
    if (!made) return refuse('Another story has this address or this feed id. Choose another.');
    await recordAudit(tx, {
      action: 'story.create',
      subject: `story:${made.id}`,
      staffId,
      details: { slug },
    });
    return { ok: true, articleId: made.id };
  });
}
