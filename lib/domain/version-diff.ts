import { diffArrays } from 'diff';
import type { Block, Body } from './body.ts';
import { blockText } from './plain-text.ts';
import { diffTexts, nonEmpty, type Splitter, splitterOf, type TextDiff } from './word-diff.ts';

/** What one version of a story says differently from the one before. */

export interface BlockDiff extends TextDiff {
  id: string;
  type: Block['type'];
  kind: 'same' | 'changed' | 'added' | 'removed';
  /** The same block in another place; shown where it is now. */
  moved: boolean;
  /** Something other than its words is new: a picture, a link, bold type. */
  dress: boolean;
}

export interface VersionWords {
  headline: string;
  standfirst: string;
  body: Body;
  /** BCP 47; says where its words end. */
  language: string;
}

export interface VersionDiff {
  headline: TextDiff;
  standfirst: TextDiff;
  /** In the order of the newer version, what is gone after what stood before it. */
  blocks: BlockDiff[];
  changed: boolean;
  /** Changed, and nowhere by more than a proof-reader would. */
  trivial: boolean;
}

/** Compares two versions; blocks are known by their ids. */
export function diffVersions(older: VersionWords, newer: VersionWords): VersionDiff {
  const words = splitterOf(newer.language);
  const headline = diffTexts(older.headline, newer.headline, words);
  const standfirst = diffTexts(older.standfirst, newer.standfirst, words);
  const blocks = diffBlocks(older.body.content, newer.body.content, words);
  const changes = [headline, standfirst, ...blocks].filter(isChange);
  return {
    headline,
    standfirst,
    blocks,
    changed: changes.length > 0,
    trivial: changes.length > 0 && changes.every(({ trivial }) => trivial),
  };
}

function isChange(diff: TextDiff | BlockDiff): boolean {
  return 'kind' in diff ? diff.kind !== 'same' || diff.moved : diff.changed;
}

function diffBlocks(older: Block[], newer: Block[], words: Splitter): BlockDiff[] {
  const before = new Map(older.map((block) => [block.attrs.id, block]));
  const after = new Set(newer.map((block) => block.attrs.id));
  const shown: BlockDiff[] = [];
  const ids = (blocks: Block[]) => blocks.map((block) => block.attrs.id);
  const order = diffArrays(ids(older), ids(newer));
  const kept = new Map(newer.map((block) => [block.attrs.id, block]));
  for (const { value, added, removed } of order) {
    for (const id of value) {
      const was = before.get(id);
      const is = kept.get(id);
      // What moved is shown once, where it is now.
      if (removed && was && !after.has(id)) shown.push(wholeBlock(was, 'removed'));
      else if (!removed && is && !was) shown.push(wholeBlock(is, 'added'));
      else if (!removed && is && was) shown.push(diffBlock(was, is, { words, moved: added }));
    }
  }
  return shown;
}

function wholeBlock(block: Block, kind: 'added' | 'removed'): BlockDiff {
  const { id } = block.attrs;
  const parts = nonEmpty([{ kind, text: blockText(block).trim() }]);
  const whole = { changed: true, trivial: false, moved: false, dress: false };
  return { id, type: block.type, kind, parts, ...whole };
}

function diffBlock(
  older: Block,
  newer: Block,
  { words, moved }: { words: Splitter; moved: boolean },
): BlockDiff {
  const text = diffTexts(blockText(older).trim(), blockText(newer).trim(), words);
  const dress = dressOf(older) !== dressOf(newer) || older.type !== newer.type;
  return {
    ...text,
    id: newer.attrs.id,
    type: newer.type,
    kind: text.changed || dress ? 'changed' : 'same',
    trivial: !moved && !dress && text.trivial,
    moved,
    dress,
  };
}

/** Everything of a block that is not its words, wherever it stands in it: marks, pictures, levels, addresses. */
function dressOf(block: Block): string {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('marks' in value) found.add(JSON.stringify(value.marks));
    for (const [key, part] of Object.entries(value)) {
      if (typeof part === 'object') look(part);
      else if (!NO_DRESS.has(key)) found.add(`${key}=${part}`);
    }
  };
  look(block);
  return [...found].sort().join('\n');
}

/** Names, and what is words itself. */
const NO_DRESS = new Set(['id', 'type', 'text', 'caption', 'title', 'attribution']);
