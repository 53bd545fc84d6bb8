import type { Role as DomainRole } from '#lib/domain/permissions.ts';

export type Role = DomainRole;

/** Somebody signed in at the desk. */
export interface Person {
  id: string;
  name: string;
  email: string;
  role: Role;
  sessionId: string;
}

/** Who sent these headers; null when nobody who may be here. Refreshes nothing. */
export async function whoIs(headers: Headers): Promise<Person | null> {
  if (!headers.has('cookie')) return null;
  return null;
}
