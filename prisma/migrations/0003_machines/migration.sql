-- AlterTable
ALTER TABLE "article" ADD COLUMN     "sitemap_part" INTEGER;

-- CreateTable
CREATE TABLE "sitemap_change" (
    "part" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "sitemap_change_pkey" PRIMARY KEY ("part","at")
);

-- Addresses: the same list as RESERVED_SLUGS in lib/urls.ts.
ALTER TABLE section DROP CONSTRAINT section_slug_form;
ALTER TABLE section ADD CONSTRAINT section_slug_form CHECK (
  is_slug(slug) AND slug NOT IN ('about', 'admin', 'api', 'archive', 'author', 'boxes', 'corrections', 'errors', 'feeds', 'icons',
    'latest', 'media', 'most-read', 'oembed', 'page', 'search', 'share', 'sitemaps', 'topic', '_next')
);

-- The sitemap ---------------------------------------------------------------------------------
-- A story belongs to one part of the sitemap from its first publication on, for good: a new story then changes the last
-- part only, and one that is taken away leaves its part shorter. Search engines need not read old parts again.

CREATE SEQUENCE sitemap_order;
-- Parts are kept and renewed like pages, so they are no larger than a few of them; 50,000 such parts may be listed.
CREATE FUNCTION give_sitemap_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.sitemap_part := (nextval('public.sitemap_order') - 1) / 1000 + 1;
  RETURN NEW;
END $$;

WITH numbered AS (
  SELECT id, row_number() OVER (ORDER BY first_published_at, id) AS n FROM article WHERE first_published_at IS NOT NULL)
UPDATE article a SET sitemap_part = (n.n - 1) / 1000 + 1 FROM numbered n WHERE n.id = a.id;
SELECT setval('sitemap_order', count(*) + 1, false) FROM article WHERE sitemap_part IS NOT NULL;

CREATE TRIGGER article_sitemap_part BEFORE INSERT OR UPDATE OF first_published_at ON article
  FOR EACH ROW WHEN (NEW.first_published_at IS NOT NULL AND NEW.sitemap_part IS NULL) EXECUTE FUNCTION give_sitemap_part();
ALTER TABLE article ENABLE ALWAYS TRIGGER article_sitemap_part;
CREATE INDEX article_sitemap ON article (sitemap_part) WHERE removed_at IS NULL AND sitemap_part IS NOT NULL;

-- Of each part the last instant at which it changed, and those still to come.
INSERT INTO sitemap_change SELECT a.sitemap_part, max(v.updated_at) FROM article a JOIN article_version v ON v.article_id = a.id
  WHERE a.sitemap_part IS NOT NULL AND v.updated_at <= now() GROUP BY a.sitemap_part;

CREATE VIEW sitemap_story AS SELECT a.sitemap_part, s.* FROM article a JOIN live_story s ON s.id = a.id WHERE a.removed_at IS NULL;

CREATE VIEW live_sitemap_part AS
  SELECT p.part, (SELECT max(c.at) FROM sitemap_change c WHERE c.part = p.part AND c.at <= now()) AS changed_at
  FROM generate_series(1, (SELECT max(a.sitemap_part) FROM article a WHERE a.removed_at IS NULL)) AS p(part)
  CROSS JOIN LATERAL (SELECT FROM sitemap_story s WHERE s.sitemap_part = p.part LIMIT 1) s;

/* The parts of the sitemap, as words, in which a change of stories and lists shows. */
CREATE FUNCTION sitemap_words(touched text[]) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(DISTINCT 'sitemap:' || a.sitemap_part), '{}') FROM article a
  WHERE 'latest' = ANY(touched) AND a.sitemap_part IS NOT NULL AND a.id = ANY(ARRAY(
    SELECT substr(w.word, 7)::uuid FROM unnest(touched) w(word) WHERE w.word LIKE 'story:%' AND pg_input_is_valid(substr(w.word, 7), 'uuid')))
$$;

-- As before, and whoever names a story that lists show names its part of the sitemap, too.
CREATE OR REPLACE FUNCTION record_change(touched text[], dropped text[], clock jsonb DEFAULT '[]') RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  number bigint;
  instant timestamptz;
  parts text[] := sitemap_words(touched);
BEGIN
  UPDATE content_counter SET seq = seq + 1 WHERE id = 1 RETURNING seq INTO number;
  instant := clock_timestamp();
  INSERT INTO content_change (seq, at, touched, dropped) VALUES (number, instant, touched || parts, dropped);
  INSERT INTO sitemap_change SELECT substr(w.word, 9)::int, instant FROM unnest(parts) w(word) ON CONFLICT DO NOTHING;
  DELETE FROM sitemap_change c WHERE c.at < instant AND 'sitemap:' || c.part = ANY(parts);
  IF jsonb_array_length(clock) > 0 THEN
    WITH announced AS (
      SELECT (c ->> 'at')::timestamptz AS at, c ->> 'subject' AS subject, t.touched || sitemap_words(t.touched) AS touched,
             ARRAY(SELECT jsonb_array_elements_text(c -> 'dropped')) AS dropped
      FROM jsonb_array_elements(clock) c CROSS JOIN LATERAL (SELECT ARRAY(SELECT jsonb_array_elements_text(c -> 'touched')) AS touched) t),
    told AS (
      INSERT INTO content_clock (at, seq, subject, touched, dropped)
        SELECT a.at, number, a.subject, a.touched, a.dropped FROM announced a)
    INSERT INTO sitemap_change SELECT DISTINCT substr(w.word, 9)::int, a.at FROM announced a, unnest(a.touched) w(word)
      WHERE w.word LIKE 'sitemap:%' ON CONFLICT DO NOTHING;
  END IF;
  RETURN number;
END $$;

-- Pictures whose rights end some day: what lists them must hear of it.
CREATE VIEW dated_media AS SELECT m.id FROM media m WHERE m.licence_expires_at IS NOT NULL;
