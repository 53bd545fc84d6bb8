import type { Metadata } from 'next';
import { OrderedRows } from '#components/admin/paper/ordered-rows.tsx';
import { PaperForm } from '#components/admin/paper/paper-form.tsx';
import { Closed } from '#components/admin/ui/closed.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { Part } from '#components/admin/ui/part.tsx';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { listPageLines } from '#lib/desk/paper/pages.ts';
import { deskPagePath } from '#lib/desk-urls.ts';
import { may } from '#lib/domain/permissions.ts';
import { pageMessagesFor } from '#lib/messages/desk/pages.ts';
import { standingPath } from '#lib/urls.ts';
import { readDesk } from '../../desk.ts';
import { requirePerson } from '../../person.ts';
import { addPage, placePage } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: pageMessagesFor((await readDesk()).site.language).title };
}

export default async function PagesPage() {
  const [person, desk] = await Promise.all([requirePerson(), readDesk()]);
  if (!may(person, 'page.manage')) return <Closed words={desk.words} />;
  const words = pageMessagesFor(desk.site.language);
  const pages = await listPageLines(deskDatabase());
  const rows = pages.map(({ id, title, slug, ...page }) => ({
    id,
    parentId: null,
    depth: 0,
    name: title,
    href: deskPagePath(id),
    aside: [
      decodeURIComponent(standingPath(slug)),
      !page.public && words.hidden,
      page.public && !page.inFooter && words.unlisted,
      page.public && page.inBar && words.barred,
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  return (
    <>
      <PageHead title={words.title} />
      <p>{rows.length === 0 ? words.none : words.hint}</p>
      {rows.length > 0 && <OrderedRows rows={rows} move={placePage} />}
      <Part id="fresh" title={words.fresh}>
        <PaperForm
          action={addPage}
          submit={words.make}
          fields={[{ name: 'title', label: words.name }]}
        />
      </Part>
    </>
  );
}
