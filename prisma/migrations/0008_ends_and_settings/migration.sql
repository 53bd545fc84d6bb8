-- The end that an editor set for a version. `live_until` is the earlier of it and the start of the version that follows:
-- when a plan is taken back, the end still holds.
ALTER TABLE article_version ADD COLUMN ends_at TIMESTAMPTZ(6);
UPDATE article_version v SET ends_at = v.live_until WHERE v.live_until > now()
  AND NOT EXISTS (SELECT FROM article_version n WHERE n.article_id = v.article_id AND n.live_from = v.live_until);
ALTER TABLE article_version ADD CONSTRAINT version_ends CHECK (live_until IS NOT NULL OR ends_at IS NULL);

-- A language or time zone that nobody knows would make every page with a date fail. What stands there already is left.
ALTER TABLE settings ADD CONSTRAINT settings_language_form CHECK (language ~* '^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?$') NOT VALID;

CREATE FUNCTION refuse_unknown_time_zone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- PostgreSQL also takes what other programs do not know.
  IF NEW.time_zone ~ '^(posix|right)/|^(Factory|posixrules|localtime)$'
    OR NOT EXISTS (SELECT FROM pg_timezone_names z WHERE z.name = NEW.time_zone) THEN
    RAISE EXCEPTION 'there is no time zone “%”; give one such as Europe/Berlin or UTC', NEW.time_zone
      USING ERRCODE = 'check_violation', CONSTRAINT = 'settings_time_zone_known';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER settings_time_zone_known BEFORE INSERT OR UPDATE OF time_zone ON settings
  FOR EACH ROW EXECUTE FUNCTION refuse_unknown_time_zone();
