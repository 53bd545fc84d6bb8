import { database } from '#lib/data/client.ts';

/** Forgets what has run out. Called at each sign-in: a newsroom has few, and nothing of it hurries. */
export async function pruneAuth(): Promise<void> {
  const db = database();
  await db.$executeRaw`DELETE FROM attempt WHERE until <= now()`;
  await db.$executeRaw`DELETE FROM verification WHERE expires_at <= now()`;
  await db.$executeRaw`DELETE FROM session WHERE expires_at <= now()`;
}
