-- What stands in the bar above every page, among all that the menu holds.
ALTER TABLE section ADD COLUMN in_bar BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE page ADD COLUMN in_bar BOOLEAN NOT NULL DEFAULT false;

CREATE OR REPLACE VIEW live_page AS
  SELECT p.id, p.slug, p.title, p.body, p.language, p.in_footer, p.position, p.updated_at, p.in_bar FROM page p WHERE p.public;
