import type { Metadata } from 'next';
import { StoryEditor } from '#components/admin/editor/story-editor.tsx';
import { StoryHead } from '#components/admin/stories/story-head.tsx';
import { buildId } from '#lib/build-id.ts';
import { database } from '#lib/data/client.ts';
import { listAuthors, listSections, listTopics } from '#lib/desk/drafts/choices.ts';
import { openStory } from '#lib/desk/drafts/open-story.ts';
import { readNotices } from '#lib/desk/notices/notices.ts';
import { storyMessagesFor } from '#lib/messages/desk/stories.ts';
import { foundOr404, requireColleague } from '../../../colleague.ts';
import { readDesk } from '../../../desk.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await readDesk();
  return { title: storyMessagesFor(site.language).story.edit };
}

export default async function StoryDesk({ params }: PageProps<'/admin/articles/[id]'>) {
  const [{ person, by }, { site }, { id }] = await Promise.all([
    requireColleague(),
    readDesk(),
    params,
  ]);
  const { story } = foundOr404(await openStory(database(), id, by));
  const { headline, topicIds } = story.content;
  const [sections, authors, topics] = await Promise.all([
    listSections(database()),
    listAuthors(database()),
    listTopics(database(), topicIds),
    readNotices(database(), by, id),
  ]);
  return (
    <>
      <StoryHead
        story={{ id, headline, publicPath: story.publicPath }}
        page="story"
        words={storyMessagesFor(site.language)}
      />
      <StoryEditor
        story={{ ...story, build: buildId() }}
        person={{ id: person.id, name: person.name, email: person.email }}
        lists={{ sections, authors, topics }}
      />
    </>
  );
}
