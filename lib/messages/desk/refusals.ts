import { refusalsDe } from './refusals-de.ts';

/**
 * What the desk refuses is written in English where it is refused; here it is said in the desk's language. A sentence
 * that has no words yet stays as it is: it is understood better than a code. `{}` stands for what differs.
 */
const sentences = Object.entries(refusalsDe).map(([sentence, german]) => ({
  pattern: new RegExp(`^${sentence.split('{}').map(escaped).join('(.+)')}$`, 's'),
  german,
}));

/** A refusal in the language (BCP 47) of the desk. */
export function refusalIn(language: string, sentence: string): string {
  if (language.toLowerCase().split('-')[0] !== 'de') return sentence;
  for (const { pattern, german } of sentences) {
    const found = pattern.exec(sentence);
    if (!found) continue;
    const parts = found.slice(1);
    return german.replace(/\{\}/g, () => parts.shift() ?? '');
  }
  return sentence;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
