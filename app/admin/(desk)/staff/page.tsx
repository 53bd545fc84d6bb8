import type { Metadata } from 'next';
import { InvitationRow } from '#components/admin/people/invitation-row.tsx';
import { InviteForm } from '#components/admin/people/invite-form.tsx';
import { StaffList } from '#components/admin/people/staff-list.tsx';
import { StaffRow } from '#components/admin/people/staff-row.tsx';
import { Closed } from '#components/admin/ui/closed.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { Part } from '#components/admin/ui/part.tsx';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { listInvitations } from '#lib/desk/invitations.ts';
import { listStaff } from '#lib/desk/staff.ts';
import { may } from '#lib/domain/permissions.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { absoluteUrl, invitationPath } from '#lib/urls.ts';
import { readDesk } from '../../desk.ts';
import { requirePerson } from '../../person.ts';
import * as actions from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readDesk()).words.staff.title };
}

export default async function StaffPage() {
  const [person, { words }] = await Promise.all([requirePerson(), readDesk()]);
  if (!may(person, 'people.manage')) return <Closed words={words} />;
  const db = deskDatabase();
  const [colleagues, invitations] = await Promise.all([listStaff(db), listInvitations(db)]);
  const { saveRole, saveAccess, dropFactors, makeResetLink } = actions;
  return (
    <>
      <PageHead title={words.staff.title} />
      <StaffList>
        {colleagues.map((colleague) => (
          <StaffRow
            key={colleague.id}
            colleague={colleague}
            isSelf={colleague.id === person.id}
            actions={{ saveRole, saveAccess, dropFactors, makeResetLink }}
          />
        ))}
      </StaffList>
      {invitations.length > 0 ? (
        <Part id="waiting" title={words.staff.waiting}>
          <StaffList>
            {invitations.map(({ id, email, role, expiresAt, token }) => (
              <InvitationRow
                key={id}
                invitation={{ id, email, role, expiresAt, link: linkOf(token) }}
                withdraw={actions.withdraw}
              />
            ))}
          </StaffList>
        </Part>
      ) : null}
      <Part id="invite" title={words.staff.invite}>
        <InviteForm action={actions.inviteColleague} />
      </Part>
    </>
  );
}

function linkOf(token: string): string {
  return absoluteUrl(siteOrigin(), invitationPath(token));
}
