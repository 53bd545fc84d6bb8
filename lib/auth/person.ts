import type { Role as DomainRole } from '#lib/domain/permissions.ts';
import { ROLES } from '#lib/domain/permissions.ts';
import { library } from './library.ts';

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
  const cookie = headers.get('cookie');
  if (!cookie) return null;
  // Only what it looks at: other headers have no say in who somebody is.
  const found = await library().api.getSession({ headers: new Headers({ cookie }) });
  if (!found) return null;
  const { user, session } = found;
  const role = ROLES.find((name) => name === user.role);
  if (!role || user.disabledAt) return null;
  return { id: user.id, name: user.name, email: user.email, role, sessionId: session.id };
}
