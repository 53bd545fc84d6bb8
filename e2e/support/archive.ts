import pg from 'pg';

export interface ArchiveSize {
  stories: number;
  topics?: number;
  authors?: number;
  pictures?: number;
}

const SECTIONS = 12;
const TEXTS = 997;
const WORDS =
  'river bridge council tram market school winter harbour budget theatre bakery vote flood library garden museum ferry doctor bees station paper choir mill engineer';

/**
 * Fills an empty, migrated database with an archive as a paper has it after years: sections in and beside
 * each other, stories with several versions, some planned, expired or removed. The database makes it
 * itself, and the same size always gives the same archive. Story n has the slug `story-n`, the newest the
 * highest number; sections, topics and authors are called `section-1`, `topic-1`, `author-1` and so on.
 */
export async function fillArchive(url: string, size: ArchiveSize): Promise<void> {
  const { stories, topics = 500, authors = 200, pictures = 2000 } = size;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const make = (sql: string, ...values: unknown[]) => client.query(sql, values);
  try {
    await make('BEGIN');
    // What is made here obeys the rules; to check every foreign key would take most of the time.
    await make('SET LOCAL session_replication_role = replica');
    await make("SET LOCAL maintenance_work_mem = '128MB'");
    await make(`CREATE FUNCTION pg_temp.id(kind int, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE
      RETURN (lpad(kind::text, 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`);
    // The texts repeat, else making them would take longer than storing them.
    await make(
      `CREATE TEMP TABLE words ON COMMIT DROP AS SELECT n, string_agg(w, ' ') FILTER (WHERE i <= 6) AS headline,
          string_agg(w, ' ') FILTER (WHERE i <= 14) AS standfirst, string_agg(w, ' ') AS text
        FROM generate_series(0, $2::int - 1) n, generate_series(1, 60) i,
          LATERAL (SELECT ($1::text[])[1 + (n * 7 + i * i * (n % 13 + 1)) % cardinality($1::text[])] AS w) w GROUP BY n`,
      WORDS.split(' '),
      TEXTS,
    );
    await make(
      `INSERT INTO section (id, parent_id, slug, name, kind, position)
        SELECT pg_temp.id(1, n), CASE WHEN n > 10 THEN pg_temp.id(1, 1) END, 'section-' || n, 'Section ' || n,
          (CASE WHEN n = 10 THEN 'opinion' ELSE 'news' END)::section_kind, n FROM generate_series(1, $1::int) n`,
      SECTIONS,
    );
    await make(
      "INSERT INTO topic (id, slug, name) SELECT pg_temp.id(2, n), 'topic-' || n, 'Topic ' || n FROM generate_series(1, $1::int) n",
      topics,
    );
    await make(
      "INSERT INTO author (id, slug, name) SELECT pg_temp.id(3, n), 'author-' || n, 'Author ' || n FROM generate_series(1, $1::int) n",
      authors,
    );
    await make(
      `INSERT INTO media (id, hash, name, mime_type, bytes, width, height, alt, credit)
        SELECT pg_temp.id(4, n), encode(sha256(n::text::bytea), 'hex'), 'picture-' || n, 'image/jpeg', 100000, 1600, 1067,
          'A thing seen', 'A. Photographer' FROM generate_series(1, $1::int) n`,
      pictures,
    );
    await make(`INSERT INTO rendition (media_id, crop, format, width, height, bytes)
      SELECT m.id, 'full', f, w, w * 2 / 3, 1000 FROM media m, unnest(enum_range(NULL::rendition_format)) f,
        unnest(ARRAY[320, 480, 640, 960, 1280, 1600]) w`);
    // One story every hour; the last hundredth is planned.
    await make(
      `INSERT INTO article (id, guid, slug, section_id, first_published_at, last_published_at, removed_at)
        SELECT pg_temp.id(5, n), 'urn:test:' || n, 'story-' || n, pg_temp.id(1, 1 + n * 5 % $2::int), t.at, t.at,
          CASE WHEN n % 100 = 7 THEN now() END
        FROM generate_series(1, $1::int) n, LATERAL (SELECT now() - make_interval(hours => $1::int - n - $1::int / 100) AS at) t`,
      stories,
      SECTIONS,
    );
    await makeVersions(make, pictures);
    await makeLinks(make, {
      table: 'version_topic',
      thing: 'topic',
      kind: 2,
      count: topics,
      each: 3,
    });
    await makeLinks(make, {
      table: 'version_author',
      thing: 'author',
      kind: 3,
      count: authors,
      each: 2,
    });
    await make(`INSERT INTO version_related (version_id, article_id, position)
      SELECT v.id, pg_temp.id(5, n - 1), 0 FROM generate_series(2, (SELECT count(*)::int FROM article), 5) n
        JOIN article_version v ON v.article_id = pg_temp.id(5, n)`);
    await make(`INSERT INTO front_slot (zone, position, article_id, live_from)
      SELECT 'second', n, pg_temp.id(5, (SELECT count(*) FROM article) / 2 + n), now() - interval '1 day' FROM generate_series(0, 1) n`);
    await make('COMMIT');
    await make('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

type Make = (sql: string, ...values: unknown[]) => Promise<pg.QueryResult>;

async function makeVersions(make: Make, pictures: number): Promise<void> {
  // These take long to grow row by row, and little to build at once.
  const slow = await takeAway(make, ['version_search_en', 'version_one_at_a_time']);
  // Every fifth story has an earlier version; every hundredth has expired.
  await make(
    `INSERT INTO article_version (id, article_id, number, headline, standfirst, body, text, word_count, language, hero_id,
        live_from, live_until, change, updated_at, published_at)
      SELECT pg_temp.id(6, n.n * 2 + v), a.id, v + 1, t.headline, t.standfirst,
        jsonb_build_object('type', 'doc', 'content', jsonb_build_array(jsonb_build_object('type', 'paragraph',
          'attrs', jsonb_build_object('id', 'p1'), 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', t.text))))),
        t.text, 60, 'en', pg_temp.id(4, 1 + n.n % $1::int),
        CASE WHEN v = 0 THEN a.first_published_at ELSE a.first_published_at + interval '20 minutes' END,
        CASE WHEN v = 0 AND n.n % 5 = 0 THEN a.first_published_at + interval '20 minutes'
          WHEN n.n % 100 = 9 THEN a.first_published_at + interval '30 minutes' END,
        (CASE WHEN v = 0 THEN 'first' ELSE 'update' END)::change_kind, a.first_published_at, a.first_published_at
      FROM article a CROSS JOIN LATERAL (SELECT substr(a.slug, 7)::int AS n) n JOIN words t ON t.n = n.n % $2::int,
        generate_series(0, CASE WHEN n.n % 5 = 0 THEN 1 ELSE 0 END) v`,
    pictures,
    TEXTS,
  );
  for (const { sql } of slow) await make(sql);
}

async function makeLinks(
  make: Make,
  link: { table: string; thing: string; kind: number; count: number; each: number },
): Promise<void> {
  const { table, thing, kind, count, each } = link;
  // The first of each story are spread evenly; the others crowd on few, as they do in life.
  await make(
    `INSERT INTO ${table} (version_id, ${thing}_id, position, published_at)
      SELECT v.id, pg_temp.id($1::int, CASE WHEN i = 0 THEN 1 + n.n % $2::int ELSE 1 + (n.n * (i + 2)) % (1 + $2::int / 20) END), i, v.published_at
      FROM article_version v JOIN article a ON a.id = v.article_id, LATERAL (SELECT substr(a.slug, 7)::int AS n) n,
        generate_series(0, $3::int - 1) i
      ON CONFLICT DO NOTHING`,
    kind,
    count,
    each,
  );
}

/** Drops indexes and gives the statements that make them again. */
async function takeAway(make: Make, names: string[]): Promise<{ sql: string }[]> {
  const { rows } = await make(
    `SELECT CASE WHEN c.oid IS NULL THEN pg_get_indexdef(i.indexrelid)
        ELSE format('ALTER TABLE %s ADD CONSTRAINT %s %s', i.indrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) END AS sql,
      CASE WHEN c.oid IS NULL THEN format('DROP INDEX %s', i.indexrelid::regclass)
        ELSE format('ALTER TABLE %s DROP CONSTRAINT %s', i.indrelid::regclass, c.conname) END AS drop
    FROM pg_index i LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid WHERE i.indexrelid::regclass::text = ANY($1)`,
    names,
  );
  const found = rows as { sql: string; drop: string }[];
  for (const { drop } of found) await make(drop);
  return found;
}
