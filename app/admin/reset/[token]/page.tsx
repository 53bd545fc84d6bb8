import { LinkSpent } from '#components/admin/people/link-spent.tsx';
import { ResetForm } from '#components/admin/people/reset-forms.tsx';
import { QuietPage } from '#components/admin/shell/quiet-page.tsx';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { getReset } from '#lib/desk/resets.ts';
import { readDesk } from '../../desk.ts';
import { chooseNewPassword } from '../actions.ts';

export default async function ResetPage({ params }: PageProps<'/admin/reset/[token]'>) {
  const [{ token }, { words }] = await Promise.all([params, readDesk()]);
  const reset = await getReset(deskDatabase(), token);
  if (!reset) return <LinkSpent words={words} />;
  return (
    <QuietPage title={words.reset.choose}>
      <ResetForm action={chooseNewPassword} token={token} email={reset.email} />
    </QuietPage>
  );
}
