-- CreateTable
CREATE TABLE "story_link" (
    "article_id" UUID NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "story_link_pkey" PRIMARY KEY ("key","article_id")
);

-- CreateIndex
CREATE INDEX "story_link_article_id_idx" ON "story_link"("article_id");

-- AddForeignKey
ALTER TABLE "story_link" ADD CONSTRAINT "story_link_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Nearly everything that is linked to is there.
CREATE INDEX link_check_broken ON link_check (checked_at DESC) WHERE status IN (404, 410);
