-- Pictures of stories that are gone are looked up after each change; few stories are.
CREATE INDEX article_removed ON article (id) WHERE removed_at IS NOT NULL;
