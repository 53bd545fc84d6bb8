/** Every word a reader sees that no editor wrote. One object per language, each complete. */
/** Answers with a page of their own. */
export type ErrorStatus = '400' | '404' | '405' | '410' | '414' | '429' | '500' | '503';

export interface Messages {
  /** BCP 47 of these words, and the way they run. */
  language: string;
  direction: 'ltr' | 'rtl';
  skipToContent: string;
  sections: string;
  allSections: string;
  subsections: (section: string) => string;
  elsewhere: (name: string) => string;
  search: string;
  searchLabel: string;
  searchHint: string;
  searchNothing: (query: string) => string;
  searchResults: (query: string) => string;
  frontPage: (siteName: string) => string;
  opinion: string;
  latest: string;
  latestIntro: (siteName: string) => string;
  allLatest: string;
  readAlso: string;
  noStoriesYet: string;
  noStoriesHint: string;
  writeTheFirst: string;
  noStoriesHere: string;
  topic: string;
  topics: string;
  by: string;
  published: string;
  updated: string;
  readingTime: (minutes: number) => string;
  oldStory: (date: string) => string;
  corrections: string;
  correctionKind: Record<'correction' | 'clarification' | 'update', string>;
  relatedStory: string;
  showEmbed: (kind: 'video' | 'audio', provider: string) => string;
  embedPrivacy: (provider: string) => string;
  embedOpen: (provider: string) => string;
  embedLink: (host: string) => string;
  embedTitle: (provider: string) => string;
  /** What a screen reader calls the scrollable part. */
  table: string;
  code: string;
  gallery: string;
  newer: string;
  older: string;
  pages: string;
  pageNumber: (page: number) => string;
  follow: string;
  feed: string;
  feedTitle: (siteName: string) => string;
  about: (siteName: string) => string;
  backToTop: string;
  toFrontPage: string;
  errors: Record<ErrorStatus, { title: string; text: string }>;
}
