import type { Metadata } from 'next';
import { OrderedRows } from '#components/admin/paper/ordered-rows.tsx';
import { PaperForm } from '#components/admin/paper/paper-form.tsx';
import { parentField, sectionFields } from '#components/admin/paper/section-fields.ts';
import { Closed } from '#components/admin/ui/closed.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { Part } from '#components/admin/ui/part.tsx';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { listSectionLines } from '#lib/desk/paper/sections.ts';
import { deskSectionPath } from '#lib/desk-urls.ts';
import { may } from '#lib/domain/permissions.ts';
import { paperMessagesFor } from '#lib/messages/desk/paper.ts';
import { sectionPath } from '#lib/urls.ts';
import { readDesk } from '../../desk.ts';
import { requirePerson } from '../../person.ts';
import { addSection, placeSection } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: paperMessagesFor((await readDesk()).site.language).sections.title };
}

export default async function SectionsPage() {
  const [person, desk] = await Promise.all([requirePerson(), readDesk()]);
  if (!may(person, 'section.manage')) return <Closed words={desk.words} />;
  const { sections: words } = paperMessagesFor(desk.site.language);
  const sections = await listSectionLines(deskDatabase());
  return (
    <>
      <PageHead title={words.title} />
      <p>{sections.length === 0 ? words.none : words.hint}</p>
      {sections.length > 0 && (
        <OrderedRows
          rows={sections.map(({ slug, kind, inBar, ...section }) => ({
            ...section,
            href: deskSectionPath(section.id),
            aside: [
              decodeURIComponent(sectionPath(slug)),
              kind === 'opinion' && words.kinds.opinion,
              section.parentId === null && !inBar && words.notInBar,
            ]
              .filter(Boolean)
              .join(' · '),
          }))}
          move={placeSection}
        />
      )}
      <Part id="fresh" title={words.fresh}>
        <PaperForm
          action={addSection}
          submit={words.make}
          fields={[...sectionFields(words), parentField(words, sections)]}
        />
      </Part>
    </>
  );
}
