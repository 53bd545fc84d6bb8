-- CreateTable
CREATE TABLE "page_media" (
    "page_id" UUID NOT NULL,
    "media_id" UUID NOT NULL,

    CONSTRAINT "page_media_pkey" PRIMARY KEY ("media_id","page_id")
);

-- CreateIndex
CREATE INDEX "page_media_page_id_idx" ON "page_media"("page_id");

-- AddForeignKey
ALTER TABLE "page_media" ADD CONSTRAINT "page_media_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "page"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "page_media" ADD CONSTRAINT "page_media_media_id_fkey" FOREIGN KEY ("media_id") REFERENCES "media"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Kept by the database, whoever writes ------------------------------------------------------

CREATE FUNCTION keep_page_media() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids uuid[] := media_named(NEW.body, NULL);
BEGIN
  DELETE FROM page_media p WHERE p.page_id = NEW.id AND p.media_id <> ALL(ids);
  INSERT INTO page_media (page_id, media_id)
    SELECT NEW.id, m.id FROM media m WHERE m.id = ANY(ids) ORDER BY m.id FOR KEY SHARE ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER page_media_kept AFTER INSERT OR UPDATE OF body ON page
  FOR EACH ROW EXECUTE FUNCTION keep_page_media();

INSERT INTO page_media (page_id, media_id)
  SELECT p.id, m.id FROM page p CROSS JOIN LATERAL unnest(media_named(p.body, NULL)) AS n(id) JOIN media m ON m.id = n.id;
