-- Search in a large paper. A common word stands in thousands of stories, of which only the newest are weighed. To find those
-- took reading all; now the index of words knows the time as well, in steps of thirty days: fewer keys than months
-- of a century, and what time zone the newsroom has does not matter.

CREATE EXTENSION IF NOT EXISTS btree_gin;

/* The thirty days in which an instant lies, counted from 1970. */
CREATE FUNCTION era_of(instant timestamptz) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT floor(greatest(least(extract(epoch FROM instant AT TIME ZONE 'UTC') / 2592000, 100000), -100000))::int
$$;

DROP INDEX version_search_en;
DROP INDEX version_search_de;
DROP INDEX version_search_any;
CREATE INDEX version_search_en ON version_search USING gin (words, era_of(published_at)) WITH (gin_pending_list_limit = 256) WHERE language = 'en';
CREATE INDEX version_search_de ON version_search USING gin (words, era_of(published_at)) WITH (gin_pending_list_limit = 256) WHERE language = 'de';
CREATE INDEX version_search_any ON version_search USING gin (words, era_of(published_at)) WITH (gin_pending_list_limit = 256) WHERE language = 'any';
