import type { Metadata } from 'next';
import { PreviewFrame } from '#components/admin/preview/preview-frame.tsx';
import { SharePanel } from '#components/admin/preview/share-panel.tsx';
import { StoryHead } from '#components/admin/stories/story-head.tsx';
import { database } from '#lib/data/client.ts';
import { formatDateTime } from '#lib/dates.ts';
import { openStory } from '#lib/desk/drafts/open-story.ts';
import { LINK_HOURS, listPreviewLinks } from '#lib/desk/drafts/preview-links.ts';
import { storyMessagesFor } from '#lib/messages/desk/stories.ts';
import { previewPagePath } from '#lib/urls.ts';
import { foundOr404, requireColleague } from '../../../../colleague.ts';
import { readDesk } from '../../../../desk.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await readDesk();
  return { title: storyMessagesFor(site.language).preview.title };
}

export default async function PreviewDesk({ params }: PageProps<'/admin/articles/[id]/preview'>) {
  const [{ by }, { site }, { id }] = await Promise.all([requireColleague(), readDesk(), params]);
  const words = storyMessagesFor(site.language);
  const { story } = foundOr404(await openStory(database(), id, by));
  const { links } = foundOr404(await listPreviewLinks(database(), id, by));
  return (
    <>
      <StoryHead
        story={{ id, headline: story.content.headline, publicPath: story.publicPath }}
        page="preview"
        words={words}
      />
      <PreviewFrame src={previewPagePath(id)} title={words.preview.title} />
      {story.permissions.includes('story.share') && (
        <SharePanel
          storyId={id}
          hours={LINK_HOURS}
          links={links.map(({ id: link, expiresAt, by: name }) => ({
            id: link,
            text: words.preview.until(formatDateTime(expiresAt, site), name),
          }))}
        />
      )}
    </>
  );
}
