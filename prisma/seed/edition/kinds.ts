import type { Body } from '#lib/domain/body.ts';
import type { authors, sections, topics } from './paper.ts';
import type { pictures } from './pictures.ts';

/** How long before the day of seeding. */
export interface Ago {
  days?: number;
  hours?: number;
  minutes?: number;
}

export type PictureName = keyof typeof pictures;
type AuthorSlug = keyof typeof authors;

/** A version that another one followed: what was different from today, and what ended it. */
export interface EarlierVersion {
  replaced: Ago;
  change: 'update' | 'correction';
  /** What the next version said of itself. */
  note: string;
  headline?: string;
  standfirst?: string;
  body?: Body;
}

/** A story of the edition as it reads now. Its id comes from its slug. */
export interface EditionStory {
  slug: string;
  section: keyof typeof sections;
  kicker: string;
  headline: string;
  standfirst: string;
  /** BCP 47; English when left out. */
  language?: string;
  direction?: 'ltr' | 'rtl';
  hero?: PictureName;
  heroCaption?: string;
  /** In the order of the byline; `[who, role]` for a part other than the writing. */
  authors: (AuthorSlug | [AuthorSlug, string])[];
  topics: (keyof typeof topics)[];
  /** The editor's picks for "Read also": slugs. */
  picks?: string[];
  published: Ago;
  body: Body;
  /** What readers saw of it before, oldest first. */
  earlier?: EarlierVersion[];
  corrections?: {
    kind: 'correction' | 'clarification' | 'update';
    text: string;
    block?: string;
    at: Ago;
  }[];
}
