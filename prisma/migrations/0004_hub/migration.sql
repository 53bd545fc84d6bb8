-- CreateTable
CREATE TABLE "change_follower" (
    "name" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "clock" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "change_follower_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "hub_topic" (
    "path" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "body" BYTEA,
    "words" TEXT[],
    "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "hub_topic_pkey" PRIMARY KEY ("path")
);

-- CreateTable
CREATE TABLE "hub_subscription" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "topic" TEXT NOT NULL,
    "topic_url" TEXT NOT NULL,
    "callback" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "secret" TEXT,
    "lease_until" TIMESTAMPTZ(6) NOT NULL,
    "delivered" TEXT,
    "sending_until" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "hub_subscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hub_request" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "mode" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "topic_url" TEXT NOT NULL,
    "callback" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "secret" TEXT,
    "lease_seconds" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "hub_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "hub_topic_words_idx" ON "hub_topic" USING GIN ("words");

-- CreateIndex
CREATE INDEX "hub_subscription_host_idx" ON "hub_subscription"("host");

-- CreateIndex
CREATE INDEX "hub_subscription_lease_until_idx" ON "hub_subscription"("lease_until");

-- CreateIndex
CREATE UNIQUE INDEX "hub_subscription_topic_callback_key" ON "hub_subscription"("topic", "callback");

-- CreateIndex
CREATE INDEX "hub_request_host_idx" ON "hub_request"("host");

-- AddForeignKey
ALTER TABLE "hub_subscription" ADD CONSTRAINT "hub_subscription_topic_fkey" FOREIGN KEY ("topic") REFERENCES "hub_topic"("path") ON DELETE CASCADE ON UPDATE CASCADE;


-- Rules -------------------------------------------------------------------------------------

-- Who makes pings of changes begins with the next one: what was before, nobody waits for.
INSERT INTO change_follower (name, seq, clock)
  SELECT 'pings', n.seq, coalesce(to_char((SELECT max(k.at) FROM content_clock k WHERE k.at <= now()) AT TIME ZONE 'UTC',
    'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), '') FROM content_counter n;

ALTER TABLE hub_request ADD CONSTRAINT hub_request_mode_known CHECK (mode IN ('subscribe', 'unsubscribe'));
ALTER TABLE hub_subscription ADD CONSTRAINT hub_secret_short CHECK (octet_length(secret) <= 200);
ALTER TABLE hub_request ADD CONSTRAINT hub_request_secret_short CHECK (octet_length(secret) <= 200);
