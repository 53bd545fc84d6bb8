import type { JobRunner } from '#lib/jobs/job-runner.ts';
import { standingPath, storyPath } from '#lib/urls.ts';
import type { Send } from './outgoing.ts';

/** https://www.indexnow.org/documentation: at most so many addresses at once. */
const MAX_BATCH = 10_000;
export const INDEX_NOW_ENDPOINT = 'https://api.indexnow.org/indexnow';

export interface IndexNowOptions {
  jobs: Pick<JobRunner, 'query'>;
  send: Send;
  key: string;
  endpoint: string;
  urlOf: (path: string) => string;
}

/** Where search engines find the key that shows that the site is ours. */
export function keyFilePath(key: string): string {
  return `/${key}.txt`;
}

/**
 * Tells search engines the addresses of stories and standing pages that came, changed or went. `subjects` are words such
 * as `story:ID`. Rejects when they could not be told, so that it is tried again.
 */
export async function tellSearchEngines(
  subjects: string[],
  { jobs, send, key, endpoint, urlOf }: IndexNowOptions,
): Promise<void> {
  const paths = await addressesOf(jobs, subjects);
  for (let start = 0; start < paths.length; start += MAX_BATCH) {
    const { status } = await send({
      method: 'POST',
      url: endpoint,
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: Buffer.from(
        JSON.stringify({
          host: new URL(urlOf('/')).host,
          key,
          keyLocation: urlOf(keyFilePath(key)),
          urlList: paths.slice(start, start + MAX_BATCH).map(urlOf),
        }),
      ),
    });
    if (status !== 200 && status !== 202) throw new Error(`IndexNow answered ${status}`);
  }
}

/** Those that were public once, with the addresses they had within the last hour. */
async function addressesOf(jobs: IndexNowOptions['jobs'], subjects: string[]): Promise<string[]> {
  const stories = idsOf(subjects, 'story');
  const pages = idsOf(subjects, 'page');
  const rows = await jobs.query<{ section: string | null; slug: string }>(
    `SELECT s.slug AS section, a.slug FROM article a JOIN section s ON s.id = a.section_id
       WHERE a.id = ANY($1::uuid[]) AND a.first_published_at <= now()
     UNION ALL SELECT NULL, p.slug FROM page p WHERE p.id = ANY($2::uuid[])`,
    [stories, pages],
  );
  const moved = await jobs.query<{ path: string }>(
    `SELECT r.from_path AS path FROM redirect r
     WHERE r.article_id = ANY($1::uuid[]) AND r.created_at > now() - interval '1 hour'`,
    [stories],
  );
  const now = rows.map(({ section, slug }) =>
    section === null ? standingPath(slug) : storyPath(section, slug),
  );
  return [...new Set([...now, ...moved.map(({ path }) => path)])];
}

function idsOf(subjects: string[], kind: string): string[] {
  return subjects
    .filter((word) => word.startsWith(`${kind}:`))
    .map((word) => word.slice(kind.length + 1));
}
