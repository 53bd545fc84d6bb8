import { listTopicsAndAuthors } from '#lib/data/feed-lists.ts';
import { getSite } from '#lib/data/site.ts';
import { withAllBelow } from '#lib/domain/section-tree.ts';
import type { Site } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { CORRECTIONS_PATH, FRONT_PATH } from '#lib/urls.ts';

/** Lists with feeds that belong together. */
export interface FeedGroup {
  title: string;
  lists: { name: string; path: string }[];
}

/** Every list that has feeds, for those who choose among them; groups with nothing in them are left out. */
export async function readFeedGroups(): Promise<{ site: Site; groups: FeedGroup[] }> {
  const [site, { topics, authors }] = await Promise.all([getSite(), listTopicsAndAuthors()]);
  const messages = messagesFor(site.language);
  const groups = [
    {
      title: site.name,
      lists: [
        { name: messages.feeds.everything(site.name), path: FRONT_PATH },
        { name: messages.corrections, path: CORRECTIONS_PATH },
      ],
    },
    { title: messages.sections, lists: withAllBelow(site.sections) },
    { title: messages.topics, lists: topics },
    { title: messages.feeds.authors, lists: authors },
  ];
  return { site, groups: groups.filter(({ lists }) => lists.length > 0) };
}
