import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NewStoryForm } from '#components/admin/stories/new-story-form.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { database } from '#lib/data/client.ts';
import { listSections } from '#lib/desk/drafts/choices.ts';
import { may } from '#lib/domain/permissions.ts';
import { storyMessagesFor } from '#lib/messages/desk/stories.ts';
import { readDesk } from '../../../desk.ts';
import { requirePerson } from '../../../person.ts';
import { beginStory } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await readDesk();
  return { title: storyMessagesFor(site.language).begin.title };
}

export default async function NewStoryPage() {
  const [person, { site }] = await Promise.all([requirePerson(), readDesk()]);
  if (!may(person, 'story.create')) notFound();
  return (
    <>
      <PageHead title={storyMessagesFor(site.language).begin.title} />
      <NewStoryForm sections={await listSections(database())} begin={beginStory} />
    </>
  );
}
