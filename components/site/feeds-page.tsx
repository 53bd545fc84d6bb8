import type { Site } from '#lib/domain/story.ts';
import { FEED_TYPES } from '#lib/feeds/feed.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { type FeedFormat, feedPath, OPML_PATH } from '#lib/urls.ts';
import { ListHead } from './list-head.tsx';

interface Props {
  site: Site;
  groups: { title: string; lists: { name: string; path: string }[] }[];
}

const FORMATS: { format: FeedFormat; name: string }[] = [
  { format: 'xml', name: 'RSS' },
  { format: 'atom', name: 'Atom' },
  { format: 'json', name: 'JSON Feed' },
];

/** What a feed is, and every one the paper has. */
export function FeedsPage({ site, groups }: Props) {
  const messages = messagesFor(site.language);
  const { title, intro, allInOne } = messages.feeds;
  return (
    <div className="list feeds">
      <ListHead title={title} />
      {intro.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {groups.map((group) => (
        <section key={group.title}>
          <h2>{group.title}</h2>
          <ul>
            {group.lists.map(({ name, path }) => (
              <li key={path}>
                <a href={path}>{name}</a>{' '}
                <span>
                  {FORMATS.map(({ format, name: formatName }) => (
                    <a
                      key={format}
                      href={feedPath(path, format)}
                      type={FEED_TYPES[format]}
                      aria-label={`${formatName}: ${name}`}
                    >
                      {formatName}
                    </a>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p>
        <a href={OPML_PATH}>{allInOne}</a>
      </p>
    </div>
  );
}
