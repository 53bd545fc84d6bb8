import type { Metadata } from 'next';
import styles from '#components/admin/history/history.module.css';
import { RevisionList } from '#components/admin/history/revision-list.tsx';
import { StoryHead } from '#components/admin/stories/story-head.tsx';
import { database } from '#lib/data/client.ts';
import { openStory } from '#lib/desk/drafts/open-story.ts';
import { listRevisions } from '#lib/desk/drafts/revisions.ts';
import { storyMessagesFor } from '#lib/messages/desk/stories.ts';
import { foundOr404, requireColleague } from '../../../../colleague.ts';
import { readDesk } from '../../../../desk.ts';
import { readRevision } from './read-revision.ts';
import { ShownState } from './shown-state.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await readDesk();
  return { title: storyMessagesFor(site.language).history.title };
}

type Props = PageProps<'/admin/articles/[id]/history'>;

export default async function HistoryDesk({ params, searchParams }: Props) {
  const [{ by }, { site }, { id }, query] = await Promise.all([
    requireColleague(),
    readDesk(),
    params,
    searchParams,
  ]);
  const words = storyMessagesFor(site.language);
  const { story } = foundOr404(await openStory(database(), id, by));
  const before = readRevision(query.before) ?? undefined;
  const listed = foundOr404(await listRevisions(database(), { articleId: id, before }, by));
  const shown = { revision: readRevision(query.revision), from: readRevision(query.from) };
  return (
    <>
      <StoryHead
        story={{ id, headline: story.content.headline, publicPath: story.publicPath }}
        page="history"
        words={words}
      />
      <div className={styles.page}>
        <RevisionList {...listed} storyId={id} shown={shown} site={site} words={words.history} />
        <ShownState story={story} shown={shown} by={by} />
      </div>
    </>
  );
}
