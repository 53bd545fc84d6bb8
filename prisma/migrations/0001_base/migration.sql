-- The base. Everything up to "Rules" is what `prisma migrate diff` says of schema.prisma;
-- the rest is what Prisma cannot say.

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "direction" AS ENUM ('ltr', 'rtl');

-- CreateEnum
CREATE TYPE "change_kind" AS ENUM ('first', 'minor', 'update', 'correction');

-- CreateEnum
CREATE TYPE "correction_kind" AS ENUM ('correction', 'clarification', 'update');

-- CreateEnum
CREATE TYPE "draft_state" AS ENUM ('draft', 'in_review', 'approved');

-- CreateEnum
CREATE TYPE "section_kind" AS ENUM ('news', 'opinion');

-- CreateEnum
CREATE TYPE "front_zone" AS ENUM ('lead', 'second', 'opinion');

-- CreateEnum
CREATE TYPE "staff_role" AS ENUM ('contributor', 'reporter', 'editor', 'administrator');

-- CreateEnum
CREATE TYPE "media_kind" AS ENUM ('picture', 'audio', 'document');

-- CreateEnum
CREATE TYPE "rendition_format" AS ENUM ('avif', 'webp', 'jpg');

-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "guid" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "section_id" UUID NOT NULL,
    "first_published_at" TIMESTAMPTZ(6),
    "last_published_at" TIMESTAMPTZ(6),
    "removed_at" TIMESTAMPTZ(6),
    "removed_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_version" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "headline" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL DEFAULT '',
    "kicker" TEXT NOT NULL DEFAULT '',
    "body" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "word_count" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "direction" "direction" NOT NULL DEFAULT 'ltr',
    "hero_id" UUID,
    "hero_caption" TEXT NOT NULL DEFAULT '',
    "canonical_url" TEXT,
    "search_title" TEXT NOT NULL DEFAULT '',
    "search_description" TEXT NOT NULL DEFAULT '',
    "live_from" TIMESTAMPTZ(6) NOT NULL,
    "live_until" TIMESTAMPTZ(6),
    "change" "change_kind" NOT NULL,
    "updated_at" TIMESTAMPTZ(6) NOT NULL,
    "change_note" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "article_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "version_author" (
    "version_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "role" TEXT NOT NULL DEFAULT '',
    "published_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "version_author_pkey" PRIMARY KEY ("version_id","author_id")
);

-- CreateTable
CREATE TABLE "version_topic" (
    "version_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "published_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "version_topic_pkey" PRIMARY KEY ("version_id","topic_id")
);

-- CreateTable
CREATE TABLE "version_related" (
    "version_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "version_related_pkey" PRIMARY KEY ("version_id","article_id")
);

-- CreateTable
CREATE TABLE "draft" (
    "article_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "state" "draft_state" NOT NULL DEFAULT 'draft',
    "content" JSONB NOT NULL,
    "base_version" INTEGER,
    "embargo_at" TIMESTAMPTZ(6),
    "notes" TEXT NOT NULL DEFAULT '',
    "updated_by_id" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "draft_revision" (
    "article_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "saved_by_id" UUID,
    "saved_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_revision_pkey" PRIMARY KEY ("article_id","revision")
);

-- CreateTable
CREATE TABLE "correction" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "article_id" UUID NOT NULL,
    "kind" "correction_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "block_id" TEXT,
    "published_at" TIMESTAMPTZ(6) NOT NULL,
    "removed_at" TIMESTAMPTZ(6),
    "removed_reason" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "section" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "parent_id" UUID,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "kind" "section_kind" NOT NULL DEFAULT 'news',
    "position" INTEGER NOT NULL,

    CONSTRAINT "section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "author" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "job_title" TEXT NOT NULL DEFAULT '',
    "biography" TEXT NOT NULL DEFAULT '',
    "portrait_id" UUID,
    "links" JSONB NOT NULL DEFAULT '[]',
    "staff_id" UUID,

    CONSTRAINT "author_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "media" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "hash" TEXT NOT NULL,
    "kind" "media_kind" NOT NULL DEFAULT 'picture',
    "name" TEXT NOT NULL,
    "mime_type" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "focal_x" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "focal_y" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "alt" TEXT NOT NULL DEFAULT '',
    "decorative" BOOLEAN NOT NULL DEFAULT false,
    "caption" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',
    "licence" TEXT NOT NULL DEFAULT '',
    "licence_expires_at" TIMESTAMPTZ(6),
    "source" TEXT NOT NULL DEFAULT '',
    "placeholder" TEXT NOT NULL DEFAULT '#cccccc',
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rendition" (
    "media_id" UUID NOT NULL,
    "crop" TEXT NOT NULL,
    "format" "rendition_format" NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,

    CONSTRAINT "rendition_pkey" PRIMARY KEY ("media_id","crop","format","width")
);

-- CreateTable
CREATE TABLE "front_slot" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "section_id" UUID,
    "zone" "front_zone" NOT NULL,
    "position" INTEGER NOT NULL,
    "article_id" UUID NOT NULL,
    "live_from" TIMESTAMPTZ(6) NOT NULL,
    "live_until" TIMESTAMPTZ(6),

    CONSTRAINT "front_slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "redirect" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "from_path" TEXT NOT NULL,
    "article_id" UUID,
    "section_id" UUID,
    "topic_id" UUID,
    "author_id" UUID,
    "to_url" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "redirect_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "page" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "language" TEXT NOT NULL,
    "in_footer" BOOLEAN NOT NULL DEFAULT true,
    "position" INTEGER NOT NULL DEFAULT 0,
    "public" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "page_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "site_name" TEXT NOT NULL,
    "tagline" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT 'en',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "publisher" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "logo_id" UUID,
    "feed_items" INTEGER NOT NULL DEFAULT 30,
    "feed_full_text" BOOLEAN NOT NULL DEFAULT true,
    "social_handle" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "settings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT NOT NULL,
    "role" "staff_role" NOT NULL,
    "disabled_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "staff_id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "staff_id" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',
    "ip_address" TEXT,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "content_counter" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "seq" BIGINT NOT NULL DEFAULT 0,
    "pruned_seq" BIGINT NOT NULL DEFAULT 0,
    "pruned_until" TIMESTAMPTZ(6),

    CONSTRAINT "content_counter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "content_change" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "touched" TEXT[],
    "dropped" TEXT[],

    CONSTRAINT "content_change_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "content_clock" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "at" TIMESTAMPTZ(6) NOT NULL,
    "seq" BIGINT NOT NULL,
    "subject" TEXT NOT NULL,
    "touched" TEXT[],
    "dropped" TEXT[],

    CONSTRAINT "content_clock_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "article_guid_key" ON "article"("guid");

-- CreateIndex
CREATE UNIQUE INDEX "article_slug_key" ON "article"("slug");

-- CreateIndex
CREATE INDEX "article_version_hero_id_idx" ON "article_version"("hero_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_version_article_id_number_key" ON "article_version"("article_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "article_version_id_published_at_key" ON "article_version"("id", "published_at");

-- CreateIndex
CREATE INDEX "version_author_author_id_published_at_version_id_idx" ON "version_author"("author_id", "published_at" DESC, "version_id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "version_author_version_id_position_key" ON "version_author"("version_id", "position");

-- CreateIndex
CREATE INDEX "version_topic_topic_id_published_at_version_id_idx" ON "version_topic"("topic_id", "published_at" DESC, "version_id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "version_topic_version_id_position_key" ON "version_topic"("version_id", "position");

-- CreateIndex
CREATE INDEX "version_related_article_id_idx" ON "version_related"("article_id");

-- CreateIndex
CREATE UNIQUE INDEX "version_related_version_id_position_key" ON "version_related"("version_id", "position");

-- CreateIndex
CREATE INDEX "draft_state_updated_at_idx" ON "draft"("state", "updated_at" DESC);

-- CreateIndex
CREATE INDEX "draft_updated_by_id_updated_at_idx" ON "draft"("updated_by_id", "updated_at" DESC);

-- CreateIndex
CREATE INDEX "draft_revision_saved_by_id_idx" ON "draft_revision"("saved_by_id");

-- CreateIndex
CREATE INDEX "correction_article_id_published_at_idx" ON "correction"("article_id", "published_at");

-- CreateIndex
CREATE INDEX "correction_published_at_id_idx" ON "correction"("published_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "section_slug_key" ON "section"("slug");

-- CreateIndex
CREATE INDEX "section_parent_id_position_idx" ON "section"("parent_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "topic_slug_key" ON "topic"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "author_slug_key" ON "author"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "author_staff_id_key" ON "author"("staff_id");

-- CreateIndex
CREATE INDEX "author_portrait_id_idx" ON "author"("portrait_id");

-- CreateIndex
CREATE UNIQUE INDEX "media_hash_key" ON "media"("hash");

-- CreateIndex
CREATE INDEX "media_created_at_idx" ON "media"("created_at" DESC);

-- CreateIndex
CREATE INDEX "media_licence_expires_at_idx" ON "media"("licence_expires_at");

-- CreateIndex
CREATE INDEX "media_created_by_id_idx" ON "media"("created_by_id");

-- CreateIndex
CREATE INDEX "front_slot_section_id_zone_position_idx" ON "front_slot"("section_id", "zone", "position");

-- CreateIndex
CREATE INDEX "front_slot_article_id_idx" ON "front_slot"("article_id");

-- CreateIndex
CREATE UNIQUE INDEX "redirect_from_path_key" ON "redirect"("from_path");

-- CreateIndex
CREATE INDEX "redirect_article_id_idx" ON "redirect"("article_id");

-- CreateIndex
CREATE INDEX "redirect_section_id_idx" ON "redirect"("section_id");

-- CreateIndex
CREATE INDEX "redirect_topic_id_idx" ON "redirect"("topic_id");

-- CreateIndex
CREATE INDEX "redirect_author_id_idx" ON "redirect"("author_id");

-- CreateIndex
CREATE UNIQUE INDEX "page_slug_key" ON "page"("slug");

-- CreateIndex
CREATE INDEX "settings_logo_id_idx" ON "settings"("logo_id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_email_key" ON "staff"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_staff_id_idx" ON "session"("staff_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE INDEX "audit_entry_at_id_idx" ON "audit_entry"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_subject_at_idx" ON "audit_entry"("subject", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_staff_id_at_idx" ON "audit_entry"("staff_id", "at" DESC);

-- CreateIndex
CREATE INDEX "content_change_at_idx" ON "content_change"("at");

-- CreateIndex
CREATE INDEX "content_clock_at_idx" ON "content_clock"("at");

-- CreateIndex
CREATE INDEX "content_clock_seq_idx" ON "content_clock"("seq");

-- CreateIndex
CREATE INDEX "content_clock_subject_idx" ON "content_clock"("subject");

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_version" ADD CONSTRAINT "article_version_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_version" ADD CONSTRAINT "article_version_hero_id_fkey" FOREIGN KEY ("hero_id") REFERENCES "media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_version" ADD CONSTRAINT "article_version_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version_author" ADD CONSTRAINT "version_author_version_id_published_at_fkey" FOREIGN KEY ("version_id", "published_at") REFERENCES "article_version"("id", "published_at") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version_author" ADD CONSTRAINT "version_author_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "author"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version_topic" ADD CONSTRAINT "version_topic_version_id_published_at_fkey" FOREIGN KEY ("version_id", "published_at") REFERENCES "article_version"("id", "published_at") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version_topic" ADD CONSTRAINT "version_topic_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version_related" ADD CONSTRAINT "version_related_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "article_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version_related" ADD CONSTRAINT "version_related_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_revision" ADD CONSTRAINT "draft_revision_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_revision" ADD CONSTRAINT "draft_revision_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section" ADD CONSTRAINT "section_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "author" ADD CONSTRAINT "author_portrait_id_fkey" FOREIGN KEY ("portrait_id") REFERENCES "media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "author" ADD CONSTRAINT "author_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media" ADD CONSTRAINT "media_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rendition" ADD CONSTRAINT "rendition_media_id_fkey" FOREIGN KEY ("media_id") REFERENCES "media"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "front_slot" ADD CONSTRAINT "front_slot_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "front_slot" ADD CONSTRAINT "front_slot_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "redirect" ADD CONSTRAINT "redirect_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "redirect" ADD CONSTRAINT "redirect_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "redirect" ADD CONSTRAINT "redirect_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "redirect" ADD CONSTRAINT "redirect_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "author"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "settings" ADD CONSTRAINT "settings_logo_id_fkey" FOREIGN KEY ("logo_id") REFERENCES "media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- Rules -------------------------------------------------------------------------------------

-- Addresses. A section may not be called like an address of the site's own; the same list is
-- RESERVED_SLUGS in lib/urls.ts, and a test keeps the two equal.
CREATE FUNCTION is_slug(slug text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT length(slug) BETWEEN 1 AND 120 AND slug = lower(slug) AND slug !~ '[[:space:][:cntrl:]/?#%.&+\\"''<>]'
$$;
ALTER TABLE section ADD CONSTRAINT section_slug_form CHECK (
  is_slug(slug) AND slug NOT IN ('about', 'admin', 'api', 'archive', 'author', 'boxes', 'corrections', 'errors', 'feeds', 'icons',
    'latest', 'media', 'page', 'search', 'sitemaps', 'topic', '_next')
);
ALTER TABLE article ADD CONSTRAINT article_slug_form CHECK (is_slug(slug) AND slug NOT IN ('page', 'feed'));
ALTER TABLE topic ADD CONSTRAINT topic_slug_form CHECK (is_slug(slug));
ALTER TABLE author ADD CONSTRAINT author_slug_form CHECK (is_slug(slug));
ALTER TABLE page ADD CONSTRAINT page_slug_form CHECK (is_slug(slug));
ALTER TABLE redirect ADD CONSTRAINT redirect_from_form CHECK (from_path ~ '^/.' AND from_path !~ '/$' AND from_path !~ '[?#[:space:]]');
ALTER TABLE redirect ADD CONSTRAINT redirect_one_target CHECK (num_nonnulls(article_id, section_id, topic_id, author_id, to_url) = 1);
ALTER TABLE redirect ADD CONSTRAINT redirect_not_to_itself CHECK (to_url IS DISTINCT FROM from_path);

CREATE FUNCTION refuse_section_circle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    WITH RECURSIVE up(id, parent_id) AS (
      SELECT id, parent_id FROM section WHERE id = NEW.parent_id
      UNION SELECT s.id, s.parent_id FROM section s JOIN up ON s.id = up.parent_id
    ) SELECT FROM up WHERE id = NEW.id
  ) THEN
    RAISE EXCEPTION 'a section cannot lie inside itself' USING ERRCODE = 'check_violation', CONSTRAINT = 'section_no_circle';
  END IF;
  RETURN NEW;
END $$;
CREATE CONSTRAINT TRIGGER section_no_circle AFTER INSERT OR UPDATE OF parent_id ON section
  FOR EACH ROW EXECUTE FUNCTION refuse_section_circle();

-- Versions: one public version of a story at any instant, and one date of first publication.
ALTER TABLE article ADD CONSTRAINT article_published_once UNIQUE (id, first_published_at);
ALTER TABLE article_version ADD CONSTRAINT version_published_as_article
  FOREIGN KEY (article_id, published_at) REFERENCES article (id, first_published_at) ON DELETE CASCADE ON UPDATE CASCADE;
-- The id as text keeps this index out of every other query: looking a story's versions up in it costs fifty times the B-tree.
ALTER TABLE article_version ADD CONSTRAINT version_one_at_a_time
  EXCLUDE USING gist ((article_id::text) WITH =, tstzrange(live_from, live_until) WITH &&);
ALTER TABLE article_version ADD CONSTRAINT version_times CHECK (live_from < live_until AND published_at <= live_from AND updated_at <= live_from);
ALTER TABLE article_version ADD CONSTRAINT version_number_positive CHECK (number >= 1 AND word_count >= 0);
ALTER TABLE article_version ADD CONSTRAINT version_headline_present CHECK (headline ~ '[^[:space:]]');
ALTER TABLE article_version ADD CONSTRAINT version_body_is_document CHECK (body ->> 'type' = 'doc');
ALTER TABLE version_related ADD CONSTRAINT related_position CHECK (position >= 0);
ALTER TABLE version_author ADD CONSTRAINT author_position CHECK (position >= 0);
ALTER TABLE version_topic ADD CONSTRAINT topic_position CHECK (position >= 0);
ALTER TABLE draft ADD CONSTRAINT draft_revision_positive CHECK (revision >= 1);
ALTER TABLE correction ADD CONSTRAINT correction_text_present CHECK (text ~ '[^[:space:]]');

-- Front page: a place holds one story at a time, a story one place of a front at a time.
ALTER TABLE front_slot ADD CONSTRAINT slot_times CHECK (live_from < live_until AND position >= 0);
ALTER TABLE front_slot ADD CONSTRAINT slot_one_story EXCLUDE USING gist (
  (coalesce(section_id, '00000000-0000-0000-0000-000000000000')) WITH =, zone WITH =, position WITH =, tstzrange(live_from, live_until) WITH &&);
ALTER TABLE front_slot ADD CONSTRAINT slot_story_once EXCLUDE USING gist (
  (coalesce(section_id, '00000000-0000-0000-0000-000000000000')) WITH =, article_id WITH =, tstzrange(live_from, live_until) WITH &&);

-- Pictures.
ALTER TABLE media ADD CONSTRAINT media_hash_form CHECK (hash ~ '^[0-9a-f]{64}$');
ALTER TABLE media ADD CONSTRAINT media_name_form CHECK (is_slug(name));
ALTER TABLE media ADD CONSTRAINT media_focal CHECK (focal_x BETWEEN 0 AND 1 AND focal_y BETWEEN 0 AND 1);
ALTER TABLE media ADD CONSTRAINT media_size CHECK (bytes > 0 AND (kind <> 'picture' OR (width > 0 AND height > 0)));
ALTER TABLE media ADD CONSTRAINT media_placeholder_form CHECK (placeholder ~ '^#[0-9a-f]{6}$');
ALTER TABLE media ADD CONSTRAINT media_decorative_or_described CHECK (NOT (decorative AND alt <> ''));
ALTER TABLE rendition ADD CONSTRAINT rendition_size CHECK (width > 0 AND height > 0 AND bytes > 0);

ALTER TABLE settings ADD CONSTRAINT settings_one_row CHECK (id = 1);
ALTER TABLE settings ADD CONSTRAINT settings_feed_items CHECK (feed_items BETWEEN 1 AND 200);
ALTER TABLE staff ADD CONSTRAINT staff_email_form CHECK (email = lower(email) AND email LIKE '_%@_%');

CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only';
END $$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

-- Lists: an index for every one the site shows.
CREATE INDEX article_latest ON article (first_published_at DESC, id DESC) WHERE removed_at IS NULL;
CREATE INDEX article_by_section ON article (section_id, first_published_at DESC, id DESC) WHERE removed_at IS NULL;
CREATE INDEX article_by_section_any ON article (section_id);
-- Whether a story is public is answered by this index alone, without its rows: page 5,000 of a list asks it 100,000 times.
CREATE INDEX "article_version_article_id_live_from_idx" ON article_version (article_id, live_from DESC) INCLUDE (live_until);

-- Search. `unaccent` is only "stable" because its dictionary could be changed; ours is not.
CREATE FUNCTION plain(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT public.unaccent('public.unaccent'::regdictionary, words)
$$;
ALTER TABLE article_version ADD COLUMN search tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('simple', plain(headline)), 'A') ||
  setweight(to_tsvector('simple', plain(kicker || ' ' || standfirst)), 'B') ||
  setweight(to_tsvector('simple', plain(left(text, 400000))), 'C')
) STORED;
CREATE INDEX article_version_search ON article_version USING gin (search);

-- What is public ------------------------------------------------------------------------------
-- The one place that says it. Reader queries read these views and never the tables behind them.

CREATE VIEW live_story AS
  SELECT a.id, a.guid, a.slug, a.section_id, v.id AS version_id, v.number, v.headline, v.standfirst, v.kicker, v.body, v.text,
         v.word_count, v.language, v.direction, v.hero_id, v.hero_caption, v.canonical_url, v.search_title, v.search_description,
         a.first_published_at AS published_at, v.updated_at, v.live_from, v.live_until, v.search
  FROM article a JOIN article_version v ON v.article_id = a.id
  WHERE a.removed_at IS NULL AND a.first_published_at <= now()
    AND v.live_from <= now() AND (v.live_until IS NULL OR now() < v.live_until);

-- Was public once and is not now: answered with 410. What never was is 404, like an address that never existed.
CREATE VIEW gone_story AS
  SELECT a.id, a.slug, a.section_id
  FROM article a
  WHERE a.first_published_at <= now() AND (a.removed_at IS NULL OR a.first_published_at <= a.removed_at)
    AND NOT EXISTS (SELECT FROM live_story s WHERE s.id = a.id);

CREATE VIEW live_correction AS
  SELECT c.id, c.article_id, c.kind, c.text, c.block_id, c.published_at
  FROM correction c WHERE c.removed_at IS NULL AND c.published_at <= now();

CREATE VIEW live_slot AS
  SELECT f.id, f.section_id, f.zone, f.position, f.article_id
  FROM front_slot f WHERE f.live_from <= now() AND (f.live_until IS NULL OR now() < f.live_until);

CREATE VIEW live_media AS
  SELECT m.id, m.hash, m.kind, m.name, m.mime_type, m.bytes, m.width, m.height, m.focal_x, m.focal_y, m.alt, m.decorative,
         m.caption, m.credit, m.licence, m.source, m.placeholder
  FROM media m WHERE m.licence_expires_at IS NULL OR now() < m.licence_expires_at;

CREATE VIEW live_page AS
  SELECT p.id, p.slug, p.title, p.body, p.language, p.in_footer, p.position, p.updated_at FROM page p WHERE p.public;

-- Content changes -----------------------------------------------------------------------------

INSERT INTO content_counter (id, seq) VALUES (1, 0);
ALTER TABLE content_counter ADD CONSTRAINT content_counter_one_row CHECK (id = 1);

-- Must be the last statement of its transaction: the counter's row lock makes numbers appear in the
-- order of their commits, and holds up every other writer from here to the commit.
-- `clock` is [{"at": timestamp, "subject": word, "touched": [word], "dropped": [word]}].
CREATE FUNCTION record_change(touched text[], dropped text[], clock jsonb DEFAULT '[]') RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE number bigint;
BEGIN
  UPDATE content_counter SET seq = seq + 1 WHERE id = 1 RETURNING seq INTO number;
  INSERT INTO content_change (seq, at, touched, dropped) VALUES (number, clock_timestamp(), touched, dropped);
  INSERT INTO content_clock (at, seq, subject, touched, dropped)
    SELECT (c ->> 'at')::timestamptz, number, c ->> 'subject',
           ARRAY(SELECT jsonb_array_elements_text(c -> 'touched')), ARRAY(SELECT jsonb_array_elements_text(c -> 'dropped'))
    FROM jsonb_array_elements(clock) c;
  RETURN number;
END $$;
