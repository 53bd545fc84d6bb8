-- Working copies were never written before this: what they lose held nothing.
-- AlterTable
ALTER TABLE "draft" DROP COLUMN "base_version",
DROP COLUMN "embargo_at",
DROP COLUMN "notes",
ADD COLUMN     "created_by_id" UUID,
ADD COLUMN     "published_revision" INTEGER;

-- AlterTable
ALTER TABLE "draft_revision" ADD COLUMN     "mark" TEXT,
ADD COLUMN     "save_id" UUID;

-- CreateTable
CREATE TABLE "draft_comment" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "article_id" UUID NOT NULL,
    "block_id" TEXT,
    "text" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_by_id" UUID,
    "resolved_at" TIMESTAMPTZ(6),

    CONSTRAINT "draft_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_presence" (
    "article_id" UUID NOT NULL,
    "tab" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_presence_pkey" PRIMARY KEY ("article_id","tab")
);

-- CreateTable
CREATE TABLE "preview_link" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "article_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "preview_link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "draft_comment_article_id_created_at_idx" ON "draft_comment"("article_id", "created_at");

-- CreateIndex
CREATE INDEX "draft_comment_created_by_id_idx" ON "draft_comment"("created_by_id");

-- CreateIndex
CREATE INDEX "draft_comment_resolved_by_id_idx" ON "draft_comment"("resolved_by_id");

-- CreateIndex
CREATE INDEX "draft_presence_staff_id_idx" ON "draft_presence"("staff_id");

-- CreateIndex
CREATE INDEX "draft_presence_seen_at_idx" ON "draft_presence"("seen_at");

-- CreateIndex
CREATE UNIQUE INDEX "preview_link_token_hash_key" ON "preview_link"("token_hash");

-- CreateIndex
CREATE INDEX "preview_link_article_id_idx" ON "preview_link"("article_id");

-- CreateIndex
CREATE INDEX "preview_link_created_by_id_idx" ON "preview_link"("created_by_id");

-- CreateIndex
CREATE INDEX "draft_created_by_id_updated_at_idx" ON "draft"("created_by_id", "updated_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "draft_revision_article_id_save_id_key" ON "draft_revision"("article_id", "save_id");

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_comment" ADD CONSTRAINT "draft_comment_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_comment" ADD CONSTRAINT "draft_comment_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_comment" ADD CONSTRAINT "draft_comment_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_presence" ADD CONSTRAINT "draft_presence_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_presence" ADD CONSTRAINT "draft_presence_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;




-- Rules -------------------------------------------------------------------------------------

ALTER TABLE draft ADD CONSTRAINT draft_content_is_story CHECK (jsonb_typeof(content -> 'body') = 'object' AND jsonb_typeof(content -> 'authors') = 'array') NOT VALID;
ALTER TABLE draft_revision ADD CONSTRAINT revision_number CHECK (revision >= 0);
ALTER TABLE draft_revision ADD CONSTRAINT revision_mark_known CHECK (mark IN ('start', 'restore', 'submit', 'publish'));
ALTER TABLE draft_comment ADD CONSTRAINT comment_text_present CHECK (text ~ '[^[:space:]]' AND length(text) <= 5000);
ALTER TABLE draft_comment ADD CONSTRAINT comment_resolved_by_somebody CHECK (resolved_at IS NOT NULL OR resolved_by_id IS NULL);
ALTER TABLE preview_link ADD CONSTRAINT preview_token_form CHECK (token_hash ~ '^[0-9a-f]{64}$');
ALTER TABLE preview_link ADD CONSTRAINT preview_ends CHECK (created_at < expires_at);

-- A heartbeat need not survive a crash, nor be written twice.
ALTER TABLE draft_presence SET UNLOGGED;

-- What the newsroom works on, newest first: working copies that readers do not have as they are.
CREATE INDEX draft_work ON draft (updated_at DESC, article_id DESC) WHERE published_revision IS DISTINCT FROM revision;
CREATE INDEX draft_headline ON draft USING gin ((content ->> 'headline') gin_trgm_ops);
-- By whom a story is, of whom rights depend.
CREATE INDEX draft_authors ON draft USING gin ((content -> 'authors') jsonb_path_ops);
