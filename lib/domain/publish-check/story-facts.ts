/** What a story's working copy refers to, as it is now: all that the check knows besides the story itself. */
export interface StoryFacts {
  /** ISO 8601. Rights that have ended by then are none. */
  now: string;
  /** When readers get the version that is planned; null when none is. ISO 8601. */
  plannedFrom: string | null;
  hasSection: boolean;
  /** Those of the byline who exist. */
  authors: string[];
  /** What the section, the topics and the authors are called. */
  names: string[];
  /** By id. What is not here does not exist. */
  pictures: Record<string, CheckedPicture>;
  /** Own stories it links to, shows or picks, by id. What is not here does not exist, or was taken away for good. */
  stories: Record<string, LinkedStory>;
  /** Addresses of the text on this site at which there is nothing. */
  brokenAddresses: string[];
  /** Addresses of the text elsewhere that answered that there is nothing. */
  deadAddresses: string[];
  /** Whether another story of the last weeks has the same headline. */
  isHeadlineTaken: boolean;
}

export interface CheckedPicture {
  name: string;
  /** The file's name as it came; empty when nobody knows. */
  originalName: string;
  alt: string;
  decorative: boolean;
  caption: string;
  credit: string;
  /** Pixels; null when it is not known. */
  width: number | null;
  licenceExpiresAt: string | null;
}

export interface LinkedStory {
  headline: string;
  /** Whether readers see it. */
  live: boolean;
}
