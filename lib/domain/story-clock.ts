import type { Word } from './words.ts';

/** A future instant at which something public changes by itself. */
export interface ClockEntry {
  /** As PostgreSQL wrote it, to the microsecond. */
  at: string;
  /** What announced it, so that a change of plan can take it back. */
  subject: Word;
  touched: Word[];
  dropped: Word[];
}

/** A version that is live now or will be. */
export interface PlannedVersion {
  /** Null: since before now. Instants as PostgreSQL wrote them. */
  liveFrom: string | null;
  liveUntil: string | null;
  topicIds: string[];
  authorIds: string[];
}

interface Place {
  /** Its section's and those it lies in. */
  sectionIds: string[];
  topicIds: string[];
  authorIds: string[];
  /** The newsroom's month of its first publication, `2026-03`; null when that is not known yet. */
  month?: string | null;
  /** Whether the list of corrections names it. */
  corrected?: boolean;
}

/** The lists on which a version of a story comes, goes or changes its place. */
export function listWords(version: Place): Word[] {
  const { sectionIds, topicIds } = version;
  return [
    ...rewordedWords(version),
    ...[...sectionIds, ...topicIds].map((id) => `shelf:${id}` as const),
    'months',
    ...(version.corrected ? ['corrections' as const] : []),
  ];
}

/** The lists on which a story that stays where it is says something else. */
export function rewordedWords(version: Place): Word[] {
  return [
    ...version.sectionIds.map((id) => `section:${id}` as const),
    ...version.topicIds.map((id) => `topic:${id}` as const),
    ...version.authorIds.map((id) => `author:${id}` as const),
    ...(version.month ? [`month:${version.month}` as const] : []),
    'latest',
    'front',
  ];
}

/**
 * Every instant still to come at which readers will see the story differently: a version starts, or
 * ends with none to follow it (then the story is dropped), it leaves the news of two days, or the notice of its
 * age appears. `versions` are those live or planned, in their order; `leavesNewsAt` and `agesAt` are null when
 * that is past or unknown.
 */
export function storyClock(options: {
  storyId: string;
  sectionIds: string[];
  versions: PlannedVersion[];
  leavesNewsAt?: string | null;
  agesAt: string | null;
  month?: string | null;
  corrected?: boolean;
}): ClockEntry[] {
  const { storyId, versions, leavesNewsAt, agesAt, ...place } = options;
  const subject: Word = `story:${storyId}`;
  const entries: ClockEntry[] = [];
  versions.forEach((version, index) => {
    const { liveFrom, liveUntil } = version;
    const before = versions[index - 1];
    const lists = listWords({ ...place, ...version });
    if (liveFrom) {
      const left = before ? listWords({ ...place, ...before }) : [];
      const touched = [...new Set([subject, ...lists, ...left])];
      entries.push({ at: liveFrom, subject, touched, dropped: [] });
    }
    if (liveUntil && versions[index + 1]?.liveFrom !== liveUntil) {
      entries.push({ at: liveUntil, subject, touched: [subject, ...lists], dropped: [subject] });
    }
  });
  if (leavesNewsAt) entries.push({ at: leavesNewsAt, subject, touched: ['news'], dropped: [] });
  if (agesAt) entries.push({ at: agesAt, subject, touched: [subject], dropped: [] });
  return entries;
}
