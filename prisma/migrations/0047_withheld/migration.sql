-- Pictures of versions that were withheld are looked up after each change; few versions are.
CREATE INDEX article_version_withheld ON article_version (id) WHERE withheld_at IS NOT NULL;
