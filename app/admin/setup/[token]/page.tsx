import { JoinForm } from '#components/admin/people/join-form.tsx';
import { LinkSpent } from '#components/admin/people/link-spent.tsx';
import { QuietPage } from '#components/admin/shell/quiet-page.tsx';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { canSetUp } from '#lib/desk/first-administrator.ts';
import { readDesk } from '../../desk.ts';
import { setUpDesk } from './actions.ts';

export default async function SetupPage({ params }: PageProps<'/admin/setup/[token]'>) {
  const [{ token }, { words }] = await Promise.all([params, readDesk()]);
  if (!(await canSetUp(deskDatabase(), token))) return <LinkSpent words={words} />;
  return (
    <QuietPage title={words.setup.title}>
      <p>{words.setup.text}</p>
      <JoinForm action={setUpDesk} token={token} />
    </QuietPage>
  );
}
