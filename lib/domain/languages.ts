/** Languages a story may be set to without typing a code; any other code is valid, too. */
const OFFERED = [
  'en',
  'de',
  'ar',
  'bg',
  'cs',
  'da',
  'el',
  'es',
  'et',
  'fa',
  'fi',
  'fr',
  'he',
  'hi',
  'hr',
  'hu',
  'it',
  'ja',
  'ko',
  'lt',
  'lv',
  'nb',
  'nl',
  'pl',
  'pt',
  'ro',
  'ru',
  'sk',
  'sl',
  'sr',
  'sv',
  'tr',
  'uk',
  'ur',
  'vi',
  'zh',
];

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

export interface LanguageChoice {
  /** BCP 47. */
  code: string;
  name: string;
  direction: 'ltr' | 'rtl';
}

/** The languages to choose from, `own` among them, called as in the language `shownIn` and in its order. */
export function languageChoices(shownIn: string, own: string): LanguageChoice[] {
  const names = new Intl.DisplayNames([shownIn, 'en'], { type: 'language' });
  return [...new Set([...OFFERED, own])]
    .map((code) => ({ code, name: names.of(code) ?? code, direction: directionOf(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, shownIn));
}

/** The way a language is written; of an unknown one, from left to right. */
function directionOf(code: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(code.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
