/** The lists of the library: everything, and what somebody has to look after. */
export const MEDIA_LISTS = ['all', 'undescribed', 'ending', 'unused'] as const;
export type MediaList = (typeof MEDIA_LISTS)[number];

export const MEDIA_KINDS = ['picture', 'audio', 'document'] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];
