import Link from 'next/link';
import { publishedMessagesFor } from '#lib/messages/desk/published.ts';
import type { StoryMessages } from '#lib/messages/desk/stories.ts';
import {
  DESK_STORIES_PATH,
  deskHistoryPath,
  deskPreviewPath,
  deskPublishedPath,
  deskStoryPath,
} from '#lib/urls.ts';
import { PageHead } from '../ui/page-head.tsx';
import styles from './stories.module.css';

interface Props {
  story: { id: string; headline: string; publicPath: string | null };
  /** The page this stands on. */
  page: 'story' | 'history' | 'published' | 'preview';
  words: StoryMessages;
}

/** The title of a page about one story, with the ways to the others. */
export function StoryHead({ story, page, words }: Props) {
  const { story: ways, list } = words;
  const headline = story.headline.trim() || list.noHeadline;
  const pages = [
    { href: deskStoryPath(story.id), label: ways.edit, own: page === 'story' },
    { href: deskHistoryPath(story.id), label: ways.history, own: page === 'history' },
    {
      href: deskPublishedPath(story.id),
      label: publishedMessagesFor(words.language).title,
      own: page === 'published',
    },
    { href: deskPreviewPath(story.id), label: ways.preview, own: page === 'preview' },
  ];
  return (
    <>
      <p className={styles.above}>
        <Link href={DESK_STORIES_PATH} className={styles.way}>
          {ways.allStories}
        </Link>
      </p>
      <PageHead title={titleOf(page, headline, words)} isSeen={page !== 'story'} />
      <nav className={styles.tabs} aria-label={headline}>
        <ul>
          {pages.map(({ href, label, own }) => (
            <li key={href}>
              <Link
                className={styles.tab}
                href={href}
                prefetch={false}
                aria-current={own ? 'page' : undefined}
              >
                {label}
              </Link>
            </li>
          ))}
          {story.publicPath && (
            <li>
              <a className={styles.tab} href={story.publicPath}>
                {ways.onSite}
              </a>
            </li>
          )}
        </ul>
      </nav>
    </>
  );
}

function titleOf(page: Props['page'], headline: string, words: StoryMessages): string {
  if (page === 'story') return headline;
  const title =
    page === 'published' ? publishedMessagesFor(words.language).title : words[page].title;
  return `${title}: ${headline}`;
}
