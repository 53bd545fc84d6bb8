import { StoryPage } from '#components/article/story-page.tsx';
import { PageFrame } from '#components/site/page-frame.tsx';
import { database } from '#lib/data/client.ts';
import { listReadAlso } from '#lib/data/read-also.ts';
import { previewStory } from '#lib/desk/drafts/preview-story.ts';
import type { StoryDraft } from '#lib/desk/drafts/story-draft.ts';
import { storyMessagesFor } from '#lib/messages/desk/stories.ts';
import { LatestStories } from '../(site)/latest-box.tsx';
import { MostReadStories } from '../(site)/most-read-box.tsx';
import { readSite } from '../(site)/read.ts';

/** A working copy as its readers will see it. `warned`: whoever looks is told that it is not published. */
export async function PreviewPage({ draft, warned }: { draft: StoryDraft; warned: boolean }) {
  const [site, story] = await Promise.all([readSite(), previewStory(database(), draft)]);
  const readAlso = await listReadAlso(story);
  const { notPublished, changesNotPublished } = storyMessagesFor(site.language).preview;
  return (
    <>
      {warned && (
        <aside className="preview-notice">{draft.live ? changesNotPublished : notPublished}</aside>
      )}
      <PageFrame
        site={site}
        meta={<title>{story.headline || site.name}</title>}
        place={{ within: story.breadcrumb.map(({ path }) => path) }}
      >
        <StoryPage
          story={story}
          site={site}
          readAlso={readAlso}
          latest={<LatestStories without={story.id} />}
          mostRead={<MostReadStories without={story.id} />}
          now={new Date()}
        />
      </PageFrame>
    </>
  );
}
