import { database } from '#lib/data/client.ts';
import type { Desk } from './refusal.ts';

/** The database, for pages of the desk to hand to its functions. */
export function deskDatabase(): Desk {
  return database();
}
