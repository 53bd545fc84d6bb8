import Link from 'next/link';
import { type DateManner, formatDateTime } from '#lib/dates.ts';
import type { StoryLine } from '#lib/desk/drafts/list-stories.ts';
import type { StoryList } from '#lib/domain/workflow.ts';
import { bulkMessagesFor } from '#lib/messages/desk/bulk.ts';
import type { StoryMessages } from '#lib/messages/desk/stories.ts';
import { deskStoryPath } from '#lib/urls.ts';
import styles from './stories.module.css';

interface Props {
  stories: StoryLine[];
  list: StoryList;
  site: DateManner;
  words: StoryMessages;
  /** Whether each has a box, by which a form around the table takes it. */
  isChosen?: boolean;
}

/** Stories as lines; on a phone each is a small card. */
export function StoryTable({ stories, list, site, words: all, isChosen = false }: Props) {
  const { list: words, states } = all;
  const { choose } = bulkMessagesFor(all.language);
  if (stories.length === 0) {
    return (
      <p className={styles.none}>
        <strong>{words.none}</strong> {words.noneHint}
      </p>
    );
  }
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {isChosen && <td />}
          <th scope="col">{words.headline}</th>
          <th scope="col">{words.section}</th>
          <th scope="col">{words.authors}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{timeOf(list, words)}</th>
        </tr>
      </thead>
      <tbody>
        {stories.map((story) => (
          <tr key={story.id}>
            {isChosen && (
              <td className={styles.choice}>
                <input
                  type="checkbox"
                  name="story"
                  value={`${story.id}:${story.revision}`}
                  aria-label={choose(story.headline.trim() || words.noHeadline)}
                  className={styles.box}
                />
              </td>
            )}
            <th scope="row">
              <Link href={deskStoryPath(story.id)} prefetch={false} className={styles.headline}>
                {story.headline.trim() || words.noHeadline}
              </Link>
            </th>
            <td>{story.section || words.noSection}</td>
            <td>{story.authors.join(', ')}</td>
            <td>{stateOf(story, words, states)}</td>
            <td>
              <time dateTime={story.at}>{formatDateTime(new Date(story.at), site)}</time>
              {story.by && ` ${words.by(story.by)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the time of a line is that of. */
function timeOf(list: StoryList, words: StoryMessages['list']): string {
  switch (list) {
    case 'public':
      return words.published;
    case 'planned':
      return words.plannedFor;
    case 'ended':
      return words.endedAt;
    default:
      return words.saved;
  }
}

function stateOf(
  { state, live, changed }: StoryLine,
  words: StoryMessages['list'],
  states: StoryMessages['states'],
): string {
  if (state !== 'draft') return live ? `${states.public}, ${states[state]}` : states[state];
  if (!live) return states.draft;
  return changed ? `${states.public}, ${words.changed}` : states.public;
}
