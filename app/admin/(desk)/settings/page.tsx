import type { Metadata } from 'next';
import { PaperForm as MannerForm } from '#components/admin/paper/paper-form.tsx';
import { mannerFields } from '#components/admin/settings/manner-fields.ts';
import { PaperForm } from '#components/admin/settings/paper-form.tsx';
import { Closed } from '#components/admin/ui/closed.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { Part } from '#components/admin/ui/part.tsx';
import { database } from '#lib/data/client.ts';
import { readPaperSettings } from '#lib/desk/settings/paper-settings.ts';
import { may } from '#lib/domain/permissions.ts';
import { settingsMessagesFor } from '#lib/messages/desk/settings.ts';
import { readDesk } from '../../desk.ts';
import { requirePerson } from '../../person.ts';
import { keepManner, keepSettings } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await readDesk();
  return { title: settingsMessagesFor(site.language).title };
}

export default async function SettingsPage() {
  const [person, { site, words }] = await Promise.all([requirePerson(), readDesk()]);
  if (!may(person, 'settings.manage')) return <Closed words={words} />;
  const paper = await readPaperSettings(database());
  const said = settingsMessagesFor(site.language);
  return (
    <>
      <PageHead title={said.title} />
      <PaperForm paper={paper} save={keepSettings} />
      <Part id="manner" title={said.manner}>
        <MannerForm action={keepManner} submit={said.save} fields={mannerFields(said, site)} />
      </Part>
    </>
  );
}
