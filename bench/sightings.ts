import type { Change } from './newsroom.ts';

/** What a page showed when it was seen to differ from before. */
export interface Sighting {
  /** One address at one process. */
  page: number;
  at: number;
  /** Story and change numbers of the bulletins it named. */
  bulletins: [story: number, change: number][];
}

/** For each change and page: how long until a reader who comes by every two seconds found it right. Milliseconds; infinite for never. */
export function boxDelays(sightings: Sighting[], changes: Change[]): number[] {
  const pages = Map.groupBy(sightings, ({ page }) => page);
  // What is corrected stands there as before.
  const shown = changes.filter(({ kind }) => kind === 'new' || kind === 'changed');
  return shown.flatMap((change) =>
    [...pages.values()].map((seen) => {
      const right = seen.find(({ at, bulletins }) => at >= change.at && shows(bulletins, change));
      return right ? right.at - change.at : Number.POSITIVE_INFINITY;
    }),
  );
}

/** For each removed story: how long after its removal a reader saw it last, on any page. Milliseconds. */
export function lastSightings(sightings: Sighting[], removed: Change[]): number[] {
  return removed.map((change) => {
    const seen = sightings.filter(({ bulletins }) =>
      bulletins.some(([story]) => story === change.story),
    );
    return Math.max(0, ...seen.map(({ at }) => at - change.at));
  });
}

/** As new as the change, and with no older word of its story. */
function shows(bulletins: Sighting['bulletins'], { story, number }: Change): boolean {
  return (
    bulletins.some(([, change]) => change >= number) &&
    bulletins.every(([id, change]) => id !== story || change >= number)
  );
}
