/** The place in a list after which its next part begins. */
export interface ArticleCursor {
  /** ISO 8601, to the microsecond. */
  publishedAt: string;
  id: string;
}

/** Which public stories a client of the read API asks for. Sections, topics and authors by their slugs. */
export interface ArticleQuery {
  section?: string;
  topic?: string;
  author?: string;
  /** First published at this instant or later, ISO 8601. */
  since?: string;
  limit: number;
  after?: ArticleCursor;
}

/** The cursor as it stands in an address: base64url (RFC 4648, 5). Spelled for browsers too, which know no Buffer. */
export function writeCursor({ publishedAt, id }: ArticleCursor): string {
  return btoa(`${publishedAt} ${id}`).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
