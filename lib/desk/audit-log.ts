import { z } from 'zod';
import { instantOf } from '#lib/domain/zoned-time.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { Desk } from './refusal.ts';

const AUDIT_PAGE = 50;

/** What may be asked of the log; whatever else an address holds is not looked at. */
export const auditQuery = z.object({
  person: z.uuid().optional().catch(undefined),
  action: z
    .string()
    .regex(/^[a-z_.]{1,60}$/)
    .optional()
    .catch(undefined),
  subject: z
    .string()
    .toLowerCase()
    .regex(/^[a-z-]{1,20}(?::[0-9a-z-]{1,60})?$/)
    .optional()
    .catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
});

export type AuditQuery = z.output<typeof auditQuery>;

/** An entry as it is shown. */
export interface AuditRow {
  id: string;
  at: Date;
  action: string;
  subject: string;
  /** Null: nobody signed in, or the site itself. */
  person: string | null;
  ipAddress: string | null;
  details: Record<string, unknown>;
}

export interface AuditPage {
  rows: AuditRow[];
  /** What to ask for after these; null at the end. */
  before: string | null;
}

/** The entries that fit, newest first, a page at a time. Days are those of the newsroom. */
export async function listAudit(db: Desk, query: AuditQuery, timeZone: string): Promise<AuditPage> {
  const { person, action, subject, from, to, before } = query;
  const last = before && (await db.auditEntry.findUnique({ where: { id: before } }));
  const where: Prisma.AuditEntryWhereInput = {
    ...(person ? { staffId: person } : {}),
    ...(action ? { action } : {}),
    ...(subject?.includes(':') ? { subject } : {}),
    ...(subject && !subject.includes(':') ? { subject: { startsWith: subject } } : {}),
    at: {
      ...(from ? { gte: beginningOf(from, timeZone) } : {}),
      ...(to ? { lt: beginningOf(dayAfter(to), timeZone) } : {}),
    },
    ...(last ? { OR: [{ at: { lt: last.at } }, { at: last.at, id: { lt: last.id } }] } : {}),
  };
  const found = await db.auditEntry.findMany({
    where,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: AUDIT_PAGE + 1,
    include: { staff: { select: { name: true } } },
  });
  const rows = found.slice(0, AUDIT_PAGE).map(({ id, at, staff, ...entry }) => ({
    id,
    at,
    action: entry.action,
    subject: entry.subject,
    person: staff?.name ?? null,
    ipAddress: entry.ipAddress,
    details: isRecord(entry.details) ? entry.details : {},
  }));
  return { rows, before: found.length > AUDIT_PAGE ? (rows.at(-1)?.id ?? null) : null };
}

/** Every kind of entry there is, for the filter. */
export async function listAuditActions(db: Desk): Promise<string[]> {
  // One look into the index per kind, however long the log is.
  const rows = await db.$queryRaw<{ action: string }[]>`
    WITH RECURSIVE kinds AS (
      (SELECT action FROM audit_entry ORDER BY action LIMIT 1)
      UNION ALL
      SELECT (SELECT e.action FROM audit_entry e WHERE e.action > k.action ORDER BY e.action LIMIT 1)
      FROM kinds k WHERE k.action IS NOT NULL
    ) SELECT action FROM kinds WHERE action IS NOT NULL`;
  return rows.map(({ action }) => action);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

function beginningOf(day: string, timeZone: string): Date {
  return new Date(instantOf(`${day}T00:00`, timeZone) ?? day);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
