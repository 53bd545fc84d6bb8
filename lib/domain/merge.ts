import type { Block } from './body.ts';
import type { DraftContent, DraftField } from './draft-content.ts';
import { mergeOrder } from './merge-order.ts';

/**
 * Two people (or two windows) went on from the same working copy. What only one of them changed is taken from that
 * one; only what both changed differently has to be asked.
 */

/**
 * What both changed. `null`: that side deleted the block, or the base did not know it. Until somebody chooses, `merged`
 * holds mine, except of a block that I deleted and they changed: that one stays, as theirs.
 */
export type Conflict =
  | { kind: 'field'; id: DraftField; base: unknown; mine: unknown; theirs: unknown }
  | { kind: 'block'; id: string; base: Block | null; mine: Block | null; theirs: Block | null };

export interface Merge {
  merged: DraftContent;
  conflicts: Conflict[];
}

/** Fields that are one value. */
const FIELDS = [
  'headline',
  'kicker',
  'standfirst',
  'slug',
  'sectionId',
  'heroId',
  'withoutHero',
  'heroCaption',
  'language',
  'direction',
  'searchTitle',
  'searchDescription',
  'canonicalUrl',
  'embargoAt',
  'notes',
] as const satisfies DraftField[];

/** Joins what became of `base` in two places: fields by name, blocks by their ids. Always gives the same for the same. */
export function mergeDrafts(base: DraftContent, mine: DraftContent, theirs: DraftContent): Merge {
  const conflicts: Conflict[] = [];
  const merged: DraftContent = { ...mine };
  for (const field of FIELDS) mergeField({ base, mine, theirs }, field, { merged, conflicts });
  merged.topicIds = mergeIds(base.topicIds, mine.topicIds, theirs.topicIds);
  merged.relatedIds = mergeIds(base.relatedIds, mine.relatedIds, theirs.relatedIds);
  mergeAuthors({ base, mine, theirs }, { merged, conflicts });
  const blocks = mergeBlocks(base.body.content, mine.body.content, theirs.body.content);
  merged.body = { type: 'doc', content: blocks.blocks };
  return { merged, conflicts: [...conflicts, ...blocks.conflicts] };
}

/** What the merged copy is once somebody has chosen one side of a conflict. */
export function resolveConflict(
  merged: DraftContent,
  conflict: Conflict,
  side: 'mine' | 'theirs',
): DraftContent {
  const chosen = conflict[side];
  if (conflict.kind === 'field') return { ...merged, [conflict.id]: chosen };
  const content = merged.body.content.flatMap((block) => {
    if (block.attrs.id !== conflict.id) return [block];
    const replacement = conflict[side];
    return replacement ? [replacement] : [];
  });
  return { ...merged, body: { type: 'doc', content } };
}

/** The same conflict once `content`, the copy that asks, was written on: what is chosen as mine is what stands there now. */
export function conflictNow(conflict: Conflict, content: DraftContent): Conflict {
  if (conflict.kind === 'field') return { ...conflict, mine: content[conflict.id] };
  const { mine, theirs } = conflict;
  const now = content.body.content.find(({ attrs }) => attrs.id === conflict.id) ?? null;
  // What I deleted and they changed stands there as theirs.
  if (mine === null && JSON.stringify(now) === JSON.stringify(theirs)) return conflict;
  return { ...conflict, mine: now };
}

interface Three {
  base: DraftContent;
  mine: DraftContent;
  theirs: DraftContent;
}

function mergeField<K extends (typeof FIELDS)[number]>(
  { base, mine, theirs }: Three,
  field: K,
  { merged, conflicts }: Merge,
): void {
  if (mine[field] === theirs[field] || theirs[field] === base[field]) return;
  if (mine[field] === base[field]) merged[field] = theirs[field];
  else conflicts.push(fieldConflict(field, { base, mine, theirs }));
}

function fieldConflict(field: DraftField, { base, mine, theirs }: Three): Conflict {
  return { kind: 'field', id: field, base: base[field], mine: mine[field], theirs: theirs[field] };
}

/** A list whose entries stand for themselves: what either added is in it, what either took out is not. */
function mergeIds(base: string[], mine: string[], theirs: string[]): string[] {
  const before = new Set(base);
  const isMine = new Set(mine);
  const isTheirs = new Set(theirs);
  const kept = new Set(
    [...mine, ...theirs].filter((id) => !before.has(id) || (isMine.has(id) && isTheirs.has(id))),
  );
  return mergeOrder({ base, mine, theirs, kept, runsOn: () => false });
}

function mergeAuthors({ base, mine, theirs }: Three, { merged, conflicts }: Merge): void {
  const roles = (content: DraftContent) => new Map(content.authors.map((a) => [a.id, a.role]));
  const [was, here, there] = [roles(base), roles(mine), roles(theirs)];
  const ids = (content: DraftContent) => content.authors.map((author) => author.id);
  let asked = false;
  merged.authors = mergeIds(ids(base), ids(mine), ids(theirs)).map((id) => {
    const [before, my, their] = [was.get(id), here.get(id), there.get(id)];
    if (my === undefined || (their !== undefined && my === before))
      return { id, role: their ?? '' };
    if (their !== undefined && their !== before && their !== my) asked = true;
    return { id, role: my };
  });
  if (asked) conflicts.push(fieldConflict('authors', { base, mine, theirs }));
}

function mergeBlocks(
  base: Block[],
  mine: Block[],
  theirs: Block[],
): { blocks: Block[]; conflicts: Conflict[] } {
  const byId = (blocks: Block[]) => new Map(blocks.map((block) => [block.attrs.id, block]));
  const [was, here, there] = [byId(base), byId(mine), byId(theirs)];
  const text = memo();
  const same = (one: Block | undefined, other: Block | undefined) =>
    one === other || (one !== undefined && other !== undefined && text(one) === text(other));
  const kept = new Map<string, Block>();
  const conflicts: Conflict[] = [];
  for (const id of new Set([...here.keys(), ...there.keys()])) {
    const [before, my, their] = [was.get(id), here.get(id), there.get(id)];
    if (!same(my, before) && !same(their, before) && !same(my, their)) {
      const sides = { base: before ?? null, mine: my ?? null, theirs: their ?? null };
      conflicts.push({ kind: 'block', id, ...sides });
    }
    const block = same(my, before) ? their : same(their, before) ? my : (my ?? their);
    if (block) kept.set(id, block);
  }
  const ids = (blocks: Block[]) => blocks.map((block) => block.attrs.id);
  const order = mergeOrder({
    base: ids(base),
    mine: ids(mine),
    theirs: ids(theirs),
    kept: new Set(kept.keys()),
    runsOn: (id) =>
      there.has(id) && !same(there.get(id), was.get(id)) && same(here.get(id), was.get(id)),
  });
  return { blocks: order.flatMap((id) => kept.get(id) ?? []), conflicts };
}

/** A block as text that does not depend on the order in which its parts were written down. */
function memo(): (block: Block) => string {
  const texts = new WeakMap<Block, string>();
  return (block) => {
    const known = texts.get(block);
    if (known !== undefined) return known;
    const text = JSON.stringify(block, sortedKeys);
    texts.set(block, text);
    return text;
  };
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
