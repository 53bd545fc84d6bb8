-- What stands around the stories (names, pictures, places on a front, settings) is announced by the database itself, whoever
-- writes it: a verb of the desk, a script, a person at a prompt. When a transaction commits, each row changed by it announces
-- what shows it, unless the change that the transaction recorded last says so already.
CREATE FUNCTION announce(touched text[], dropped text[] DEFAULT '{}', clock jsonb DEFAULT '[]') RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF clock = '[]' AND EXISTS (
    SELECT FROM content_counter k JOIN content_change c ON c.seq = k.seq
    WHERE c.xmin = pg_current_xact_id()::xid AND c.touched @> announce.touched AND c.dropped @> announce.dropped
  ) THEN RETURN; END IF;
  PERFORM record_change(touched, dropped, clock);
END $$;

CREATE FUNCTION announce_settings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM announce(ARRAY['settings']);
  RETURN NULL;
END $$;

CREATE FUNCTION announce_section() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM announce(ARRAY['settings', 'section:' || coalesce(NEW.id, OLD.id)]);
  RETURN NULL;
END $$;

CREATE FUNCTION announce_topic() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM announce(ARRAY['topic:' || OLD.id, 'label:' || OLD.id]);
  RETURN NULL;
END $$;

CREATE FUNCTION announce_author() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM announce(ARRAY['author:' || OLD.id, 'byline:' || OLD.id]);
  RETURN NULL;
END $$;

CREATE FUNCTION announce_page() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM announce(ARRAY['settings', 'page:' || coalesce(NEW.id, OLD.id)]);
  RETURN NULL;
END $$;

-- A picture whose rights have ended must not be served for one moment longer: dropped, then and now.
CREATE FUNCTION announce_media() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  word text := 'media:' || coalesce(NEW.id, OLD.id);
  clock jsonb := '[]';
  gone text[] := '{}';
BEGIN
  DELETE FROM content_clock k WHERE k.subject = word AND k.at > clock_timestamp();
  IF TG_OP = 'DELETE' OR NEW.licence_expires_at <= clock_timestamp() THEN
    gone := ARRAY[word];
  ELSIF NEW.licence_expires_at IS NOT NULL THEN
    clock := jsonb_build_array(jsonb_build_object('at', NEW.licence_expires_at, 'subject', word,
      'touched', jsonb_build_array(word), 'dropped', jsonb_build_array(word)));
  END IF;
  -- Nobody shows yet what has just come in.
  IF TG_OP = 'INSERT' AND clock = '[]' THEN RETURN NULL; END IF;
  PERFORM announce(ARRAY[word], gone, clock);
  RETURN NULL;
END $$;

CREATE FUNCTION announce_slot() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  front text;
  clock jsonb;
  fronts text[] := ARRAY(SELECT DISTINCT coalesce('section:' || s.id::text, 'front') FROM (
    SELECT NEW.section_id AS id WHERE TG_OP <> 'DELETE' UNION SELECT OLD.section_id WHERE TG_OP <> 'INSERT') s);
BEGIN
  FOREACH front IN ARRAY fronts LOOP
    DELETE FROM content_clock k WHERE k.subject = 'slots of ' || front AND k.at > clock_timestamp();
    SELECT coalesce(jsonb_agg(jsonb_build_object('at', i.at, 'subject', 'slots of ' || front,
        'touched', jsonb_build_array(front), 'dropped', '[]'::jsonb)), '[]') INTO clock
      FROM (SELECT DISTINCT t.at FROM front_slot f CROSS JOIN LATERAL (VALUES (f.live_from), (f.live_until)) t(at)
        WHERE coalesce('section:' || f.section_id::text, 'front') = front AND t.at > clock_timestamp()) i;
    PERFORM announce(ARRAY[front], '{}', clock);
  END LOOP;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER announced AFTER INSERT OR UPDATE OR DELETE ON settings
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION announce_settings();
CREATE CONSTRAINT TRIGGER announced AFTER INSERT OR UPDATE OR DELETE ON section
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION announce_section();
CREATE CONSTRAINT TRIGGER announced AFTER DELETE OR UPDATE OF slug, name, description ON topic
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION announce_topic();
CREATE CONSTRAINT TRIGGER announced AFTER DELETE OR UPDATE OF slug, name, job_title, biography, portrait_id, links ON author
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION announce_author();
CREATE CONSTRAINT TRIGGER announced AFTER INSERT OR UPDATE OR DELETE ON page
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION announce_page();
CREATE CONSTRAINT TRIGGER announced AFTER INSERT OR DELETE OR UPDATE OF hash, name, alt, decorative, caption, credit, licence,
    licence_expires_at, source, placeholder, focal_x, focal_y, place, content_credentials, state ON media
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION announce_media();
CREATE CONSTRAINT TRIGGER announced AFTER INSERT OR UPDATE OR DELETE ON front_slot
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION announce_slot();
