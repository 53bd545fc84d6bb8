import type { DraftField } from '#lib/domain/draft-content.ts';

/**
 * What the publish check may find, and how much it weighs. A block keeps a story from being published unless an editor
 * says why it is to be published all the same; a warning is for whoever writes.
 */
export const FINDINGS = {
  'headline-missing': 'block',
  'section-missing': 'block',
  'author-missing': 'block',
  'hero-undecided': 'block',
  'picture-gone': 'block',
  'alt-missing': 'block',
  'rights-ended': 'block',
  'own-link-broken': 'block',
  'headline-long': 'warning',
  'headline-taken': 'warning',
  'standfirst-missing': 'warning',
  'standfirst-is-headline': 'warning',
  'standfirst-repeated': 'warning',
  'heading-repeated': 'warning',
  'heading-empty': 'warning',
  'heading-alone': 'warning',
  'heading-skipped': 'warning',
  'paragraph-long': 'warning',
  'hero-small': 'warning',
  'alt-says-nothing': 'warning',
  'alt-is-caption': 'warning',
  'alt-is-headline': 'warning',
  'alt-is-file-name': 'warning',
  'caption-without-credit': 'warning',
  'picture-unrelated': 'warning',
  'plan-before-embargo': 'warning',
  'own-link-hidden': 'warning',
  'outside-link-dead': 'warning',
} as const;

export type FindingKind = keyof typeof FINDINGS;
export const FINDING_KINDS = Object.keys(FINDINGS) as FindingKind[];

/** Something the check found, and where. */
export interface Finding {
  kind: FindingKind;
  /** The part of the story beside its text; `block` is null then, and the other way round. */
  field: DraftField | null;
  block: string | null;
  /** What it speaks of in the words of the story: a heading, what a picture is called, an address. */
  about: string;
  /** How many, where it counts something. */
  count: number;
}

/** Where in a story, for those who make a finding. */
export type Place = { field: DraftField } | { block: string };

/** A finding at a place. */
export function finding(
  kind: FindingKind,
  place: Place,
  { about = '', count = 0 }: { about?: string; count?: number } = {},
): Finding {
  return {
    kind,
    field: 'field' in place ? place.field : null,
    block: 'block' in place ? place.block : null,
    about,
    count,
  };
}

/** Only what keeps the story from being published. */
export function blocksIn(findings: Finding[]): Finding[] {
  return findings.filter(({ kind }) => FINDINGS[kind] === 'block');
}
