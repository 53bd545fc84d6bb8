-- What was public and is withheld: that it was there, not what it said.
CREATE VIEW withheld_version AS
  SELECT v.article_id, v.number, v.live_from
  FROM article_version v JOIN live_story s ON s.id = v.article_id
  WHERE v.live_from <= now() AND v.withheld_at IS NOT NULL;
