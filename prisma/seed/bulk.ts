import pg from 'pg';
import { OLD_AFTER } from '#lib/domain/story-age.ts';
import { fixedId } from './authoring.ts';
import { bulkStory } from './bulk-story.ts';
import { stories as edition } from './edition/stories/all.ts';

/**
 * An archive to measure with: as many stories as asked for, made by the database itself from those of the demo
 * edition. Story n is the same whenever and wherever it is made, but for its date, so that a second run adds only
 * what is missing.
 */

/** Stories per transaction: few enough that a site that runs beside it hears of each in a moment. */
const BATCH = 2_000;
/** Any number, as long as no other lock of the project has it. */
const BULK_LOCK = 7_201_895;
/** The ids of the bulk lie between these, in the order of their numbers. */
const ID = '019b0000-0000-7000-8000-';
const FIRST_ID = `${ID}000000000000`;
const LAST_ID = `${ID}ffffffffffff`;
/** What is in a database, by where it came from. */
export interface Origins {
  /** Stories of the demo edition. */
  edition: number;
  /** Stories an earlier run of `addBulk` made. */
  bulk: number;
  /** Stories somebody wrote. */
  own: number;
}

const editionIds = edition.map(({ slug }) => fixedId('story', slug));

/** Counts the stories of the database at `url` by where they came from. */
export async function countOrigins(url: string): Promise<Origins> {
  return withConnection(url, async (client) => {
    const { rows } = await client.query<{ edition: number; bulk: number; stories: number }>(
      `SELECT count(*) FILTER (WHERE id = ANY($1::uuid[]))::int AS edition,
          count(*) FILTER (WHERE id BETWEEN $2 AND $3)::int AS bulk, count(*)::int AS stories FROM article`,
      [editionIds, FIRST_ID, LAST_ID],
    );
    const { edition = 0, bulk = 0, stories = 0 } = rows[0] ?? {};
    return { edition, bulk, own: stories - edition - bulk };
  });
}

/**
 * Makes the database at `url`, which holds the demo edition, hold `stories` stories of the bulk as well: copies of
 * the edition's in their sections, with their lengths, authors, topics and pictures, headlines of their own and
 * dates over ten years. What is there of an earlier run stays. Returns how many were added; `onProgress` hears
 * how many are there.
 */
export async function addBulk(options: {
  url: string;
  stories: number;
  onProgress?: (there: number) => void;
}): Promise<number> {
  const { url, stories, onProgress } = options;
  return withConnection(url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [BULK_LOCK]);
    await client.query('SET synchronous_commit = off');
    await makeSources(client);
    const { rows } = await client.query<{ there: number }>(
      'SELECT count(*)::int AS there FROM article WHERE id BETWEEN $1 AND $2',
      [FIRST_ID, LAST_ID],
    );
    const there = rows[0]?.there ?? 0;
    for (let first = there + 1; first <= stories; first += BATCH) {
      const last = Math.min(first + BATCH - 1, stories);
      await client.query('BEGIN');
      await makeBatch(client, first, last);
      await client.query('COMMIT');
      onProgress?.(last);
    }
    if (there < stories) await client.query('VACUUM ANALYZE');
    return Math.max(0, stories - there);
  });
}

/** What is copied: the words that readers see now of each source. */
async function makeSources(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(
    `CREATE TEMP TABLE source AS
      SELECT row_number() OVER (ORDER BY v.id) - 1 AS place, a.section_id, v.* FROM article a JOIN article_version v ON v.article_id = a.id
      WHERE a.id = ANY($1::uuid[]) AND v.live_until IS NULL AND v.language = 'en'`,
    [editionIds],
  );
  if (!rowCount) {
    throw new Error(
      'There is no story to copy: put the demo edition in first, with `npm run aril -- seed`.',
    );
  }
}

async function makeBatch(client: pg.Client, first: number, last: number): Promise<void> {
  const made = Array.from({ length: last - first + 1 }, (_, at) => bulkStory(first + at));
  await client.query('DROP TABLE IF EXISTS batch');
  await client.query(
    `CREATE TEMP TABLE batch AS
      SELECT ($1 || lpad(to_hex(b.n), 12, '0'))::uuid AS id, (overlay($1 placing '9' from 20) || lpad(to_hex(b.n), 12, '0'))::uuid AS version_id,
        b.slug, b.headline, b.opening, date_trunc('minute', now()) - make_interval(mins => b.age) AS at, s.id AS source_id, s.section_id
      FROM unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::int[]) AS b(n, slug, headline, opening, age)
        JOIN source s ON s.place = b.n % (SELECT count(*) FROM source)`,
    [
      ID,
      made.map(({ n }) => n),
      made.map(({ slug }) => slug),
      made.map(({ headline }) => headline),
      made.map(({ opening }) => opening),
      made.map(({ age }) => age),
    ],
  );
  await client.query(`INSERT INTO article (id, guid, slug, section_id, first_published_at, last_published_at, created_at)
    SELECT id, 'urn:uuid:' || id, slug, section_id, at, at, at FROM batch`);
  await client.query(`INSERT INTO article_version (id, article_id, number, headline, standfirst, kicker, body, text, word_count,
      language, direction, hero_id, hero_caption, live_from, change, updated_at, created_at, published_at)
    SELECT b.version_id, b.id, 1, b.headline, s.standfirst, s.kicker,
      jsonb_insert(s.body, '{content,0}', jsonb_build_object('type', 'paragraph', 'attrs', jsonb_build_object('id', 'opening'),
        'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', b.opening)))),
      b.opening || E'\\n\\n' || s.text, s.word_count + cardinality(string_to_array(b.opening, ' ')), s.language, s.direction,
      s.hero_id, s.hero_caption, b.at, 'first', b.at, b.at, b.at
    FROM batch b JOIN source s ON s.id = b.source_id`);
  await client.query(`INSERT INTO version_author (version_id, author_id, position, role, published_at)
    SELECT b.version_id, l.author_id, l.position, l.role, b.at FROM batch b JOIN version_author l ON l.version_id = b.source_id`);
  await client.query(`INSERT INTO version_topic (version_id, topic_id, position, published_at)
    SELECT b.version_id, l.topic_id, l.position, b.at FROM batch b JOIN version_topic l ON l.version_id = b.source_id`);
  await client.query(`INSERT INTO version_related (version_id, article_id, position)
    SELECT b.version_id, l.article_id, l.position FROM batch b JOIN version_related l ON l.version_id = b.source_id`);
  await announce(client);
}

/** Every list of the paper is another one now; and each story will be an old one some day. */
async function announce(client: pg.Client): Promise<void> {
  await client.query(
    `SELECT record_change(ARRAY(
        SELECT 'story:' || id FROM batch UNION ALL SELECT DISTINCT 'month:' || month_of(at) FROM batch
        UNION ALL SELECT unnest(ARRAY['latest', 'front', 'months'])
        UNION ALL SELECT w || id FROM section, unnest(ARRAY['section:', 'shelf:']) w
        UNION ALL SELECT w || id FROM topic, unnest(ARRAY['topic:', 'shelf:']) w
        UNION ALL SELECT 'author:' || id FROM author), '{}',
      (SELECT coalesce(jsonb_agg(jsonb_build_object('at', at + o.old_after, 'subject', 'story:' || id,
          'touched', jsonb_build_array('story:' || id), 'dropped', '[]'::jsonb)), '[]')
        FROM batch, make_interval(secs => $1) AS o(old_after) WHERE at + o.old_after > now()))::text`,
    [OLD_AFTER / 1000],
  );
}

async function withConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
