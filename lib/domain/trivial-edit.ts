/** Words shorter than this are too easily another word when one letter changes. */
const LONG_ENOUGH = 6;

/**
 * Whether an edit is one a reader need not be shown unasked: typography, white space, or a slip of one letter in
 * a long word. Figures are never trivial. `parts` as in `TextDiff`, at least one of them a change.
 */
export function isTrivialEdit(
  parts: { kind: 'same' | 'added' | 'removed'; text: string }[],
): boolean {
  return parts.every((part, index) => {
    const next = parts[index + 1];
    const last = parts[index - 1];
    if (part.kind === 'same') return true;
    if (part.kind === 'removed' && next?.kind === 'added')
      return sameToReader(part.text, next.text);
    if (part.kind === 'added' && last?.kind === 'removed') return true;
    return typography(part.text).trim() === '';
  });
}

function sameToReader(older: string, newer: string): boolean {
  const was = typography(older).trim().split(' ');
  const is = typography(newer).trim().split(' ');
  return was.length === is.length && was.every((word, index) => isSlip(word, is[index] ?? ''));
}

/** What stays when the ways of setting the same marks are made one. */
function typography(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[“”„‟«»‹›‘’‚‛"]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ');
}

/** Equal, or one letter more, less, other or exchanged with its neighbour, but never the first or a figure. */
function isSlip(was: string, is: string): boolean {
  if (was === is) return true;
  const letters = /^\p{L}+$/u;
  if (!letters.test(was) || !letters.test(is) || was[0] !== is[0]) return false;
  if (Math.min(was.length, is.length) < LONG_ENOUGH) return false;
  let start = 0;
  while (start < was.length && was[start] === is[start]) start += 1;
  let end = 0;
  const most = Math.min(was.length, is.length) - start;
  while (end < most && was.at(-1 - end) === is.at(-1 - end)) end += 1;
  const gone = was.slice(start, was.length - end);
  const come = is.slice(start, is.length - end);
  const exchanged =
    gone.length === 2 && come.length === 2 && gone[0] === come[1] && gone[1] === come[0];
  return exchanged || (gone.length <= 1 && come.length <= 1);
}
