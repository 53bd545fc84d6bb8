import { JoinForm } from '#components/admin/people/join-form.tsx';
import { LinkSpent } from '#components/admin/people/link-spent.tsx';
import { QuietPage } from '#components/admin/shell/quiet-page.tsx';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { getInvitation } from '#lib/desk/invitations.ts';
import { readDesk } from '../../desk.ts';
import { joinDesk } from './actions.ts';

export default async function InvitationPage({ params }: PageProps<'/admin/invitation/[token]'>) {
  const [{ token }, { words, site }] = await Promise.all([params, readDesk()]);
  const invitation = await getInvitation(deskDatabase(), token);
  if (!invitation) return <LinkSpent words={words} />;
  const { email, name, role } = invitation;
  return (
    <QuietPage title={words.invitation.title(site.name)}>
      <p>{words.invitation.text(words.role[role].name)}</p>
      <JoinForm action={joinDesk} token={token} invited={{ email, name }} />
    </QuietPage>
  );
}
