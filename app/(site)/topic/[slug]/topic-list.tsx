import { notFound } from 'next/navigation';
import { TopicPage } from '#components/site/topic-page.tsx';
import { listTopic } from '#lib/data/lists.ts';
import { listRelatedTopics } from '#lib/data/topics.ts';
import { numberedPath } from '#lib/urls.ts';
import { NumberedMeta } from '../../meta.tsx';
import { PaperPage } from '../../paper-page.tsx';
import { readSite, readTopic } from '../../read.ts';

/** A numbered page of a topic; the first is there even without stories. */
export async function TopicList({ slug, page }: { slug: string; page: number }) {
  const [site, topic] = await Promise.all([readSite(), readTopic(slug)]);
  if (!topic) notFound();
  const [list, related] = await Promise.all([listTopic(topic, { page }), listRelatedTopics(topic)]);
  if (page > 1 && list.stories.length === 0) notFound();
  return (
    <PaperPage
      site={site}
      meta={
        <NumberedMeta
          site={site}
          title={topic.name}
          feedsOf={topic}
          description={topic.description}
          list={list}
          stories={list.stories}
          pathOf={(n) => numberedPath(topic.path, n)}
        />
      }
    >
      <TopicPage site={site} topic={topic} list={list} related={related} />
    </PaperPage>
  );
}
