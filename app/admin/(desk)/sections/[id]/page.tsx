import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PaperForm } from '#components/admin/paper/paper-form.tsx';
import { barFields, parentField, sectionFields } from '#components/admin/paper/section-fields.ts';
import { Closed } from '#components/admin/ui/closed.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { Part } from '#components/admin/ui/part.tsx';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { getDeskSection } from '#lib/desk/paper/sections.ts';
import { DESK_SECTIONS_PATH } from '#lib/desk-urls.ts';
import { may } from '#lib/domain/permissions.ts';
import { paperMessagesFor } from '#lib/messages/desk/paper.ts';
import { sectionPath } from '#lib/urls.ts';
import { readDesk } from '../../../desk.ts';
import { requirePerson } from '../../../person.ts';
import { placeSection } from '../actions.ts';
import { changeSection } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: paperMessagesFor((await readDesk()).site.language).sections.title };
}

export default async function SectionPage({ params }: PageProps<'/admin/sections/[id]'>) {
  const [person, desk, { id }] = await Promise.all([requirePerson(), readDesk(), params]);
  if (!may(person, 'section.manage')) return <Closed words={desk.words} />;
  const found = await getDeskSection(deskDatabase(), id);
  if (!found) notFound();
  const { sections: words, save } = paperMessagesFor(desk.site.language);
  const { section, all } = found;
  const others = all.filter(({ path }) => !path.includes(section.id));
  const own = { kind: 'hidden', name: 'id', value: section.id } as const;
  return (
    <>
      <p>
        <Link href={DESK_SECTIONS_PATH}>{words.all}</Link>
      </p>
      <PageHead title={section.name}>
        <a href={sectionPath(section.slug)}>{words.onSite}</a>
      </PageHead>
      <Part id="words" title={words.words}>
        <PaperForm
          action={changeSection}
          submit={save}
          fields={[own, ...sectionFields(words, section), ...barFields(words, section)]}
        />
      </Part>
      <Part id="place" title={words.place}>
        <PaperForm
          action={placeSection}
          submit={words.move}
          isQuiet
          fields={[own, parentField(words, others, section.parentId ?? '')]}
        />
      </Part>
    </>
  );
}
