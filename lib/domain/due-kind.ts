/** What happens by itself: a story appears, changes or goes, or a front has other stories. */
export type DueKind = 'publish' | 'change' | 'end' | 'front';
