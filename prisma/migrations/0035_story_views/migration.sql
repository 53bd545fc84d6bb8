-- CreateTable
CREATE TABLE "story_view" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "staff_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "story_view_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "story_view_staff_id_name_key" ON "story_view"("staff_id", "name");

-- AddForeignKey
ALTER TABLE "story_view" ADD CONSTRAINT "story_view_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rules of the database ---------------------------------------------------------------------

-- Part of an address of the desk's own list, and nothing else.
ALTER TABLE story_view ADD CONSTRAINT story_view_query CHECK (length(query) <= 2000 AND query ~ '^[-A-Za-z0-9%._~=&!''()*]*$');
CREATE INDEX story_view_shared ON story_view (name) WHERE shared;
