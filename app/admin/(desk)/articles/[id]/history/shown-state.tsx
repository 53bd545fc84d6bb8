import { DraftChanges } from '#components/admin/history/draft-changes.tsx';
import styles from '#components/admin/history/history.module.css';
import { RestoreButton } from '#components/admin/history/restore-button.tsx';
import { PreviewFrame } from '#components/admin/preview/preview-frame.tsx';
import { database } from '#lib/data/client.ts';
import type { Colleague } from '#lib/desk/drafts/colleague.ts';
import { nameIds } from '#lib/desk/drafts/names.ts';
import { getRevisions } from '#lib/desk/drafts/revisions.ts';
import type { StoryAnswer } from '#lib/domain/desk-answers.ts';
import { diffDrafts } from '#lib/domain/draft-diff.ts';
import { storyMessagesFor } from '#lib/messages/desk/stories.ts';
import { previewPagePath } from '#lib/urls.ts';
import { foundOr404 } from '../../../../colleague.ts';
import { readDesk } from '../../../../desk.ts';

interface Props {
  story: Omit<StoryAnswer, 'build'>;
  shown: { revision: number | null; from: number | null };
  by: Colleague;
}

/** A saved state as readers would have seen it, or what it says differently from another. */
export async function ShownState({ story, shown, by }: Props) {
  const { revision, from } = shown;
  if (revision === null) return null;
  const { site } = await readDesk();
  const words = storyMessagesFor(site.language).history;
  const wanted = from === null ? [revision] : [from, revision];
  const request = { articleId: story.id, revisions: wanted };
  const { revisions } = foundOr404(await getRevisions(database(), request, by));
  const [older, newer] = [revisions.at(-2), revisions.at(-1)];
  if (!newer) return null;
  const names = older && (await nameIds(database(), [older.content, newer.content]));
  return (
    <section className={styles.shown} aria-labelledby="shown">
      <h2 id="shown">
        {older ? words.changes(older.revision, newer.revision) : words.revision(revision)}
      </h2>
      {revision !== story.revision && story.permissions.includes('story.restore') && (
        <RestoreButton storyId={story.id} revision={revision} />
      )}
      {older && names ? (
        <DraftChanges
          diff={diffDrafts(older.content, newer.content, (id) => names.get(id) ?? '–')}
          text={newer.content}
          site={site}
          words={words}
        />
      ) : (
        <PreviewFrame
          src={`${previewPagePath(story.id)}?revision=${revision}`}
          title={words.revision(revision)}
        />
      )}
    </section>
  );
}
