import { oneLine, parseSlug, severalLines } from '#lib/domain/paper-fields.ts';
import { topicPath } from '#lib/urls.ts';
import { recordAudit } from '../audit.ts';
import type { PeopleActor } from '../people-problem.ts';
import type { Desk } from '../refusal.ts';
import { moveAddress } from './kept-address.ts';
import { mayRun, type PaperOutcome, refusePaper, whoDid } from './outcome.ts';

const LONGEST_NAME = 120;
const LONGEST_DESCRIPTION = 1000;

/** What an editor says of a topic. */
export interface TopicWish {
  id: string;
  name: string;
  slug: string;
  description: string;
}

/** Gives a topic another name, address or description. Its former address leads to it. */
export async function renameTopic(
  db: Desk,
  wish: TopicWish,
  by: PeopleActor,
): Promise<PaperOutcome> {
  if (!mayRun(by, 'topic.manage')) return refusePaper('forbidden');
  const name = oneLine(wish.name);
  const slug = parseSlug(wish.slug);
  const description = severalLines(wish.description);
  if (name === '') return refusePaper('name_missing', 'name');
  if (name.length > LONGEST_NAME) return refusePaper('too_long', 'name');
  if (slug === null) return refusePaper('bad_slug', 'slug');
  if (description.length > LONGEST_DESCRIPTION) return refusePaper('too_long', 'description');
  return db.$transaction(async (tx) => {
    // All topics, so that of two who want one name the second is told.
    await tx.$executeRaw`LOCK TABLE topic IN SHARE ROW EXCLUSIVE MODE`;
    const topic = await tx.topic.findUnique({ where: { id: wish.id } });
    if (!topic) return refusePaper('missing');
    const [like] = await tx.$queryRaw<{ slug: string }[]>`SELECT slug FROM topic
      WHERE id <> ${topic.id}::uuid AND (slug = ${slug} OR lower(name) = lower(${name})) LIMIT 1`;
    if (like)
      return like.slug === slug
        ? refusePaper('slug_taken', 'slug')
        : refusePaper('name_taken', 'name');
    const before = { name: topic.name, slug: topic.slug, description: topic.description };
    const after = { name, slug, description };
    if (JSON.stringify(before) === JSON.stringify(after)) return { ok: true };
    if (topic.slug !== slug) {
      const [from, to] = [topicPath(topic.slug), topicPath(slug)];
      await moveAddress(tx, { from, to, target: { topicId: topic.id } });
    }
    await tx.topic.update({ where: { id: topic.id }, data: after });
    await recordAudit(tx, {
      action: 'topic.rename',
      subject: `topic:${topic.id}`,
      ...whoDid(by),
      details: { from: before, to: after },
    });
    return { ok: true };
  });
}
