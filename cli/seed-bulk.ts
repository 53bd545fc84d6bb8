import { parseArgs } from 'node:util';
import { step } from './progress.ts';

/** More would repeat headlines. */
const MOST = 2_000_000;
const TELL_EVERY = 10_000;

export interface BulkWish {
  stories: number;
  /** Whether stories that somebody wrote may stand among them. */
  yes: boolean;
}

/** Reads `--stories N` and `--yes`; null when no bulk is wanted. Throws with words for the person at the keyboard. */
export function readBulkWish(args: string[]): BulkWish | null {
  const { values } = parseArgs({
    args,
    options: { stories: { type: 'string' }, yes: { type: 'boolean', default: false } },
  });
  if (values.stories === undefined) return null;
  const stories = Number(values.stories);
  if (!/^\d+$/.test(values.stories) || stories < 1 || stories > MOST) {
    throw new Error(
      `--stories takes a number from 1 to ${MOST.toLocaleString('en')}, not “${values.stories}”.`,
    );
  }
  return { stories, yes: values.yes };
}

/** Fills the database, which holds the demo edition, up to so many stories of the bulk, and says how far it is. */
export async function seedBulk(url: string, { stories, yes }: BulkWish): Promise<void> {
  const { addBulk, countOrigins } = await import('#prisma/seed/bulk.ts');
  const { own, bulk } = await countOrigins(url);
  if (own > 0 && !yes) {
    throw new Error(
      `The database holds ${own.toLocaleString('en')} stories that somebody wrote, and made-up ones are hard to get out again. Name another database with DATABASE_URL, or add --yes if they may stand among them.`,
    );
  }
  const wanted = stories.toLocaleString('en');
  if (bulk > 0) console.log(`    ${bulk.toLocaleString('en')} of ${wanted} are there already`);
  await step(`${wanted} stories to measure with`, async () => {
    await addBulk({
      url,
      stories,
      onProgress: (there) => {
        if (there % TELL_EVERY === 0) console.log(`    ${there.toLocaleString('en')} of ${wanted}`);
      },
    });
  });
}
