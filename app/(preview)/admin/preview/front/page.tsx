import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import '../../../../styles/front.css';
import '../../../../styles/section.css';
import { FrontPage } from '#components/front/front-page.tsx';
import { PageFrame } from '#components/site/page-frame.tsx';
import { SectionFrontPage } from '#components/site/section-front-page.tsx';
import { whoIs } from '#lib/auth/person.ts';
import { getFront } from '#lib/data/front.ts';
import { getSectionFront } from '#lib/data/section-front.ts';
import { getSection } from '#lib/data/sections.ts';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { getDeskSection } from '#lib/desk/paper/sections.ts';
import { may } from '#lib/domain/permissions.ts';
import { MostReadStories } from '../../../../(site)/most-read-box.tsx';
import { readSite } from '../../../../(site)/read.ts';

const MOST_SLOTS = 50;
const triedSlots = z
  .array(z.tuple([z.enum(['lead', 'second', 'opinion']), z.int().min(0).max(99), z.uuid()]))
  .max(MOST_SLOTS);

/** A front as readers would have it with the stories that its editor is just placing. */
export default async function PreviewedFront({ searchParams }: PageProps<'/admin/preview/front'>) {
  const [{ section, slots }, person] = await Promise.all([searchParams, whoIs(await headers())]);
  if (!person || !may(person, 'front.manage')) notFound();
  const tried = readSlots(slots);
  const site = await readSite();
  if (section === undefined) {
    const front = await getFront(tried);
    return (
      <PageFrame site={site} meta={<title>{site.name}</title>} front>
        <FrontPage front={front} site={site} mostRead={<MostReadStories without="" />} />
      </PageFrame>
    );
  }
  const found = typeof section === 'string' ? await getDeskSection(deskDatabase(), section) : null;
  const shown = found && (await getSection(found.section.slug));
  if (!shown) notFound();
  const front = await getSectionFront(
    shown,
    tried.map(({ storyId }) => storyId),
  );
  return (
    <PageFrame
      site={site}
      meta={<title>{shown.name}</title>}
      place={{ here: shown.path, within: [] }}
    >
      <SectionFrontPage site={site} section={shown} front={front} />
    </PageFrame>
  );
}

function readSlots(asked: string | string[] | undefined) {
  try {
    const slots = triedSlots.parse(JSON.parse(typeof asked === 'string' ? asked : '[]'));
    return slots.map(([zone, position, storyId]) => ({ zone, position, storyId }));
  } catch {
    return [];
  }
}
