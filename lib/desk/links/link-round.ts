import { fromPrisma } from 'pg-boss';
import { z } from 'zod';
import { database } from '#lib/data/client.ts';
import type { Body } from '#lib/domain/body.ts';
import type { Work } from '#lib/jobs/job-runner.ts';
import { nextNight } from '#lib/jobs/night.ts';
import { sharedJobs } from '#lib/jobs/shared-jobs.ts';
import { findBrokenAddresses, outsideAddresses, ownAddresses } from '../drafts/check-draft.ts';
import { askAbout, keyOf, readAnswers } from './outside-links.ts';

export const LINK_ROUND = 'link-round';
/** Stories looked through at once, and the seconds before the next: other sites are asked by and by, and no reader waits. */
const AT_ONCE = 50;
const PAUSE_SECONDS = 5;
const NOT_THERE = 404;
const THERE = 200;

const roundJob = z.object({ after: z.uuid().optional() });

/** Looks every night through all public stories for links that lead nowhere any more. */
export function linkRoundWork(): Work {
  return {
    queue: LINK_ROUND,
    width: 1,
    retries: 3,
    retryAfter: 60,
    expires: 300,
    run: async (data) => {
      const { after } = roundJob.parse(data);
      const last = await lookThrough(after ?? null);
      const next = last
        ? { data: { after: last }, key: KEY, after: PAUSE_SECONDS }
        : await nextNight();
      await database().$transaction((tx) =>
        sharedJobs().enqueueWithin(fromPrisma(tx), LINK_ROUND, [next]),
      );
    },
    resume: async () => [await nextNight()],
  };
}

/** Of those that wait one is kept: there is one round, however many processes there are. */
const KEY = 'round';

/** Notes where the next stories lead and has other sites asked; the last story's id, or null after the last of all. */
export async function lookThrough(after: string | null): Promise<string | null> {
  const db = database();
  const stories = await db.$queryRaw<{ id: string; body: Body }[]>`
    SELECT s.id::text, v.body FROM live_story s JOIN article_version v ON v.id = s.version_id
    WHERE ${after}::uuid IS NULL OR s.id > ${after}::uuid ORDER BY s.id LIMIT ${AT_ONCE}::int`;
  const links = stories.flatMap(({ id, body }) =>
    [...outsideAddresses({ body }), ...ownAddresses({ body })].map((url) => ({
      id,
      key: keyOf(url),
    })),
  );
  const ids = stories.map(({ id }) => id);
  await db.$transaction([
    db.$executeRaw`DELETE FROM story_link WHERE article_id = ANY(${ids}::uuid[])`,
    db.$executeRaw`INSERT INTO story_link (article_id, key)
      SELECT n.id, n.key FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb) AS n(id uuid, key text)
        JOIN article a ON a.id = n.id ON CONFLICT DO NOTHING`,
  ]);
  for (const { body } of stories) await noteOwn(body);
  const outside = stories.flatMap(({ body }) => outsideAddresses({ body }));
  const { unknown } = await readAnswers(db, [...new Set(outside)]);
  await askAbout(db, unknown);
  return stories.length === AT_ONCE ? (ids.at(-1) ?? null) : null;
}

/** What is at addresses of our own is known without asking. */
async function noteOwn(body: Body): Promise<void> {
  const broken = new Set(await findBrokenAddresses(database(), { body }));
  const checkedAt = new Date();
  for (const url of ownAddresses({ body })) {
    const found = { status: broken.has(url) ? NOT_THERE : THERE, checkedAt };
    const key = keyOf(url);
    await database().linkCheck.upsert({
      where: { key },
      create: { key, url, ...found },
      update: found,
    });
  }
}
