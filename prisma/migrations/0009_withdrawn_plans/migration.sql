-- A plan that is taken back changes nothing at its former instant: the sitemap's part must not say that it did.
CREATE FUNCTION withdraw_sitemap_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM sitemap_change c USING gone g
    WHERE g.at > clock_timestamp() AND c.at = g.at AND 'sitemap:' || c.part = ANY(g.touched)
      AND NOT EXISTS (SELECT FROM content_clock k WHERE k.at = c.at AND 'sitemap:' || c.part = ANY(k.touched));
  RETURN NULL;
END $$;

CREATE TRIGGER content_clock_withdrawn AFTER DELETE ON content_clock
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION withdraw_sitemap_changes();
