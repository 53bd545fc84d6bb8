import { canonicalPath } from '#lib/canonical-path.ts';
import { parseCsv } from '#lib/domain/csv.ts';
import type { PaperProblem } from '#lib/domain/paper-problem.ts';
import { RESERVED_SLUGS } from '#lib/urls.ts';

/** Two addresses as somebody wrote them, and the line they stood on. */
export interface RedirectWish {
  line: number;
  from: string;
  to: string;
}

/** What is wrong with one of them. */
export interface RedirectFault {
  line: number;
  problem: PaperProblem;
  /** The address it speaks of. */
  address: string;
}

const LONGEST_PATH = 2000;
/** So many are looked through at once; a file of 1 MB has about as many. */
const MOST_ROWS = 20_000;
/** Below these there are pages that may have moved. */
const WITH_PAGES = ['about', 'author', 'topic', 'archive', 'page', 'feeds', 'sitemaps'];

/** The rows of a file: two columns, with or without a line that names them. */
export function readRedirectFile(
  text: string,
): { ok: true; wishes: RedirectWish[] } | { ok: false; problem: PaperProblem } {
  const rows = parseCsv(text);
  const isHead = !/^(\/|https?:)/i.test(rows[0]?.cells[0] ?? '');
  const wishes = rows
    .slice(isHead ? 1 : 0)
    .map(({ line, cells: [from = '', to = ''] }) => ({ line, from, to }));
  if (wishes.length === 0) return { ok: false, problem: 'not_csv' };
  if (wishes.length > MOST_ROWS) return { ok: false, problem: 'too_many' };
  return { ok: true, wishes };
}

/** The two addresses in the one spelling they are kept in. Those of this site are paths without percent signs. */
export function readRedirect(
  wish: RedirectWish,
  origin: string,
): { from: string; to: string } | RedirectFault {
  const { line } = wish;
  const from = plainPath(wish.from, origin);
  if (from === null || from === '/' || /[?#\s]/.test(from))
    return { line, problem: 'bad_from', address: wish.from };
  if (isOwn(from)) return { line, problem: 'from_reserved', address: from };
  const to = plainPath(wish.to, origin) ?? foreignUrl(wish.to);
  if (to === null) return { line, problem: 'bad_to', address: wish.to };
  return from === to ? { line, problem: 'loop', address: from } : { from, to };
}

/** Whether only the site itself answers there. */
function isOwn(path: string): boolean {
  const [first = '', second] = path.slice(1).split('/');
  const isReserved = (RESERVED_SLUGS as readonly string[]).includes(first);
  return isReserved && !(second && WITH_PAGES.includes(first));
}

function plainPath(typed: string, origin: string): string | null {
  const text = typed.trim();
  const rest = text.startsWith(`${origin}/`) ? text.slice(origin.length) : text;
  if (!rest.startsWith('/') || rest.startsWith('//') || rest.length > LONGEST_PATH) return null;
  const path = canonicalPath(rest.replace(/[?#].*$/s, ''));
  if (path === null || !rest.isWellFormed()) return null;
  return decodeURIComponent(path);
}

function foreignUrl(typed: string): string | null {
  const url = URL.parse(typed.trim());
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  return isWeb && url.href.length <= LONGEST_PATH && !url.username && !url.password
    ? url.href
    : null;
}
