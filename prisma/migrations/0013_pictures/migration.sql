-- CreateEnum
CREATE TYPE "media_state" AS ENUM ('processing', 'ready', 'failed');

-- AlterTable
ALTER TABLE "media" ADD COLUMN     "animated" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "content_credentials" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "failure" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "original_name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "place" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "state" "media_state" NOT NULL DEFAULT 'ready',
ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "rendition" ADD COLUMN     "focal" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "upload" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "staff_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "received" BIGINT NOT NULL DEFAULT 0,
    "sha256" TEXT,
    "replaces_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "upload_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "upload_staff_id_idx" ON "upload"("staff_id");

-- CreateIndex
CREATE INDEX "upload_replaces_id_idx" ON "upload"("replaces_id");

-- CreateIndex
CREATE INDEX "upload_updated_at_idx" ON "upload"("updated_at");

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "media"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Rules -------------------------------------------------------------------------------------

ALTER TABLE "media" ALTER COLUMN "tags" SET NOT NULL;
ALTER TABLE "media" ADD CONSTRAINT media_failure_is_told CHECK ((state = 'failed') = (failure <> ''));
ALTER TABLE "upload" ADD CONSTRAINT upload_within_its_size CHECK (bytes > 0 AND received BETWEEN 0 AND bytes);

CREATE INDEX media_tags_idx ON media USING gin (tags);

CREATE OR REPLACE VIEW live_media AS
  SELECT m.id, m.hash, m.kind, m.name, m.mime_type, m.bytes, m.width, m.height, m.focal_x, m.focal_y, m.alt, m.decorative,
         m.caption, m.credit, m.licence, m.source, m.placeholder, m.animated, m.place, m.content_credentials
  FROM media m WHERE m.licence_expires_at IS NULL OR now() < m.licence_expires_at;
