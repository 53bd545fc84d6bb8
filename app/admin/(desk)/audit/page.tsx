import type { Metadata } from 'next';
import { AuditFilters } from '#components/admin/audit/audit-filters.tsx';
import { AuditTable } from '#components/admin/audit/audit-table.tsx';
import { Closed } from '#components/admin/ui/closed.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { auditQuery, listAudit, listAuditActions } from '#lib/desk/audit-log.ts';
import { listAuditStories } from '#lib/desk/audit-subjects.ts';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { listStaff } from '#lib/desk/staff.ts';
import { may } from '#lib/domain/permissions.ts';
import { auditPath } from '#lib/urls.ts';
import { readDesk } from '../../desk.ts';
import { requirePerson } from '../../person.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readDesk()).words.audit.title };
}

export default async function AuditPage({ searchParams }: PageProps<'/admin/audit'>) {
  const [person, { words, site }, asked] = await Promise.all([
    requirePerson(),
    readDesk(),
    searchParams,
  ]);
  if (!may(person, 'audit.read')) return <Closed words={words} />;
  const query = auditQuery.parse(asked);
  const db = deskDatabase();
  const [log, actions, people] = await Promise.all([
    listAudit(db, query, site.timeZone),
    listAuditActions(db),
    listStaff(db),
  ]);
  const subjects = [query.subject ?? '', ...log.rows.map(({ subject }) => subject)];
  const stories = await listAuditStories(db, subjects);
  return (
    <>
      <PageHead title={words.audit.title} />
      <AuditFilters
        words={words}
        query={query}
        actions={actions}
        people={people}
        stories={stories}
      />
      <AuditTable
        words={words}
        manner={{ language: site.language, timeZone: site.timeZone }}
        rows={log.rows}
        people={people}
        stories={stories}
        pathOf={(subject) => auditPath({ ...query, subject, before: undefined })}
        newest={query.before ? auditPath({ ...query, before: undefined }) : null}
        older={log.before ? auditPath({ ...query, before: log.before }) : null}
      />
    </>
  );
}
