import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PageText } from '#components/admin/pages/page-text.tsx';
import { PaperForm } from '#components/admin/paper/paper-form.tsx';
import { Closed } from '#components/admin/ui/closed.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { Part } from '#components/admin/ui/part.tsx';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { getDeskPage } from '#lib/desk/paper/pages.ts';
import { DESK_PAGES_PATH } from '#lib/desk-urls.ts';
import { may } from '#lib/domain/permissions.ts';
import { pageMessagesFor } from '#lib/messages/desk/pages.ts';
import { paperMessagesFor } from '#lib/messages/desk/paper.ts';
import { standingPath } from '#lib/urls.ts';
import { readDesk } from '../../../desk.ts';
import { requirePerson } from '../../../person.ts';
import { dropPage, keepPage } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: pageMessagesFor((await readDesk()).site.language).title };
}

export default async function PageDesk({ params }: PageProps<'/admin/pages/[id]'>) {
  const [person, desk, { id }] = await Promise.all([requirePerson(), readDesk(), params]);
  if (!may(person, 'page.manage')) return <Closed words={desk.words} />;
  const page = await getDeskPage(deskDatabase(), id);
  if (!page) notFound();
  const words = pageMessagesFor(desk.site.language);
  const tick = (is: boolean) => (is ? 'yes' : '');
  return (
    <>
      <p>
        <Link href={DESK_PAGES_PATH}>{words.all}</Link>
      </p>
      <PageHead title={page.title}>
        {page.public && <a href={standingPath(page.slug)}>{words.onSite}</a>}
      </PageHead>
      <PaperForm
        action={keepPage}
        submit={paperMessagesFor(desk.site.language).save}
        fields={[
          { kind: 'hidden', name: 'id', value: page.id },
          { kind: 'hidden', name: 'version', value: page.version },
          { name: 'title', label: words.name, value: page.title },
          { name: 'slug', label: words.address, hint: words.addressHint, value: page.slug },
          { name: 'language', label: words.ofText, value: page.language },
          { kind: 'check', name: 'public', label: words.public, value: tick(page.public) },
          { kind: 'check', name: 'inFooter', label: words.inFooter, value: tick(page.inFooter) },
          { kind: 'check', name: 'inBar', label: words.inBar, value: tick(page.inBar) },
        ]}
      >
        <PageText page={page} />
      </PaperForm>
      <Part id="remove" title={words.remove}>
        <p>{page.public ? words.removeFirst : words.removeHint}</p>
        {!page.public && (
          <PaperForm
            action={dropPage}
            submit={words.removeNow}
            isQuiet
            fields={[{ kind: 'hidden', name: 'id', value: page.id }]}
          />
        )}
      </Part>
    </>
  );
}
