-- The colour that marks what matters; empty: the paper's own red.
ALTER TABLE settings ADD COLUMN accent TEXT NOT NULL DEFAULT ''
  CHECK (accent = '' OR accent ~ '^#[0-9a-f]{6}$');
