-- AlterTable
ALTER TABLE "topic" ADD COLUMN     "from_draft" BOOLEAN NOT NULL DEFAULT false;


-- Rules -------------------------------------------------------------------------------------

-- The name of a topic can tell as much as a headline: one made for a draft is as secret as the draft. `published_at` is kept equal
-- to the story's first publication.
CREATE VIEW live_topic AS
  SELECT t.id, t.slug, t.name, t.description FROM topic t
  WHERE NOT t.from_draft OR EXISTS (SELECT FROM version_topic l WHERE l.topic_id = t.id AND l.published_at <= now());
