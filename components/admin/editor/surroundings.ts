import { useEffect, useState } from 'react';

/** Milliseconds until another attempt, on a line that broke just now. */
const RETRY_MS = 3_000;

/** All that stands around the text, which can be typed in without it. */
async function fetchSurroundings() {
  const [tools, find, handle, slash, panel, dialogs, steps] = await Promise.all([
    import('./tools/text-tools.tsx'),
    import('./tools/find-bar.tsx'),
    import('./tools/block-handle.tsx'),
    import('./tools/slash-menu.tsx'),
    import('./panel/side-panel.tsx'),
    import('./sync/sync-dialogs.tsx'),
    import('../stories/step-dialogs.tsx'),
  ]);
  return {
    TextTools: tools.TextTools,
    FindBar: find.FindBar,
    BlockHandle: handle.BlockHandle,
    SlashMenu: slash.SlashMenu,
    SidePanel: panel.SidePanel,
    SyncDialogs: dialogs.SyncDialogs,
    StepDialogs: steps.StepDialogs,
  };
}

export type Surroundings = Awaited<ReturnType<typeof fetchSurroundings>>;

/**
 * What stands around the text: fetched as soon as that can be typed in, and not first when it is wanted, for then the
 * line may be down or another build may have taken its place. `there` is null until it is; `isLate` once that failed.
 * It goes on being fetched by itself, at once when the browser says that the line is back.
 */
export function useSurroundings(isWanted: boolean): {
  there: Surroundings | null;
  isLate: boolean;
} {
  const [there, setThere] = useState<Surroundings | null>(null);
  const [isLate, setLate] = useState(false);
  const isMissing = isWanted && !there;
  useEffect(() => {
    if (!isMissing) return;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const attempt = () => {
      clearTimeout(timer);
      void fetchSurroundings().then(
        (fetched) => !isOver && setThere(fetched),
        () => {
          if (isOver) return;
          setLate(true);
          timer = setTimeout(attempt, RETRY_MS);
        },
      );
    };
    attempt();
    addEventListener('online', attempt);
    return () => {
      isOver = true;
      clearTimeout(timer);
      removeEventListener('online', attempt);
    };
  }, [isMissing]);
  return { there, isLate: isLate && !there };
}
