/**
 * The words in which a change says what it touched and a page says what it read.
 * `story:ID` the story itself; `section:ID`, `topic:ID`, `author:ID` their lists of stories and their own
 * pages; `history:ID` the former versions of a story; `shelf:ID` which stories stand in a section or with a topic, whatever they say; `byline:ID`, `label:ID`
 * the name of an author or topic where a story shows it; `latest`, `front`, `corrections`, `most-read` those lists; `breaking` the line above every page;
 * `month:2026-03` the stories of a month of the newsroom, `months` how many each month has; `media:ID` a
 * picture; `page:ID` a standing page; `news` the stories of the last two days; `sitemap:4` that part of the
 * sitemap, added by the database to whatever touches a story in it; `settings` what surrounds every page: the paper's name, its sections'
 * names and order, the standing pages' titles.
 */
export type Word =
  | 'latest'
  | 'front'
  | 'corrections'
  | 'most-read'
  | 'breaking'
  | 'months'
  | 'news'
  | `sitemap:${number}`
  | 'settings'
  | `${'story' | 'history' | 'section' | 'topic' | 'author' | 'shelf' | 'byline' | 'label' | 'month' | 'media' | 'page'}:${string}`;

/** What one change does to stored pages: `touched` ones are rendered again, `dropped` ones never served again. */
export interface ContentChange {
  touched: Word[];
  dropped: Word[];
}
