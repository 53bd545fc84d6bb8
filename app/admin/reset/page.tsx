import { AskResetForm } from '#components/admin/people/reset-forms.tsx';
import { QuietPage } from '#components/admin/shell/quiet-page.tsx';
import { authSettings } from '#lib/auth/settings.ts';
import { readDesk } from '../desk.ts';
import { askReset } from './actions.ts';

export default async function AskResetPage() {
  const { words, site } = await readDesk();
  return (
    <QuietPage title={words.reset.title} paper={site.name}>
      {authSettings().smtpUrl ? <AskResetForm action={askReset} /> : <p>{words.reset.noMail}</p>}
    </QuietPage>
  );
}
