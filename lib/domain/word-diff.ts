import { diffArrays } from 'diff';
import { isTrivialEdit } from './trivial-edit.ts';

/** What one text says differently from another, word by word. */

export interface WordPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

export interface TextDiff {
  /** All but `removed` make the newer text, all but `added` the older one. None when both are empty. */
  parts: WordPart[];
  changed: boolean;
  /** Changed, but only as a proof-reader would: spaces, quotation marks, dashes, a slip of the pen. */
  trivial: boolean;
}

/** So many words in and out, and the rest is shown as written anew: nobody could follow more in one paragraph. */
const MOST_EDITS = 800;

/** Cuts a text into its words and what lies between them. */
export type Splitter = (text: string) => string[];

/** Words end where `language` (BCP 47) ends them; an unknown one is taken as the root language. */
export function splitterOf(language: string): Splitter {
  const segmenter = new Intl.Segmenter(segmentable(language), { granularity: 'word' });
  return (text) => Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function segmentable(language: string): string {
  try {
    return Intl.Segmenter.supportedLocalesOf(language)[0] ?? 'und';
  } catch {
    return 'und';
  }
}

/** Compares two texts. Never throws, and takes bounded time whatever they are. */
export function diffTexts(older: string, newer: string, words: Splitter): TextDiff {
  if (older === newer) {
    const parts = nonEmpty([{ kind: 'same', text: newer }]);
    return { parts, changed: false, trivial: false };
  }
  const found = diffArrays(words(older), words(newer), { maxEditLength: MOST_EDITS });
  const parts = found
    ? joinIslands(
        found.map(({ value, added, removed }) => ({
          kind: added ? 'added' : removed ? 'removed' : 'same',
          text: value.join(''),
        })),
      )
    : nonEmpty([
        { kind: 'removed', text: older },
        { kind: 'added', text: newer },
      ]);
  return { parts, changed: true, trivial: isTrivialEdit(parts) };
}

/** A space that stayed between two changes belongs to both: three words exchanged are one change, not three. */
function joinIslands(parts: WordPart[]): WordPart[] {
  const joined: WordPart[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    const before = commonSpace(/^\s*/, removed, added);
    const after = commonSpace(/\s*$/, removed.slice(before.length), added.slice(before.length));
    const change = (text: string) => text.slice(before.length, text.length - after.length);
    joined.push({ kind: 'same', text: before }, { kind: 'removed', text: change(removed) });
    joined.push({ kind: 'added', text: change(added) }, { kind: 'same', text: after });
    removed = '';
    added = '';
  };
  parts.forEach(({ kind, text }, index) => {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (removed + added !== '' && index < parts.length - 1 && text.trim() === '') {
      removed += text;
      added += text;
    } else {
      flush();
      joined.push({ kind, text });
    }
  });
  flush();
  return mergeAlike(nonEmpty(joined));
}

/** The white space that two texts begin or end with alike. */
function commonSpace(where: RegExp, removed: string, added: string): string {
  const space = where.exec(removed)?.[0] ?? '';
  return space === where.exec(added)?.[0] ? space : '';
}

function mergeAlike(parts: WordPart[]): WordPart[] {
  const merged: WordPart[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (last?.kind === part.kind) last.text += part.text;
    else merged.push({ ...part });
  }
  return merged;
}

/** What is left of parts when those without text are. */
export function nonEmpty(parts: WordPart[]): WordPart[] {
  return parts.filter(({ text }) => text !== '');
}
