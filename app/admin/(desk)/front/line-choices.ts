interface Choice {
  id: string;
  headline: string;
}

/** So many are looked through in a list; what happens now is among them. */
const MOST = 40;

/** The stories a line may lead to: the newest that readers see, and the one it leads to. */
export function lineChoices(
  stories: (Choice & { publishedAt: string | null })[],
  chosen: Choice | null,
): Choice[] {
  const newest = stories
    .filter(({ id, publishedAt }) => publishedAt !== null && id !== chosen?.id)
    .slice(0, MOST)
    .map(({ id, headline }) => ({ id, headline }));
  return chosen ? [chosen, ...newest] : newest;
}
