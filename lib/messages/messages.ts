import type { SearchPeriod } from '#lib/domain/search-query.ts';

/** Answers with a page of their own. */
export type ErrorStatus = '400' | '404' | '405' | '410' | '414' | '429' | '500' | '503';

/** The search page. A `query` comes with its quotation marks and direction set apart. */
export interface SearchMessages {
  /** The title when something is asked. */
  title: (query: string) => string;
  section: string;
  everywhere: string;
  time: string;
  anyTime: string;
  /** The first and the last day. */
  from: string;
  to: string;
  within: Record<SearchPeriod, string>;
  /** `more`: only the newest were counted. */
  found: (results: { total: number; more: boolean; query: string }) => string;
  nothing: (query: string) => string;
  instead: (query: string) => string;
  /** Only words that every story holds. */
  common: (query: string) => string;
  /** Nothing that could be looked for. */
  empty: string;
  hint: string;
  /** The way to the same question without filters. */
  widen: string;
  byMonth: string;
  before: string;
  after: string;
}

/** Every word a reader sees that no editor wrote. One object per language, each complete. */
export interface Messages {
  /** BCP 47 of these words, and the way they run. */
  language: string;
  direction: 'ltr' | 'rtl';
  skipToContent: string;
  sections: string;
  allSections: string;
  /** Before the line that says what has just happened. */
  breaking: string;
  menu: string;
  close: string;
  /** Over the standing pages: about, contact, imprint. */
  thePaper: string;
  /** Over the ways to the stories: latest, archive, search, feeds. */
  findStories: string;
  subsections: (section: string) => string;
  elsewhere: (name: string) => string;
  search: string;
  searchLabel: string;
  searchPage: SearchMessages;
  frontPage: (siteName: string) => string;
  /** The front page among the steps of a trail, and what such a trail is called. */
  front: string;
  breadcrumbs: string;
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
  relatedTopics: string;
  by: string;
  published: string;
  updated: string;
  readingTime: (minutes: number) => string;
  oldStory: (date: string) => string;
  corrections: string;
  correctionKind: Record<'correction' | 'clarification' | 'update', string>;
  /** What a screen reader calls the link to a paragraph of the story. */
  linkToThis: string;
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
  /** In the line under a picture whose original carries content credentials (C2PA). */
  signedBy: (who: string) => string;
  archive: {
    title: string;
    intro: (siteName: string) => string;
    stories: (count: number) => string;
    /** The ways to the months before and after. */
    months: string;
    none: string;
  };
  correctionList: {
    title: string;
    intro: (siteName: string) => string;
    none: string;
  };
  history: {
    title: string;
    intro: string;
    /** The way to it from the story. */
    link: string;
    current: string;
    change: Record<'first' | 'minor' | 'update' | 'correction', string>;
    /** Said before what a version added or left out, to those who cannot see it. */
    added: string;
    removed: string;
    end: string;
    same: (count: number) => string;
    moved: string;
    dress: string;
    unchanged: string;
    trivial: string;
    /** In the place of a version that is withheld. */
    withheld: string;
    newer: string;
    older: string;
    backToStory: string;
  };
  mostRead: string;
  newer: string;
  older: string;
  /** Where a list ends before its stories do. */
  olderInArchive: string;
  pages: string;
  pageNumber: (page: number) => string;
  /** The title of a page of a list that is not its first. */
  numberedTitle: (title: string, page: number) => string;
  follow: string;
  feed: string;
  feedTitle: (siteName: string) => string;
  feeds: {
    title: string;
    /** What a feed is and how to follow one. */
    intro: string[];
    everything: (siteName: string) => string;
    authors: string;
    /** The way to all of them in one file. */
    allInOne: string;
    /** What a browser says over a feed that somebody opened in it. Lines are kept. */
    thisIsOne: string;
  };
  backToTop: string;
  toFrontPage: string;
  errors: Record<ErrorStatus, { title: string; text: string }>;
}
