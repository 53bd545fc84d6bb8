import { STOP_WORDS } from './stop-words.ts';

/** Whether two texts say the same, or speak of the same things. */

/** From so large a share of common words on, one text repeats another. */
const SAME = 0.85;
/** Shorter ones are part of too many others. */
const SHORTEST_PART = 5;
const SHORTEST_WORD = 3;
/** Words that say what it is about. */
const LONG_DESCRIPTION = 8;
/** Languages that write several words as one. */
const COMPOUNDING = /^(?:da|de|fi|hu|is|nb|nl|nn|no|sv)\b/i;

/** The words of a text in lower case, without signs. */
export function wordsIn(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** Whether both say the same but for signs, capitals and a word here and there. Texts without words repeat nothing. */
export function repeats(one: string, other: string): boolean {
  const [some, others] = [wordsIn(one), wordsIn(other)];
  const longest = Math.max(some.length, others.length);
  if (some.length === 0 || others.length === 0) return false;
  const left = new Map<string, number>();
  for (const word of some) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of others) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common += 1;
  }
  return common / longest >= SAME;
}

/** What a description is compared with. */
export interface ToldStory {
  /** Headline, standfirst and the like: a word of theirs is what the story is about. */
  head: string;
  text: string;
  /** BCP 47. */
  language: string;
}

/**
 * Whether a description names anything that the story speaks of: a word, another form of it, or a part of it where the
 * language joins words. One word that a long description has in common with a long text is chance. Null when it has no
 * word that could decide it.
 */
export function sharesSubject(
  description: string,
  { head, text, language }: ToldStory,
): boolean | null {
  const wanted = subjects(description);
  if (wanted.size === 0) return null;
  const joined = COMPOUNDING.test(language);
  const isAmong = (stem: string, told: Set<string>) =>
    told.has(stem) || told.values().some((other) => isForm(stem, other, joined));
  const above = subjects(head);
  if (wanted.values().some((stem) => isAmong(stem, above))) return true;
  const below = subjects(text);
  const common = [...wanted].filter((stem) => isAmong(stem, below)).length;
  return common >= (wanted.size >= LONG_DESCRIPTION ? 2 : 1);
}

function isForm(one: string, other: string, joined: boolean): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < SHORTEST_PART) return false;
  return long.startsWith(short) || (joined && long.endsWith(short));
}

/** The words of a text that say what it is about, without their endings. */
function subjects(text: string): Set<string> {
  const words = wordsIn(text).filter(
    (word) => [...word].length >= SHORTEST_WORD && !STOP_WORDS.has(word) && !/^\p{N}+$/u.test(word),
  );
  return new Set(words.map(stemOf).filter((stem) => stem !== ''));
}

/** Rough, and the same for both sides: plurals and cases of the languages most papers write in. */
function stemOf(word: string): string {
  const plain = word.normalize('NFD').replace(/(?<=\p{Script=Latin})\p{M}+/gu, '');
  if (plain.length <= SHORTEST_WORD) return plain;
  return plain.replace(/(?<=.{3})(?:ern|es|en|er|s|n|e)$/, '').replace(/y$/, 'i');
}
