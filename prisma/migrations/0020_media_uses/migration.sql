-- CreateTable
CREATE TABLE "version_media" (
    "version_id" UUID NOT NULL,
    "media_id" UUID NOT NULL,

    CONSTRAINT "version_media_pkey" PRIMARY KEY ("media_id","version_id")
);

-- CreateTable
CREATE TABLE "draft_media" (
    "article_id" UUID NOT NULL,
    "media_id" UUID NOT NULL,

    CONSTRAINT "draft_media_pkey" PRIMARY KEY ("media_id","article_id")
);

-- CreateIndex
CREATE INDEX "version_media_version_id_idx" ON "version_media"("version_id");

-- CreateIndex
CREATE INDEX "draft_media_article_id_idx" ON "draft_media"("article_id");

-- AddForeignKey
ALTER TABLE "version_media" ADD CONSTRAINT "version_media_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "article_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version_media" ADD CONSTRAINT "version_media_media_id_fkey" FOREIGN KEY ("media_id") REFERENCES "media"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_media" ADD CONSTRAINT "draft_media_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "draft"("article_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_media" ADD CONSTRAINT "draft_media_media_id_fkey" FOREIGN KEY ("media_id") REFERENCES "media"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Kept by the database, whoever writes ------------------------------------------------------

-- Every picture and file that a body and its hero name; an id that is none is left out.
CREATE FUNCTION media_named(body jsonb, hero text) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(DISTINCT n.id::uuid ORDER BY n.id::uuid), '{}') FROM (
    SELECT jsonb_path_query(body, '$.content[*].attrs.mediaId') #>> '{}'
    UNION ALL SELECT jsonb_path_query(body, '$.content[*].attrs.items[*].mediaId') #>> '{}'
    UNION ALL SELECT hero) AS n(id)
  WHERE pg_input_is_valid(n.id, 'uuid')
$$;

-- Those being removed just now are waited for, and left out when they are gone.
CREATE FUNCTION keep_draft_media() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids uuid[] := media_named(NEW.content -> 'body', NEW.content ->> 'heroId');
BEGIN
  IF TG_OP = 'UPDATE' AND ids = media_named(OLD.content -> 'body', OLD.content ->> 'heroId') THEN RETURN NULL; END IF;
  DELETE FROM draft_media d WHERE d.article_id = NEW.article_id AND d.media_id <> ALL(ids);
  INSERT INTO draft_media (article_id, media_id)
    SELECT NEW.article_id, m.id FROM media m WHERE m.id = ANY(ids) ORDER BY m.id FOR KEY SHARE ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

-- For all rows of a statement at once: an import writes thousands.
CREATE FUNCTION keep_new_version_media() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO version_media (version_id, media_id)
    SELECT v.id, m.id FROM fresh v CROSS JOIN LATERAL unnest(media_named(v.body, v.hero_id::text)) AS n(id)
      JOIN media m ON m.id = n.id ORDER BY m.id FOR KEY SHARE OF m ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE FUNCTION keep_version_media() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids uuid[] := media_named(NEW.body, NEW.hero_id::text);
BEGIN
  DELETE FROM version_media v WHERE v.version_id = NEW.id AND v.media_id <> ALL(ids);
  INSERT INTO version_media (version_id, media_id)
    SELECT NEW.id, m.id FROM media m WHERE m.id = ANY(ids) ORDER BY m.id FOR KEY SHARE ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER draft_media_kept AFTER INSERT OR UPDATE OF content ON draft
  FOR EACH ROW EXECUTE FUNCTION keep_draft_media();
CREATE TRIGGER new_version_media_kept AFTER INSERT ON article_version
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION keep_new_version_media();
CREATE TRIGGER version_media_kept AFTER UPDATE OF body, hero_id ON article_version
  FOR EACH ROW EXECUTE FUNCTION keep_version_media();

INSERT INTO version_media (version_id, media_id)
  SELECT v.id, m.id FROM article_version v CROSS JOIN LATERAL unnest(media_named(v.body, v.hero_id::text)) AS n(id)
    JOIN media m ON m.id = n.id;
INSERT INTO draft_media (article_id, media_id)
  SELECT d.article_id, m.id FROM draft d
    CROSS JOIN LATERAL unnest(media_named(d.content -> 'body', d.content ->> 'heroId')) AS n(id) JOIN media m ON m.id = n.id;
