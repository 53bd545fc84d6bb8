-- CreateTable
CREATE TABLE "site_process" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "site_process_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "receipt" (
    "article_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "process_id" UUID NOT NULL,
    "surface" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "ms" INTEGER,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("article_id","at","process_id","surface")
);

-- CreateIndex
CREATE INDEX "receipt_at_idx" ON "receipt"("at");

-- CreateIndex
CREATE INDEX "receipt_process_id_idx" ON "receipt"("process_id");

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "site_process"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rules of the database ---------------------------------------------------------------------

ALTER TABLE receipt ADD CONSTRAINT receipt_state CHECK (state IN ('right', 'late', 'wrong') AND (state = 'right') = (ms IS NOT NULL) AND ms >= 0);
-- Nearly all are right: those that are not are found without them.
CREATE INDEX receipt_red ON receipt (at) WHERE state <> 'right';
