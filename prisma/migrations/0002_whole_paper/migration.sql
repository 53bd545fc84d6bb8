-- The whole paper: archive by month, search, change history, most read. Everything up to "Rules" is what
-- `prisma migrate diff` says of schema.prisma; the rest is what Prisma cannot say.

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "absent" tstzmultirange NOT NULL DEFAULT '{}'::tstzmultirange;

-- AlterTable
ALTER TABLE "article_version" ADD COLUMN     "withheld_at" TIMESTAMPTZ(6),
ADD COLUMN     "withheld_reason" TEXT;

-- CreateTable
CREATE TABLE "version_search" (
    "version_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(6) NOT NULL,
    "language" TEXT NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "version_search_pkey" PRIMARY KEY ("version_id")
);

-- CreateTable
CREATE TABLE "month_tally" (
    "section_id" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "stories" INTEGER NOT NULL,

    CONSTRAINT "month_tally_pkey" PRIMARY KEY ("section_id","month")
);

-- CreateTable
CREATE TABLE "story_heat" (
    "article_id" UUID NOT NULL,
    "heat" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "story_heat_pkey" PRIMARY KEY ("article_id")
);

-- CreateIndex
CREATE INDEX "story_heat_heat_idx" ON "story_heat"("heat" DESC);

-- AddForeignKey
ALTER TABLE "version_search" ADD CONSTRAINT "version_search_version_id_published_at_fkey" FOREIGN KEY ("version_id", "published_at") REFERENCES "article_version"("id", "published_at") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "month_tally" ADD CONSTRAINT "month_tally_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_heat" ADD CONSTRAINT "story_heat_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Rules -------------------------------------------------------------------------------------

-- Addresses: the same list as RESERVED_SLUGS in lib/urls.ts.
ALTER TABLE section DROP CONSTRAINT section_slug_form;
ALTER TABLE section ADD CONSTRAINT section_slug_form CHECK (
  is_slug(slug) AND slug NOT IN ('about', 'admin', 'api', 'archive', 'author', 'boxes', 'corrections', 'errors', 'feeds', 'icons',
    'latest', 'media', 'most-read', 'page', 'search', 'sitemaps', 'topic', '_next')
);

ALTER TABLE author ADD CONSTRAINT author_links_are_list CHECK (jsonb_typeof(links) = 'array');
ALTER TABLE article_version ADD CONSTRAINT version_withheld_for_a_reason CHECK ((withheld_at IS NULL) = (withheld_reason IS NULL));
ALTER TABLE month_tally ADD CONSTRAINT month_form CHECK (month ~ '^\d{4,6}-\d\d$');

-- The archive -----------------------------------------------------------------------------------
-- How many stories a month has must not take reading the month, and page 500 of a list not the 10,000 stories before it.
-- Two things are kept for that, each by a trigger that nothing can go round (a bulk load that switches triggers
-- off included): `article.absent`, when a story is not public although it was published once, which hardly any story
-- has; and `month_tally`, the stories of each section and month that have no such time. What time itself changes is in
-- neither: `live_month` looks at those few when it is read.

/* The newsroom's month of an instant, as `2026-03`. */
CREATE FUNCTION month_of(instant timestamptz) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT to_char(instant AT TIME ZONE coalesce((SELECT time_zone FROM public.settings), 'UTC'), 'YYYY-MM')
$$;

/* When the month of an instant is over in the newsroom. */
CREATE FUNCTION next_month(instant timestamptz) RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT (date_trunc('month', instant AT TIME ZONE z.zone) + interval '1 month') AT TIME ZONE z.zone
  FROM (SELECT coalesce((SELECT time_zone FROM public.settings), 'UTC') AS zone) z
$$;

CREATE FUNCTION keep_absence() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE changed uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN SELECT array_agg(DISTINCT article_id) INTO changed FROM new_rows;
  ELSIF TG_OP = 'DELETE' THEN SELECT array_agg(DISTINCT article_id) INTO changed FROM old_rows;
  ELSE SELECT array_agg(DISTINCT article_id) INTO changed
    FROM (SELECT article_id FROM new_rows UNION ALL SELECT article_id FROM old_rows) r;
  END IF;
  UPDATE article a SET absent = n.absent FROM (
    SELECT c.id, tstzmultirange(tstzrange(c.first_published_at, NULL)) -
        coalesce((SELECT range_agg(tstzrange(v.live_from, v.live_until)) FROM article_version v WHERE v.article_id = c.id), '{}') AS absent
    FROM article c WHERE c.id = ANY(changed)) n
  WHERE a.id = n.id AND a.absent <> n.absent;
  RETURN NULL;
END $$;
CREATE TRIGGER version_absence_insert AFTER INSERT ON article_version REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_absence();
CREATE TRIGGER version_absence_update AFTER UPDATE ON article_version REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_absence();
CREATE TRIGGER version_absence_delete AFTER DELETE ON article_version REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_absence();
ALTER TABLE article_version ENABLE ALWAYS TRIGGER version_absence_insert;
ALTER TABLE article_version ENABLE ALWAYS TRIGGER version_absence_update;
ALTER TABLE article_version ENABLE ALWAYS TRIGGER version_absence_delete;

/* Keys are counted up in their order, so that two writers cannot wait for each other. */
CREATE FUNCTION keep_month_tally() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO month_tally SELECT section_id, month_of(first_published_at), count(*) FROM new_rows
      WHERE first_published_at IS NOT NULL AND removed_at IS NULL AND absent = '{}' GROUP BY 1, 2 ORDER BY 1, 2
      ON CONFLICT (section_id, month) DO UPDATE SET stories = month_tally.stories + excluded.stories;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO month_tally SELECT section_id, month_of(first_published_at), -count(*) FROM old_rows
      WHERE first_published_at IS NOT NULL AND removed_at IS NULL AND absent = '{}' GROUP BY 1, 2 ORDER BY 1, 2
      ON CONFLICT (section_id, month) DO UPDATE SET stories = month_tally.stories + excluded.stories;
  ELSE
    INSERT INTO month_tally SELECT section_id, month_of(first_published_at), sum(n) FROM (
        SELECT section_id, first_published_at, 1 AS n FROM new_rows
          WHERE first_published_at IS NOT NULL AND removed_at IS NULL AND absent = '{}'
        UNION ALL SELECT section_id, first_published_at, -1 FROM old_rows
          WHERE first_published_at IS NOT NULL AND removed_at IS NULL AND absent = '{}') r
      GROUP BY 1, 2 HAVING sum(n) <> 0 ORDER BY 1, 2
      ON CONFLICT (section_id, month) DO UPDATE SET stories = month_tally.stories + excluded.stories;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER article_tally_insert AFTER INSERT ON article REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_month_tally();
CREATE TRIGGER article_tally_update AFTER UPDATE ON article REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_month_tally();
CREATE TRIGGER article_tally_delete AFTER DELETE ON article REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_month_tally();
ALTER TABLE article ENABLE ALWAYS TRIGGER article_tally_insert;
ALTER TABLE article ENABLE ALWAYS TRIGGER article_tally_update;
ALTER TABLE article ENABLE ALWAYS TRIGGER article_tally_delete;

/* Another time zone has other months; a table that was emptied has none. */
CREATE FUNCTION count_months_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM month_tally;
  INSERT INTO month_tally SELECT section_id, month_of(first_published_at), count(*) FROM article
    WHERE first_published_at IS NOT NULL AND removed_at IS NULL AND absent = '{}' GROUP BY 1, 2;
  RETURN NULL;
END $$;
CREATE TRIGGER article_tally_truncate AFTER TRUNCATE ON article FOR EACH STATEMENT EXECUTE FUNCTION count_months_anew();
CREATE TRIGGER settings_tally AFTER INSERT OR DELETE OR TRUNCATE OR UPDATE OF time_zone ON settings
  FOR EACH STATEMENT EXECUTE FUNCTION count_months_anew();
ALTER TABLE article ENABLE ALWAYS TRIGGER article_tally_truncate;
ALTER TABLE settings ENABLE ALWAYS TRIGGER settings_tally;

UPDATE article a SET absent = n.absent FROM (
  SELECT c.id, tstzmultirange(tstzrange(c.first_published_at, NULL)) -
      coalesce((SELECT range_agg(tstzrange(v.live_from, v.live_until)) FROM article_version v WHERE v.article_id = c.id), '{}') AS absent
  FROM article c WHERE c.first_published_at IS NOT NULL) n
WHERE a.id = n.id AND a.absent <> n.absent;
DELETE FROM month_tally;
INSERT INTO month_tally SELECT section_id, month_of(first_published_at), count(*) FROM article
  WHERE first_published_at IS NOT NULL AND removed_at IS NULL AND absent = '{}' GROUP BY 1, 2;

CREATE INDEX article_absent ON article (section_id, first_published_at) INCLUDE (absent) WHERE removed_at IS NULL AND absent <> '{}';

-- How many public stories each section has of each month, exactly and now, as rows to be added up: what was counted, less
-- what this month still brings, and what has been or will be absent but is here now.
CREATE VIEW live_month AS
  SELECT t.section_id, t.month, t.stories FROM month_tally t WHERE t.month <= month_of(now())
  UNION ALL SELECT f.section_id, month_of(now()), -count(*)::int FROM article f
    WHERE f.removed_at IS NULL AND f.absent = '{}' AND f.first_published_at > now() AND f.first_published_at < next_month(now())
    GROUP BY f.section_id
  UNION ALL SELECT a.section_id, month_of(a.first_published_at), 1 FROM article a
    WHERE a.removed_at IS NULL AND a.absent <> '{}' AND a.first_published_at <= now() AND NOT a.absent @> now();

-- Search ----------------------------------------------------------------------------------------
-- Words are stemmed and common ones left out by the rules of the story's language, and accents never matter. The
-- words of all versions stand in a table of their own whose rows are short: a search for a common word then
-- reads a few hundred pages to find the newest stories, where the stories themselves fill tens of thousands.
-- Nothing older than this was ever released, so the former column goes at once.

CREATE TEXT SEARCH CONFIGURATION paper_en (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION paper_en ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
CREATE TEXT SEARCH CONFIGURATION paper_de (COPY = pg_catalog.german);
ALTER TEXT SEARCH CONFIGURATION paper_de ALTER MAPPING FOR hword, hword_part, word WITH unaccent, german_stem;
CREATE TEXT SEARCH CONFIGURATION paper_any (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION paper_any ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;

/* The language whose rules a text is searched by: `en`, `de` or `any`. */
CREATE FUNCTION search_language(language text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT CASE lower(split_part(language, '-', 1)) WHEN 'en' THEN 'en' WHEN 'de' THEN 'de' ELSE 'any' END
$$;
CREATE FUNCTION search_config(language text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT CASE public.search_language(language) WHEN 'en' THEN 'public.paper_en'::regconfig WHEN 'de' THEN 'public.paper_de'::regconfig
    ELSE 'public.paper_any'::regconfig END
$$;

/* What of a query an index can answer by itself: without exclusions, and phrases as words that stand anywhere. `T`: nothing. */
CREATE FUNCTION loose_query(query tsquery) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT regexp_replace(querytree(query), '<(->|\d+>)', '&', 'g')
$$;

-- Longer texts than 200,000 characters could hold more words than PostgreSQL stores of one; what comes after is not found.
CREATE FUNCTION search_words(v article_version) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector(c.config, v.headline), 'A') || setweight(to_tsvector(c.config, v.kicker || ' ' || v.standfirst), 'B')
    || setweight(to_tsvector(c.config, left(v.text, 200000)), 'C')
  FROM (SELECT public.search_config(v.language) AS config) c
$$;
CREATE FUNCTION keep_search_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO version_search (version_id, published_at, language, words)
    VALUES (NEW.id, NEW.published_at, search_language(NEW.language), search_words(NEW))
    ON CONFLICT (version_id) DO UPDATE SET language = excluded.language, words = excluded.words;
  RETURN NULL;
END $$;
CREATE TRIGGER version_words AFTER INSERT OR UPDATE OF headline, kicker, standfirst, text, language ON article_version
  FOR EACH ROW EXECUTE FUNCTION keep_search_words();
ALTER TABLE article_version ENABLE ALWAYS TRIGGER version_words;

ALTER TABLE version_search ADD CONSTRAINT search_language_known CHECK (language IN ('en', 'de', 'any'));
ALTER TABLE version_search SET (toast_tuple_target = 128);
INSERT INTO version_search (version_id, published_at, language, words)
  SELECT v.id, v.published_at, search_language(v.language), search_words(v) FROM article_version v;
-- A query is another one in each language, so each has an index of its own: empty ones cost nothing to ask. What was
-- written lately is searched one by one until it is sorted in; 256 kB of it take a millisecond.
CREATE INDEX version_search_en ON version_search USING gin (words) WITH (gin_pending_list_limit = 256) WHERE language = 'en';
CREATE INDEX version_search_de ON version_search USING gin (words) WITH (gin_pending_list_limit = 256) WHERE language = 'de';
CREATE INDEX version_search_any ON version_search USING gin (words) WITH (gin_pending_list_limit = 256) WHERE language = 'any';

-- What is public --------------------------------------------------------------------------------

DROP VIEW gone_story;
DROP VIEW live_story;
DROP INDEX article_version_search;
ALTER TABLE article_version DROP COLUMN search;

CREATE VIEW live_story AS
  SELECT a.id, a.guid, a.slug, a.section_id, v.id AS version_id, v.number, v.headline, v.standfirst, v.kicker, v.body, v.text,
         v.word_count, v.language, v.direction, v.hero_id, v.hero_caption, v.canonical_url, v.search_title, v.search_description,
         a.first_published_at AS published_at, v.updated_at, v.live_from, v.live_until
  FROM article a JOIN article_version v ON v.article_id = a.id
  WHERE a.removed_at IS NULL AND a.first_published_at <= now()
    AND v.live_from <= now() AND (v.live_until IS NULL OR now() < v.live_until);

CREATE VIEW gone_story AS
  SELECT a.id, a.slug, a.section_id
  FROM article a
  WHERE a.first_published_at <= now() AND (a.removed_at IS NULL OR a.first_published_at <= a.removed_at)
    AND NOT EXISTS (SELECT FROM live_story s WHERE s.id = a.id);

-- What readers of a public story saw of it before, and see now. A version that was withheld is not read any more.
CREATE VIEW shown_version AS
  SELECT v.id, v.article_id, v.number, v.headline, v.standfirst, v.kicker, v.body, v.language, v.direction, v.live_from, v.live_until,
         v.change, v.change_note
  FROM article_version v JOIN live_story s ON s.id = v.article_id
  WHERE v.live_from <= now() AND v.withheld_at IS NULL;

-- Most read -------------------------------------------------------------------------------------
-- `heat` is the logarithm (base 2) of reads that count half as much every twelve hours, told as of 2026-01-01T00:00Z, so
-- that it rises by itself with nothing and orders stories at any time without being touched.

CREATE FUNCTION heat_of(reads double precision, instant timestamptz) RETURNS double precision LANGUAGE sql STABLE PARALLEL SAFE STRICT AS $$
  SELECT ln(reads) / ln(2::float8) + extract(epoch FROM instant - timestamptz '2026-01-01 00:00:00+00')::float8 / 43200
$$;
