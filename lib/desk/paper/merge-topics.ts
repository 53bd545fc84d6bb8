import type { Word } from '#lib/domain/words.ts';
import { topicPath } from '#lib/urls.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { recordAudit } from '../audit.ts';
import { recordChange } from '../content-change.ts';
import type { PeopleActor } from '../people-problem.ts';
import type { Desk } from '../refusal.ts';
import { moveAddress } from './kept-address.ts';
import { mayRun, type PaperOutcome, refusePaper, whoDid } from './outcome.ts';

/** So long may it take to give thousands of stories another topic, in milliseconds. */
const LONGEST = 20_000;

interface Merge {
  /** The topic that ends. */
  fromId: string;
  /** The one its stories have from then on. */
  intoId: string;
}

/**
 * Makes two topics one: stories, working copies, planned changes and addresses of the first become the other's, and it
 * is gone. It cannot be undone.
 */
export async function mergeTopics(db: Desk, merge: Merge, by: PeopleActor): Promise<PaperOutcome> {
  if (!mayRun(by, 'topic.manage')) return refusePaper('forbidden');
  const { fromId, intoId } = merge;
  if (fromId === intoId) return refusePaper('same_topic');
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE topic IN SHARE ROW EXCLUSIVE MODE`;
      const from = await tx.topic.findUnique({ where: { id: fromId } });
      const into = await tx.topic.findUnique({ where: { id: intoId } });
      if (!from || !into) return refusePaper('missing');
      await rewriteDrafts(tx, merge, by.staffId);
      await rewriteVersions(tx, merge);
      await rewritePlans(tx, merge);
      await tx.redirect.updateMany({ where: { topicId: fromId }, data: { topicId: intoId } });
      const target = { topicId: intoId };
      await moveAddress(tx, { from: topicPath(from.slug), to: topicPath(into.slug), target });
      // A name that readers know already is no secret any more.
      if (into.fromDraft && !from.fromDraft)
        await tx.topic.update({ where: { id: intoId }, data: { fromDraft: false } });
      await tx.topic.delete({ where: { id: fromId } });
      await recordAudit(tx, {
        action: 'topic.merge',
        subject: `topic:${intoId}`,
        ...whoDid(by),
        details: { from: { id: fromId, name: from.name, slug: from.slug }, into: into.name },
      });
      const touched = [fromId, intoId].flatMap(wordsOf);
      await recordChange(tx, { touched, dropped: [] });
      return { ok: true };
    },
    { timeout: LONGEST },
  );
}

function wordsOf(id: string): Word[] {
  return [`topic:${id}`, `label:${id}`, `shelf:${id}`];
}

/** Working copies change by a save of their own, so that windows that have them open take it in as a colleague's. */
async function rewriteDrafts(
  tx: Prisma.TransactionClient,
  { fromId, intoId }: Merge,
  staffId: string,
): Promise<void> {
  await tx.$executeRaw`WITH saved AS (
      UPDATE draft d SET revision = d.revision + 1, updated_at = now(), updated_by_id = ${staffId}::uuid,
        published_revision = CASE WHEN d.published_revision = d.revision THEN d.revision + 1 ELSE d.published_revision END,
        content = jsonb_set(d.content, '{topicIds}', (SELECT coalesce(jsonb_agg(n.id ORDER BY n.place), '[]') FROM (
          SELECT CASE WHEN x.id = ${fromId} THEN ${intoId} ELSE x.id END AS id, min(x.place) AS place
          FROM jsonb_array_elements_text(d.content -> 'topicIds') WITH ORDINALITY AS x(id, place) GROUP BY 1) n))
      WHERE d.content -> 'topicIds' @> jsonb_build_array(${fromId}::text)
      RETURNING d.article_id, d.revision, d.content)
    INSERT INTO draft_revision (article_id, revision, content, saved_by_id)
    SELECT article_id, revision, content, ${staffId}::uuid FROM saved`;
}

async function rewriteVersions(
  tx: Prisma.TransactionClient,
  { fromId, intoId }: Merge,
): Promise<void> {
  await tx.$executeRaw`DELETE FROM version_topic l WHERE l.topic_id = ${fromId}::uuid
    AND EXISTS (SELECT FROM version_topic o WHERE o.version_id = l.version_id AND o.topic_id = ${intoId}::uuid)`;
  await tx.$executeRaw`UPDATE version_topic SET topic_id = ${intoId}::uuid WHERE topic_id = ${fromId}::uuid`;
}

/** What was announced for the first topic's lists happens to the other's. */
async function rewritePlans(
  tx: Prisma.TransactionClient,
  { fromId, intoId }: Merge,
): Promise<void> {
  const [before, after] = [wordsOf(fromId), wordsOf(intoId)];
  await tx.$executeRaw`UPDATE content_clock k SET
      touched = ARRAY(SELECT DISTINCT coalesce(n.after, w.word) FROM unnest(k.touched) AS w(word)
        LEFT JOIN unnest(${before}::text[], ${after}::text[]) AS n(before, after) ON n.before = w.word),
      dropped = ARRAY(SELECT DISTINCT coalesce(n.after, w.word) FROM unnest(k.dropped) AS w(word)
        LEFT JOIN unnest(${before}::text[], ${after}::text[]) AS n(before, after) ON n.before = w.word)
    WHERE k.at > now() AND (k.touched && ${before}::text[] OR k.dropped && ${before}::text[])`;
}
