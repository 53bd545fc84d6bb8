-- When a story was updated --------------------------------------------------------------------
-- With its last change of substance or its last correction, whichever is later: one instant for its page, feeds, sitemap
-- and search engines. `article_version.updated_at` stays what the version itself brought.

CREATE OR REPLACE VIEW live_story AS
  SELECT a.id, a.guid, a.slug, a.section_id, v.id AS version_id, v.number, v.headline, v.standfirst, v.kicker, v.body, v.text,
         v.word_count, v.language, v.direction, v.hero_id, v.hero_caption, v.canonical_url, v.search_title, v.search_description,
         a.first_published_at AS published_at,
         greatest(v.updated_at, (SELECT max(c.published_at) FROM live_correction c WHERE c.article_id = a.id))::timestamptz(6) AS updated_at,
         v.live_from, v.live_until
  FROM article a JOIN article_version v ON v.article_id = a.id
  WHERE a.removed_at IS NULL AND a.first_published_at <= now()
    AND v.live_from <= now() AND (v.live_until IS NULL OR now() < v.live_until);

INSERT INTO sitemap_change SELECT DISTINCT a.sitemap_part, c.published_at FROM correction c JOIN article a ON a.id = c.article_id
  WHERE a.sitemap_part IS NOT NULL AND c.removed_at IS NULL ON CONFLICT DO NOTHING;
