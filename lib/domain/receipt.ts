/** What readers and machines see of a story, as receipts tell it. The names of the database, in the order of the desk. */
export const RECEIPT_SURFACES = [
  'article',
  'front',
  'section',
  'topic',
  'author',
  'latest',
  'rss',
  'atom',
  'json',
  'sitemap',
  'news_sitemap',
  'search',
] as const;
export type ReceiptSurface = (typeof RECEIPT_SURFACES)[number];

/** `late`: still as it was before the change; `wrong`: made since, and yet not saying what it should. */
export type ReceiptState = 'right' | 'late' | 'wrong';

/** Seconds after which a process that is there and has said nothing of a change is taken for broken. */
export const SILENT_AFTER = 15;
/** Seconds after which a change should have been handed to the hub. */
export const UNTOLD_AFTER = 60;

/** A story that a change touched, as it is since. */
export interface TouchedStory {
  id: string;
  /** Where it is, or was. */
  path: string;
  /** Null when readers have no version of it. */
  headline: string | null;
}

/** What was fetched from an address. */
export interface Fetched {
  status: number;
  /** Whether it was made after the change. */
  isFresh: boolean;
  text: string;
}

/**
 * Whether what was fetched is right after the change. A list need not name every story, so of one that readers have it
 * is asked to be new; of one that they have no longer, that no list names it.
 */
export function receiptState(
  { path, headline }: TouchedStory,
  surface: ReceiptSurface,
  { status, isFresh, text }: Fetched,
): ReceiptState {
  // Where something failed the next look may succeed.
  if (!isFresh || status >= 500) return 'late';
  if (surface === 'article') {
    if (headline === null) return status === 200 ? 'wrong' : 'right';
    return status === 200 && lettersOf(text).includes(lettersOf(headline)) ? 'right' : 'wrong';
  }
  if (surface === 'search' && headline !== null) return names(text, path) ? 'right' : 'late';
  if (headline !== null) return 'right';
  return names(text, path) ? 'wrong' : 'right';
}

/** Whether a text links to the path itself, and not only to one that begins like it. */
function names(text: string, path: string): boolean {
  for (let at = text.indexOf(path); at >= 0; at = text.indexOf(path, at + 1)) {
    if (!/[\p{L}\p{N}_%-]/u.test(text.charAt(at + path.length))) return true;
  }
  return false;
}

/** Its letters and digits: however a page spells signs, sets quotes or divides words. */
function lettersOf(text: string): string {
  return text.replace(/<[^>]*>|&[#\w]+;|\u00ad/g, '').replace(/[^\p{L}\p{N}]+/gu, '');
}
