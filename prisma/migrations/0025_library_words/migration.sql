-- What the library is searched by, in one spelling: three letters in a row lead to a picture, however many there are.
CREATE FUNCTION media_said(name text, original_name text, alt text, caption text, credit text, place text, source text, tags text[])
RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(name || ' ' || original_name || ' ' || alt || ' ' || caption || ' ' || credit || ' ' || place || ' ' || source || ' ' ||
    array_to_string(tags, ' '))
$$;
CREATE INDEX media_said_idx ON media
  USING gin (media_said(name, original_name, alt, caption, credit, place, source, tags) gin_trgm_ops);
