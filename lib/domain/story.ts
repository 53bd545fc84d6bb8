import type { Attachment } from './attachment.ts';
import type { AuthorLink } from './author-links.ts';
import type { Body } from './body.ts';

/** What readers see of the paper's things. All paths are site-relative, all times instants. */

export type Direction = 'ltr' | 'rtl';
export type PictureFormat = 'avif' | 'webp' | 'jpg';

export interface Rendition {
  /** `full`, or a crop such as `16x9`. */
  crop: string;
  format: PictureFormat;
  /** Pixels. */
  width: number;
  height: number;
  /** The point a crop was cut around, as its address tells it; see crop.ts. */
  focal?: string;
}

export interface Picture {
  id: string;
  hash: string;
  name: string;
  /** Pixels of the original. */
  width: number;
  height: number;
  /** Empty only when decorative. */
  alt: string;
  decorative: boolean;
  caption: string;
  credit: string;
  licence: string;
  /** `#rrggbb`, shown until the picture has come. */
  placeholder: string;
  /** It moves, as long as it is shown whole. */
  animated?: boolean;
  /** Whose content credentials (C2PA) the original carries. */
  signedBy?: string | null;
  renditions: Rendition[];
}

export interface SectionLink {
  id: string;
  name: string;
  path: string;
  kind: 'news' | 'opinion';
}

export interface Byline {
  id: string;
  name: string;
  path: string;
  /** "Pictures", "Translation"; empty for the writer. */
  role: string;
}

export interface TopicLink {
  id: string;
  name: string;
  path: string;
}

/** A story as lists show it. */
export interface StoryCard {
  id: string;
  path: string;
  headline: string;
  kicker: string;
  standfirst: string;
  language: string;
  direction: Direction;
  publishedAt: Date;
  section: SectionLink;
  authors: Byline[];
  picture: Picture | null;
}

export interface Correction {
  id: string;
  kind: 'correction' | 'clarification' | 'update';
  text: string;
  blockId: string | null;
  publishedAt: Date;
}

/** A story as it is told anywhere: by feeds, to programs, on its own page. */
export interface ToldStory extends StoryCard {
  guid: string;
  /**
   * The last change of substance or the last correction, whichever is later: what its page, feeds, sitemap and search
   * engines are told. A minor change leaves it.
   */
  updatedAt: Date;
  body: Body;
  wordCount: number;
  heroCaption: string;
  /** Set when another site is the original. */
  canonicalUrl: string | null;
  searchTitle: string;
  searchDescription: string;
  /** From the top section down to the story's own. */
  breadcrumb: SectionLink[];
  topics: TopicLink[];
  /** Newest last. */
  corrections: Correction[];
  /** Pictures the body uses, by media id. One whose rights have ended is missing. */
  pictures: Record<string, Picture>;
  /** Files the body offers, by media id. One whose rights have ended is missing. */
  attachments: Record<string, Attachment>;
  /** Own stories the body links to or shows, by id. One that is not public is missing. */
  linked: Record<string, StoryCard>;
}

/** A story with what only its own page shows beside it. */
export interface Story extends ToldStory {
  /** How many versions readers have seen; more than one make a history. */
  versions: number;
  /** The editor's picks for "Read also", in order, public ones only. */
  picks: StoryCard[];
}

/** A section in the tree of all, for menus. */
export interface NavSection extends SectionLink {
  children: NavSection[];
}

/** What every page shows around its own matter. */
export interface Site {
  name: string;
  tagline: string;
  description: string;
  /** BCP 47; picks the message file. */
  language: string;
  /** IANA zone of the newsroom. */
  timeZone: string;
  publisher: string;
  email: string;
  socialHandle: string;
  /** What stands for the paper elsewhere; null: the icon it comes with. */
  logo: { path: string; width: number; height: number } | null;
  /** The same for the head of every page: small, and see-through where it was. */
  emblem: { path: string; width: number; height: number } | null;
  /** `#rrggbb` of what marks links and kickers; empty: the red that the paper comes with. */
  accent: string;
  feedItems: number;
  feedFullText: boolean;
  sections: NavSection[];
  /** Standing pages for the footer. */
  pages: { title: string; path: string }[];
  /** What of it all stands in the bar above every page. */
  bar: { sections: NavSection[]; pages: { title: string; path: string }[] };
}

export interface FrontStrip {
  section: SectionLink;
  stories: StoryCard[];
}

export interface Front {
  lead: StoryCard | null;
  seconds: StoryCard[];
  opinion: StoryCard[];
  strips: FrontStrip[];
  latest: StoryCard[];
}

/** One numbered page of a list. `stories` is never empty for `page` > 1. */
export interface StoryPage {
  stories: StoryCard[];
  /** From 1. */
  page: number;
  hasOlder: boolean;
  /** There are older ones, but this list goes no further back. */
  endsHere?: boolean;
}

/** The first page of a section: what the editors placed, then its newest stories. No story twice. */
export interface SectionFront extends StoryPage {
  /** In the order of their places; often none. */
  curated: StoryCard[];
}

/** A correction in the list of all, with the story it mends. */
export interface ListedCorrection extends Correction {
  story: Pick<StoryCard, 'id' | 'path' | 'headline' | 'language' | 'direction' | 'section'>;
}

/** One numbered page of the corrections. `corrections` is never empty for `page` > 1. */
export interface CorrectionPage {
  /** Newest first. */
  corrections: ListedCorrection[];
  /** From 1. */
  page: number;
  hasOlder: boolean;
}

export interface Section extends SectionLink {
  description: string;
  /** The sections it lies in, from the top down. */
  breadcrumb: SectionLink[];
  /** The last of them. */
  parent: SectionLink | null;
  children: SectionLink[];
}

export interface Topic extends TopicLink {
  description: string;
}

export interface Author extends TopicLink {
  jobTitle: string;
  biography: string;
  links: AuthorLink[];
  portrait: Picture | null;
}

/** What has just happened, in one line above every page. */
export interface BreakingLine {
  text: string;
  /** Of the story about it, if one. */
  path: string | null;
}
