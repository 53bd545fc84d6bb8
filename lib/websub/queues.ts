/** The kinds of jobs by which changes are told to others. */
export const FEED_CHANGED = 'feed-changed';
export const HUB_VERIFY = 'hub-verify';
export const HUB_DELIVER = 'hub-deliver';
export const INDEX_NOW = 'index-now';
