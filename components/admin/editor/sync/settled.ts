import { isSaved } from './save-machine.ts';
import type { StorySync } from './story-sync.ts';

/** Long enough for a save over a poor line; short enough that whoever waits sees that it did not work. */
const PATIENCE_MS = 15_000;

/** Saves what is not saved yet; the revision there is then, or null when it could not be saved now. */
export function settled(sync: StorySync): Promise<number | null> {
  return new Promise((resolve) => {
    const look = () => {
      const { state } = sync.view();
      if (isSaved(state)) end(state.base);
      else if (state.trouble || state.undecided !== null) end(null);
    };
    const end = (revision: number | null) => {
      clearTimeout(timer);
      stop();
      resolve(revision);
    };
    const timer = setTimeout(() => end(null), PATIENCE_MS);
    const stop = sync.subscribe(look);
    sync.hurry();
    if (isSaved(sync.view().state)) look();
  });
}
