import type { DraftContent, DraftField } from './draft-content.ts';
import { diffVersions, type VersionDiff } from './version-diff.ts';
import { diffTexts, splitterOf, type WordPart } from './word-diff.ts';

/** What one state of a working copy says differently from another: the text, and the fields around it. */
export interface DraftDiff {
  version: VersionDiff;
  fields: { field: DraftField; parts: WordPart[] }[];
}

/** What is called how: ids of sections, topics, authors and stories. */
export type NameOf = (id: string) => string;

/** Fields that the diff of the text does not show. */
const FIELDS = [
  'kicker',
  'slug',
  'sectionId',
  'topicIds',
  'authors',
  'heroId',
  'withoutHero',
  'heroCaption',
  'relatedIds',
  'language',
  'direction',
  'searchTitle',
  'searchDescription',
  'canonicalUrl',
  'embargoAt',
  'notes',
] as const satisfies DraftField[];

/** Compares two states word by word; blocks are known by their ids. */
export function diffDrafts(older: DraftContent, newer: DraftContent, nameOf: NameOf): DraftDiff {
  const words = splitterOf(newer.language);
  const fields = FIELDS.flatMap((field) => {
    const [was, is] = [read(older, field, nameOf), read(newer, field, nameOf)];
    const { parts, changed } = diffTexts(was, is, words);
    return changed ? [{ field, parts }] : [];
  });
  return { version: diffVersions(older, newer), fields };
}

function read(content: DraftContent, field: (typeof FIELDS)[number], nameOf: NameOf): string {
  switch (field) {
    case 'sectionId':
    case 'heroId':
      return content[field] === null ? '' : nameOf(content[field]);
    case 'topicIds':
    case 'relatedIds':
      return content[field].map(nameOf).join(', ');
    case 'authors':
      return content.authors
        .map(({ id, role }) => (role ? `${nameOf(id)} (${role})` : nameOf(id)))
        .join(', ');
    case 'withoutHero':
      return content.withoutHero ? '✓' : '';
    default:
      return content[field] ?? '';
  }
}
