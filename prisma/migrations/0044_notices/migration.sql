-- What somebody at the desk is told of stories that others did something with.
CREATE TABLE notice (
  id UUID PRIMARY KEY DEFAULT uuidv7(),
  staff_id UUID NOT NULL REFERENCES staff (id) ON DELETE CASCADE ON UPDATE CASCADE,
  article_id UUID NOT NULL REFERENCES article (id) ON DELETE CASCADE ON UPDATE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('submit', 'return', 'approve', 'schedule', 'publish', 'correct')),
  by_id UUID REFERENCES staff (id) ON DELETE SET NULL ON UPDATE CASCADE,
  at TIMESTAMPTZ(6) NOT NULL DEFAULT now(),
  read_at TIMESTAMPTZ(6)
);
CREATE INDEX notice_list ON notice (staff_id, at DESC);
-- Whoever has not read that a story was published is not told so again.
CREATE UNIQUE INDEX notice_unread ON notice (staff_id, article_id, kind) WHERE read_at IS NULL;
CREATE INDEX notice_story ON notice (article_id);

-- Kinds of notices that somebody wants in the desk alone.
ALTER TABLE staff ADD COLUMN unmailed TEXT[] NOT NULL DEFAULT '{}';
