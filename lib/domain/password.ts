/** Bounds of a password, in characters. Length is what counts: there are no rules about which ones. */
export const SHORTEST_PASSWORD = 15;
export const LONGEST_PASSWORD = 256;
/** How much must be left of it without what everybody would try. */
const LEAST_OWN = 6;

/** What people's passwords are made of, as lists of stolen ones show. */
const COMMON = `
  password passwort passwd pass wort welcome willkommen letmein login admin administrator root
  user master secret geheim changeme default access trustno qwerty qwertz asdf asdfgh zxcvbn
  yxcvbn uiop hjkl qazwsx edcrfv qwer zaq iloveyou ichliebedich love liebe schatz baby
  princess sunshine monkey dragon football fussball baseball soccer hockey superman batman
  starwars pokemon shadow michael thomas andreas daniel jessica jordan charlie hello hallo
  hallowelt helloworld freedom whatever computer internet google facebook test testing demo
  summer sommer winter spring autumn herbst berlin london germany deutschland news newsroom
  zeitung redaktion editor aril correcthorsebatterystaple thisismypassword mypassword abc abcd
  abcdef abcdefgh xyz the this is my your mein das ist`
  .trim()
  .split(/\s+/)
  .sort((a, b) => b.length - a.length);

const LEET: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

export type PasswordProblem = 'short' | 'long' | 'common';

/**
 * What is wrong with a new password, if anything: too short, too long, or nothing but what everybody tries first.
 * `about` are words tied to the person or the paper (name, e-mail, site), which somebody who knows them would try.
 */
export function passwordProblem(
  password: string,
  about: readonly string[] = [],
): PasswordProblem | null {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return 'short';
  if (length > LONGEST_PASSWORD) return 'long';
  const own = about.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const words = [...own.filter((word) => word.length > 2), ...COMMON];
  const lower = password.normalize('NFKC').toLowerCase();
  const plain = lower.replace(/[013457@$!]/g, (sign) => LEET[sign] ?? sign);
  return Math.min(remains(lower, words), remains(plain, words)) < LEAST_OWN ? 'common' : null;
}

/** How many characters are left without known words, digits in a row, and what merely repeats. */
function remains(text: string, words: readonly string[]): number {
  let rest = text;
  for (const word of words) rest = rest.replaceAll(word, ' ');
  rest = rest.replace(/\d{2,}/g, ' ').replace(/[^\p{L}\p{N}]/gu, '');
  // “hahahahahahaha” and “aaaaaaaaaaaaaaa” are as good as their part that repeats.
  rest = rest.replace(/(.+?)\1+/gu, '$1');
  return new Set(rest).size < 4 ? 0 : withoutRuns(rest);
}

/** Characters that do not just follow the one before in the alphabet or on the keyboard. */
function withoutRuns(text: string): number {
  const rows =
    'abcdefghijklmnopqrstuvwxyz 0123456789 qwertzuiop qwertyuiop asdfghjkl yxcvbnm zxcvbnm';
  const both = rows + [...rows].reverse().join('');
  const signs = [...text];
  return signs.filter((sign, at) => at === 0 || !both.includes(`${signs[at - 1]}${sign}`)).length;
}
