/** What happens by itself: a story appears, changes or goes, its embargo ends, or a front has other stories. */
export type DueKind = 'publish' | 'change' | 'end' | 'embargo' | 'front';

/** What somebody may give another time where it is seen. */
export function isMovable(kind: DueKind): boolean {
  return kind === 'publish' || kind === 'change';
}
