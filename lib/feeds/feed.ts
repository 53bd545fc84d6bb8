import type { Direction } from '#lib/domain/story.ts';
import type { FeedFormat } from '#lib/urls.ts';
import type {
  MachineAttachment,
  MachineCorrection,
  MachineLink,
  MachinePicture,
} from './machine-story.ts';

/** A feed as every format tells it. All addresses are absolute; no text holds what XML forbids. */
export interface Feed {
  /** An IRI that never changes while the list is the same one. */
  id: string;
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  /** The paper's own name and front page. */
  publisher: MachineLink;
  /** The page whose stories these are. */
  pageUrl: string;
  /** Where this document is. */
  selfUrl: string;
  /** On an archive document, where the newest items are. */
  currentUrl: string | null;
  /** The document with the items that come after the last of these, in time before it. */
  olderUrl: string | null;
  iconUrl: string;
  /** Who tells subscribers of changes; null on an archive document, of which nobody is told. */
  hubUrl: string | null;
  /** What a browser dresses the feed with. */
  styleUrl: string;
  /** Newest first. */
  items: FeedItem[];
}

export interface FeedItem {
  /** Never changes; no address. */
  guid: string;
  /** The same as an IRI, which Atom asks for. */
  iri: string;
  title: string;
  url: string;
  /** Set when another site is the original. */
  originalUrl: string | null;
  /** Plain text. */
  summary: string;
  /** The whole text, or as much of it as the paper gives away. */
  html: string;
  language: string;
  direction: Direction;
  publishedAt: Date;
  /** Moves with changes of substance only. */
  updatedAt: Date;
  authors: (MachineLink & { role: string })[];
  /** Sections from the top down, then topics. */
  categories: MachineLink[];
  picture: MachinePicture | null;
  attachments: MachineAttachment[];
  corrections: MachineCorrection[];
}

export const FEED_TYPES: Record<FeedFormat, string> = {
  xml: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** A feed nothing has ever been in still needs a date that is not the clock's. */
const BEFORE_ANYTHING = new Date('2000-01-01T00:00:00Z');

/** The last change of substance to any of its items, so that the same items give the same bytes. */
export function updatedAt({ items }: Pick<Feed, 'items'>): Date {
  const newest = Math.max(...items.map((item) => item.updatedAt.getTime()));
  return items.length > 0 ? new Date(newest) : BEFORE_ANYTHING;
}
