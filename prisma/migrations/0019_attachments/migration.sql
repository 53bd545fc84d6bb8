-- Files that stories offer have addresses below /files: the same list as RESERVED_SLUGS in lib/urls.ts. A section that has
-- been called so until now stays where it is: its page and its stories have other addresses than /files/HASH/NAME.
ALTER TABLE section DROP CONSTRAINT section_slug_form;
ALTER TABLE section ADD CONSTRAINT section_slug_form CHECK (
  is_slug(slug) AND slug NOT IN ('about', 'admin', 'api', 'archive', 'author', 'boxes', 'corrections', 'errors', 'feeds', 'files',
    'icons', 'latest', 'media', 'most-read', 'oembed', 'page', 'search', 'share', 'sitemaps', 'topic', '_next')
) NOT VALID;

-- A picture that was replaced keeps its row and its uses, not the sizes of what it was: their addresses would name the new one.
CREATE FUNCTION forget_former_renditions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM public.rendition WHERE media_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER media_replaced AFTER UPDATE OF hash, name ON media
  FOR EACH ROW WHEN (OLD.hash <> NEW.hash OR OLD.name <> NEW.name) EXECUTE FUNCTION forget_former_renditions();
