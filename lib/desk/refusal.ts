import type { PrismaClient } from '#prisma/generated/client.ts';

/** Why something was not done, in words for the person who asked. */
export interface Refusal {
  ok: false;
  problem: string;
}

/** A transaction's outcome: a refusal leaves nothing behind. */
export type Outcome<T extends object = object> = ({ ok: true } & T) | Refusal;

/** The database as the desk's functions take it: the client itself, each opens its own transaction. */
export type Desk = PrismaClient;

export function refuse(problem: string): Refusal {
  return { ok: false, problem };
}
