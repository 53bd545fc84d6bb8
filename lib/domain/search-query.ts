/** What a reader asks of the archive. Whatever was typed becomes one of these, calmly. */
export interface SearchQuery {
  /** Without control characters, cut to what can be answered. May be empty. */
  words: string;
  /** Slug of a section, its sub-sections included. */
  section: string | null;
  /** First and last day of publication in the newsroom's time zone, `2026-03-31`. */
  from: string | null;
  to: string | null;
  /** Only what was published so long before now. */
  within: SearchPeriod | null;
}

export const SEARCH_PERIODS = ['day', 'week', 'month', 'year'] as const;
export type SearchPeriod = (typeof SEARCH_PERIODS)[number];

/** As a form or an address sends them. */
export type SearchFields = Partial<Record<'q' | 'section' | 'from' | 'to' | 'within', string>>;

/** Characters and words. More than anybody types; less than it takes to keep the database busy. */
const LONGEST = 200;
const MOST_WORDS = 20;

/** Reads a query. What makes no sense is left out, so that it never fails. */
export function readSearchQuery(fields: SearchFields): SearchQuery {
  const within = SEARCH_PERIODS.find((period) => period === fields.within) ?? null;
  return {
    words: plainWords(fields.q ?? ''),
    section: fields.section || null,
    from: day(fields.from),
    to: day(fields.to),
    within,
  };
}

/** Without what no database text can hold (NUL, lone surrogates) and nobody means to find. */
function plainWords(typed: string): string {
  return (
    typed
      .slice(0, LONGEST)
      .toWellFormed()
      .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
      // The database gives up on dozens of exclusions of nothing.
      .replace(/"[^\p{L}\p{N}"]*"/gu, ' ')
      .replace(/-(?![\p{L}\p{N}"])/gu, ' ')
      .replace(/ +/g, ' ')
      .trim()
      .split(' ')
      .slice(0, MOST_WORDS)
      .join(' ')
  );
}

/** A day that exists, or null: 30 February is none. */
function day(text: string | undefined): string | null {
  if (!text || !/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text) ? null : text;
}
