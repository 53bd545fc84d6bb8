import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BreakingForm } from '#components/admin/front/breaking-form.tsx';
import { FrontDesk } from '#components/admin/front/front-desk.tsx';
import { FrontTabs } from '#components/admin/front/front-tabs.tsx';
import { Closed } from '#components/admin/ui/closed.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { Part } from '#components/admin/ui/part.tsx';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { getDeskLine } from '#lib/desk/paper/breaking-line.ts';
import { readDeskFront } from '#lib/desk/paper/fronts.ts';
import { listSectionLines } from '#lib/desk/paper/sections.ts';
import { may } from '#lib/domain/permissions.ts';
import { breakingMessagesFor } from '#lib/messages/desk/breaking.ts';
import { paperMessagesFor } from '#lib/messages/desk/paper.ts';
import { FRONT_PATH, sectionPath } from '#lib/urls.ts';
import { readDesk } from '../../desk.ts';
import { requirePerson } from '../../person.ts';
import { asked } from '../../query.ts';
import { endBreaking, sayBreaking } from './actions.ts';
import { lineChoices } from './line-choices.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: paperMessagesFor((await readDesk()).site.language).front.title };
}

export default async function FrontsPage({ searchParams }: PageProps<'/admin/front'>) {
  const [person, desk, query] = await Promise.all([requirePerson(), readDesk(), searchParams]);
  if (!may(person, 'front.manage')) return <Closed words={desk.words} />;
  const { front: words, sections: names } = paperMessagesFor(desk.site.language);
  const sections = await listSectionLines(deskDatabase());
  const section = sections.find(({ id }) => id === asked(query, 'section'));
  if (asked(query, 'section') && !section) notFound();
  const sectionId = section?.id ?? null;
  const front = await readDeskFront(deskDatabase(), { sectionId, at: null });
  // What is no plan any more is as if it had not been asked for.
  const at = front.plans.find((plan) => plan === asked(query, 'at')) ?? null;
  const shown = at ? await readDeskFront(deskDatabase(), { sectionId, at }) : front;
  const breaking = breakingMessagesFor(desk.site.language);
  const line = sectionId === null ? await getDeskLine(deskDatabase()) : null;
  return (
    <>
      <PageHead title={section?.name ?? words.title}>
        <a href={section ? sectionPath(section.slug) : FRONT_PATH}>{names.onSite}</a>
      </PageHead>
      <FrontTabs sections={sections} current={sectionId} words={words} />
      <FrontDesk key={`${sectionId} ${at}`} {...shown} sectionId={sectionId} at={at} />
      {sectionId === null && (
        <Part id="breaking" title={breaking.title}>
          <p>{breaking.hint}</p>
          <BreakingForm
            line={line && { ...line, storyId: line.story?.id ?? '' }}
            stories={lineChoices(front.stories, line?.story ?? null)}
            set={sayBreaking}
            end={endBreaking}
          />
        </Part>
      )}
    </>
  );
}
