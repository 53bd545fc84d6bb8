import type { Prisma } from '#prisma/generated/client.ts';
import type { Desk } from '../refusal.ts';
import type { Answer, Denial } from './colleague.ts';

/** A refusal in the middle of a transaction takes back what was done in it. */
export async function abandoning<T extends object>(
  db: Desk,
  run: (tx: Prisma.TransactionClient) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  let refused: Denial | undefined;
  try {
    return await db.$transaction(async (tx) => {
      const done = await run(tx);
      if (done.ok) return done;
      refused = done;
      throw new Error(done.problem);
    });
  } catch (error) {
    if (refused) return refused;
    throw error;
  }
}
