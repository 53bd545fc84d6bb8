-- What an upload came to, so that whoever did not hear the answer can ask for it again. Swept with the row.
ALTER TABLE "upload" ADD COLUMN "outcome" JSONB;
