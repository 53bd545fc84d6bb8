import { fromPrisma } from 'pg-boss';
import { z } from 'zod';
import { database } from '#lib/data/client.ts';
import type { Body } from '#lib/domain/body.ts';
import type { NewJob, Work } from '#lib/jobs/job-runner.ts';
import { nextNight } from '#lib/jobs/night.ts';
import { sharedJobs } from '#lib/jobs/shared-jobs.ts';
import { log } from '#lib/log.ts';
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
      // First of all: a round that does not come to its end is no reason to have none tomorrow.
      await leave(await nextNight());
      const last = await lookThrough(after ?? null);
      if (last) await leave({ data: { after: last }, key: GOES_ON, after: PAUSE_SECONDS });
    },
    resume: async () => [await nextNight()],
  };
}

/** Another than the next night's, which waits meanwhile. Of those that wait one is kept: there is one round, however many processes there are. */
const GOES_ON = 'goes on';

async function leave(job: NewJob): Promise<void> {
  await database().$transaction((tx) =>
    sharedJobs().enqueueWithin(fromPrisma(tx), LINK_ROUND, [job]),
  );
}

interface PublicStory {
  id: string;
  body: Body;
}

/** Notes where the next stories lead and has other sites asked; the last story's id, or null after the last of all. */
export async function lookThrough(after: string | null): Promise<string | null> {
  const db = database();
  const stories = await db.$queryRaw<PublicStory[]>`
    SELECT s.id::text, v.body FROM live_story s JOIN article_version v ON v.id = s.version_id
    WHERE ${after}::uuid IS NULL OR s.id > ${after}::uuid ORDER BY s.id LIMIT ${AT_ONCE}::int`;
  const outside = new Set<string>();
  for (const story of stories) {
    try {
      for (const url of await noteLinks(story)) outside.add(url);
    } catch (error) {
      log().warn({ err: error, story: story.id }, 'the links of a story were not looked through');
    }
  }
  const { unknown } = await readAnswers(db, [...outside]);
  await askAbout(db, unknown);
  return stories.length === AT_ONCE ? (stories.at(-1)?.id ?? null) : null;
}

/** Notes where a story leads, and what is at addresses of our own, which is known without asking; gives those of other sites. */
async function noteLinks({ id, body }: PublicStory): Promise<string[]> {
  const db = database();
  const outside = outsideAddresses({ body });
  const own = ownAddresses({ body });
  const keys = [...outside, ...own].map(keyOf);
  await db.$transaction([
    db.$executeRaw`DELETE FROM story_link WHERE article_id = ${id}::uuid`,
    db.$executeRaw`INSERT INTO story_link (article_id, key) SELECT a.id, k.key
      FROM unnest(${keys}::text[]) AS k(key) JOIN article a ON a.id = ${id}::uuid ON CONFLICT DO NOTHING`,
  ]);
  const broken = new Set(await findBrokenAddresses(db, { body }));
  const found = own.map((url) => ({
    key: keyOf(url),
    url,
    status: broken.has(url) ? NOT_THERE : THERE,
  }));
  await db.$executeRaw`INSERT INTO link_check (key, url, status, checked_at)
    SELECT n.key, n.url, n.status, clock_timestamp() FROM jsonb_to_recordset(${JSON.stringify(found)}::jsonb)
      AS n(key text, url text, status int)
    ON CONFLICT (key) DO UPDATE SET url = excluded.url, status = excluded.status, checked_at = excluded.checked_at`;
  return outside;
}
