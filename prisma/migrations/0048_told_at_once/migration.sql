-- Processes that listen ask for a change when it is committed, instead of at their next look.
CREATE FUNCTION tell_of_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('content_change', '');
  RETURN NULL;
END $$;

CREATE TRIGGER content_change_told AFTER INSERT ON content_change FOR EACH STATEMENT EXECUTE FUNCTION tell_of_change();
