import { PrismaPg } from '@prisma/adapter-pg';
import { PLANNING } from '#lib/data/client.ts';
import type { EmbeddedDatabase } from '#lib/database/embedded.ts';
import type { Colleague } from '#lib/desk/drafts/colleague.ts';
import { listStories } from '#lib/desk/drafts/list-stories.ts';
import type { StoryFilter } from '#lib/desk/drafts/story-filter.ts';
import { listBrokenLinks } from '#lib/desk/links/broken-links.ts';
import { listDue, listDueIn } from '#lib/desk/paper/due.ts';
import { listTopicLines } from '#lib/desk/paper/topics.ts';
import { listRedReceipts } from '#lib/desk/receipts.ts';
import { PrismaClient } from '#prisma/generated/client.ts';
import { urlOf, withClient } from '../e2e/support/cluster.ts';
import { hire } from '../e2e/support/newsroom.ts';
import { openArchive } from './archives.ts';
import { median, ms } from './numbers.ts';
import type { BenchPaper } from './paper.ts';
import type { Row } from './table.ts';

const STORIES = 100_000;
/** Working copies: more than a newsroom leaves open in years. */
const DRAFTS = 20_000;
const LONGEST_MS = 100;
const ROUNDS = 9;
const NAME = 'bench_lists';

/** What the desk's lists cost in an old paper: the database and what we do with its answer. */
export async function lists(_paper: BenchPaper, cluster: EmbeddedDatabase): Promise<Row[]> {
  const archive = await openArchive(cluster, STORIES);
  const template = new URL(archive.url).pathname.slice(1);
  await withClient(cluster.url, 'postgres', async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${NAME} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${NAME} TEMPLATE ${template}`);
  });
  const connection = { connectionString: urlOf(cluster.url, NAME), options: PLANNING };
  const db = new PrismaClient({ adapter: new PrismaPg(connection) });
  try {
    const editor = await hire(db, 'editor');
    const busiest = await db.$queryRaw<{ id: string }[]>`
      SELECT author_id::text AS id FROM version_author GROUP BY author_id ORDER BY count(*) DESC OFFSET 1 LIMIT 1`;
    const reporter = await hire(db, 'reporter', { name: 'busy', authorId: busiest[0]?.id ?? '' });
    await leaveDrafts(db, editor);
    const section = await db.section.findFirstOrThrow({ where: { parentId: null } });
    const [topic] = await db.$queryRaw<{ name: string }[]>`
      SELECT t.name FROM topic t JOIN version_topic v ON v.topic_id = t.id GROUP BY t.id ORDER BY count(*) DESC LIMIT 1`;
    const days = { from: '2026-01-01', to: '2026-01-31' };
    const stories = (what: string, filter: StoryFilter, by: Colleague = editor) =>
      measure(what, () => listStories(db, filter, by));
    const kinds: [string, Partial<StoryFilter>][] = [
      ['', {}],
      [' of a section', { sectionId: section.id }],
      [' of a person', { staffId: reporter.staffId }],
      [' of a topic', { topic: topic?.name ?? '' }],
      [' with a word', { text: 'river' }],
      [' of a month', days],
      [' of a section, with a word', { sectionId: section.id, text: 'river' }],
    ];
    const rows: Row[] = [];
    for (const list of ['work', 'public', 'planned', 'ended'] as const) {
      for (const [of, filter] of kinds)
        rows.push(await stories(`${list}${of}`, { list, ...filter }));
    }
    rows.push(await stories('what a reporter has in work', { list: 'work' }, reporter));
    rows.push(await stories('what readers have of a reporter', { list: 'public' }, reporter));
    rows.push(await measure('due in the next weeks', () => listDue(db, editor)));
    const month = { from: new Date(), until: new Date(Date.now() + 31 * 86_400_000), most: 500 };
    rows.push(await measure('the calendar of a month', () => listDueIn(db, month, editor)));
    rows.push(await measure('broken links', () => listBrokenLinks(db)));
    rows.push(await measure('receipts in red', () => listRedReceipts(db)));
    rows.push(await measure('topics', () => listTopicLines(db, {})));
    return rows;
  } finally {
    await db.$disconnect();
    await withClient(cluster.url, 'postgres', (client) =>
      client.query(`DROP DATABASE ${NAME} WITH (FORCE)`),
    );
  }
}

async function measure(what: string, list: () => Promise<unknown>): Promise<Row> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    await list();
    times.push(performance.now() - started);
  }
  const middle = median(times);
  return {
    what,
    target: `≤ ${ms(LONGEST_MS)}`,
    measured: `${ms(middle)}, most ${ms(Math.max(...times))}`,
    held: middle <= LONGEST_MS,
  };
}

/** Every fifth story has a working copy that goes on where its newest version stands; a tenth of those are handed in. */
async function leaveDrafts(db: BenchPaper['db'], { staffId }: Colleague): Promise<void> {
  await db.$executeRaw`
    INSERT INTO draft (article_id, revision, published_revision, state, created_by_id, updated_by_id, updated_at, content)
    SELECT a.id, 2, 1, (CASE WHEN n % 10 = 0 THEN 'in_review' ELSE 'draft' END)::draft_state, ${staffId}::uuid, ${staffId}::uuid,
      now() - n * interval '7 minutes', jsonb_build_object('headline', v.headline, 'kicker', v.kicker, 'standfirst', v.standfirst,
        'body', v.body, 'sectionId', a.section_id, 'embargoAt', NULL,
        'topicIds', (SELECT coalesce(jsonb_agg(topic_id), '[]') FROM version_topic WHERE version_id = v.id),
        'authors', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', author_id, 'role', '')), '[]') FROM version_author WHERE version_id = v.id))
    FROM (SELECT id, section_id, row_number() OVER (ORDER BY id DESC) AS n FROM article ORDER BY id DESC LIMIT ${DRAFTS}::int) a
    JOIN LATERAL (SELECT * FROM article_version WHERE article_id = a.id ORDER BY number DESC LIMIT 1) v ON true`;
  await db.$executeRaw`ANALYZE draft`;
}
