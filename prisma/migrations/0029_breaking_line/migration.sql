-- CreateTable
CREATE TABLE "breaking_line" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "text" TEXT NOT NULL,
    "article_id" UUID,
    "ends_at" TIMESTAMPTZ(6),

    CONSTRAINT "breaking_line_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "breaking_line_article_id_idx" ON "breaking_line"("article_id");

-- AddForeignKey
ALTER TABLE "breaking_line" ADD CONSTRAINT "breaking_line_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One line at a time, and it says something.
ALTER TABLE breaking_line ADD CONSTRAINT breaking_line_single CHECK (id = 1);
ALTER TABLE breaking_line ADD CONSTRAINT breaking_line_text CHECK (btrim(text) <> '' AND length(text) <= 140);

-- A line about a story goes with it.
CREATE VIEW live_breaking_line AS
  SELECT b.text, b.article_id, c.slug AS section_slug, s.slug
  FROM breaking_line b LEFT JOIN live_story s ON s.id = b.article_id LEFT JOIN section c ON c.id = s.section_id
  WHERE (b.ends_at IS NULL OR now() < b.ends_at) AND (b.article_id IS NULL OR s.id IS NOT NULL);

-- Whoever changes it: what was said before is not said for one moment longer, then and at its end.
CREATE FUNCTION announce_breaking_line() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  word text[] := ARRAY['breaking'];
  clock jsonb := '[]';
BEGIN
  DELETE FROM content_clock k WHERE k.subject = 'breaking' AND k.at > clock_timestamp();
  IF TG_OP <> 'DELETE' AND NEW.ends_at > clock_timestamp() THEN
    clock := jsonb_build_array(jsonb_build_object('at', NEW.ends_at, 'subject', 'breaking',
      'touched', to_jsonb(word), 'dropped', to_jsonb(word)));
  END IF;
  PERFORM announce(word, CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE word END, clock);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER announced AFTER INSERT OR UPDATE OR DELETE ON breaking_line
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION announce_breaking_line();
