-- What is planned is found by when the newest version of a story begins.
CREATE INDEX article_last_published ON article (last_published_at) WHERE removed_at IS NULL;

-- CreateTable
CREATE TABLE "link_check" (
    "key" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "status" INTEGER,
    "checked_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "link_check_pkey" PRIMARY KEY ("key")
);
