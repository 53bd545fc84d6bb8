import { database } from '#lib/data/client.ts';
import { type Actor, recordAudit } from '#lib/desk/audit.ts';
import { type PeopleOutcome, refusePeople } from '#lib/desk/people-problem.ts';
import type { Person } from './person.ts';

/** A browser in which somebody is signed in. */
export interface OpenSession {
  id: string;
  isThis: boolean;
  createdAt: Date;
  expiresAt: Date;
  ipAddress: string | null;
  userAgent: string | null;
}

/** One's own sessions, newest first. */
export async function listSessions(person: Person): Promise<OpenSession[]> {
  const rows = await database().session.findMany({
    where: { staffId: person.id, expiresAt: { gt: new Date() } },
    orderBy: { createdAt: 'desc' },
  });
  return rows.map(({ id, createdAt, expiresAt, ipAddress, userAgent }) => ({
    id,
    isThis: id === person.sessionId,
    createdAt,
    expiresAt,
    ipAddress,
    userAgent,
  }));
}

/** Ends one of one's own sessions, or all but this one. */
export async function endSessions(
  person: Person,
  which: { id: string } | 'others',
  by: Actor,
): Promise<PeopleOutcome> {
  const id = which === 'others' ? { not: person.sessionId } : which.id;
  return database().$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { staffId: person.id, id } });
    if (count === 0 && which !== 'others') return refusePeople('missing');
    const subject = `staff:${person.id}` as const;
    await recordAudit(tx, { action: 'person.sessions', subject, ...by, details: { ended: count } });
    return { ok: true };
  });
}
