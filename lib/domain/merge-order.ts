/** The order of a list that two people changed, each entry known by its id. */

export interface Orders {
  base: string[];
  mine: string[];
  theirs: string[];
  /** What the merged list holds: all of it stands in `mine`, in `theirs`, or in both. */
  kept: Set<string>;
  /** Whether what they put after this entry goes on from it, as the second half of a paragraph does. */
  runsOn: (id: string) => boolean;
}

/**
 * Their order, in which what I added or moved stands after what it follows in mine. Put in at the same place, mine comes
 * first, unless theirs runs on from the entry before.
 */
export function mergeOrder({ base, mine, theirs, kept, runsOn }: Orders): string[] {
  const known = new Set(base);
  const theirPlaces = new Set(theirs);
  const moved = movedIn(base, mine);
  const placedByMe = new Set(
    mine.filter((id) => kept.has(id) && (!theirPlaces.has(id) || moved.has(id))),
  );
  const next = chain(theirs.filter((id) => kept.has(id) && !placedByMe.has(id)));
  let previous: string | null = null;
  for (const id of mine) {
    if (!kept.has(id)) continue;
    if (placedByMe.has(id)) {
      const after: string | null = previous;
      next.insert(id, runsOnTo(after));
    }
    previous = id;
  }
  return next.all();

  function runsOnTo(id: string | null): string | null {
    if (id === null || !runsOn(id)) return id;
    let last = id;
    for (let following = next.after(last); following !== null; following = next.after(last)) {
      if (known.has(following) || placedByMe.has(following)) break;
      last = following;
    }
    return last;
  }
}

/** What stands in another place than before, as few entries as will explain the new order. */
function movedIn(base: string[], now: string[]): Set<string> {
  const places = new Map(base.map((id, place) => [id, place]));
  const common = now.filter((id) => places.has(id));
  const stayed = longestRising(common.map((id) => places.get(id) ?? 0));
  return new Set(common.filter((_, index) => !stayed.has(index)));
}

/** The indexes of a longest rising subsequence (patience sorting). */
function longestRising(values: number[]): Set<number> {
  const tops: number[] = [];
  const before: number[] = [];
  values.forEach((value, index) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tops[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = tops[low - 1] ?? -1;
    tops[low] = index;
  });
  const found = new Set<number>();
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) found.add(index);
  return found;
}

interface Chain {
  after: (id: string | null) => string | null;
  /** Puts `id` after another, or first. */
  insert: (id: string, after: string | null) => void;
  all: () => string[];
}

/** A list in which putting something in costs the same wherever it goes. */
function chain(ids: string[]): Chain {
  const next = new Map<string | null, string | null>();
  let last: string | null = null;
  for (const id of ids) {
    next.set(last, id);
    last = id;
  }
  next.set(last, null);
  return {
    after: (id) => next.get(id) ?? null,
    insert: (id, after) => {
      next.set(id, next.get(after) ?? null);
      next.set(after, id);
    },
    all: () => {
      const ordered: string[] = [];
      for (let id = next.get(null) ?? null; id !== null; id = next.get(id) ?? null)
        ordered.push(id);
      return ordered;
    },
  };
}
