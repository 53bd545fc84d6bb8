import type { Metadata } from 'next';
import { PreviewFrame } from '#components/admin/preview/preview-frame.tsx';
import { StoryHead } from '#components/admin/stories/story-head.tsx';
import { StorySteps } from '#components/admin/stories/story-steps.tsx';
import { database } from '#lib/data/client.ts';
import { openStory } from '#lib/desk/drafts/open-story.ts';
import { storyMessagesFor } from '#lib/messages/desk/stories.ts';
import { previewPagePath } from '#lib/urls.ts';
import { foundOr404, requireColleague } from '../../../colleague.ts';
import { readDesk } from '../../../desk.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await readDesk();
  return { title: storyMessagesFor(site.language).story.edit };
}

export default async function StoryDesk({ params }: PageProps<'/admin/articles/[id]'>) {
  const [{ by }, { site }, { id }] = await Promise.all([requireColleague(), readDesk(), params]);
  const words = storyMessagesFor(site.language);
  const { story } = foundOr404(await openStory(database(), id, by));
  const { publicPath, content, steps, revision } = story;
  return (
    <>
      <StoryHead
        story={{ id, headline: content.headline, publicPath }}
        page="story"
        words={words}
      />
      <StorySteps storyId={id} steps={steps} revision={revision} />
      <PreviewFrame src={previewPagePath(id)} title={words.preview.title} />
    </>
  );
}
