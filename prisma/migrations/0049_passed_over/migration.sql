-- A process that hears of more changes at once than it can follow says so: nobody waits for receipts of those.
ALTER TABLE "site_process" ADD COLUMN "passed_over_at" TIMESTAMPTZ(3);
