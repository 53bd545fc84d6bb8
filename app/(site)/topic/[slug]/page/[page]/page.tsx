import { notFound } from 'next/navigation';
import { PageFrame } from '#components/site/page-frame.tsx';
import { TopicPage } from '#components/site/topic-page.tsx';
import { listTopic } from '#lib/data/lists.ts';
import { parsePageNumber } from '#lib/domain/page-number.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { numberedPath } from '#lib/urls.ts';
import { PageMeta } from '../../../../meta.tsx';
import { readSite, readTopic } from '../../../../read.ts';

interface Props {
  params: Promise<{ slug: string; page: string }>;
}

export default async function Page({ params }: Props) {
  const { slug, page: text } = await params;
  const page = parsePageNumber(text);
  if (!page) notFound();
  const [site, topic] = await Promise.all([readSite(), readTopic(slug)]);
  if (!topic) notFound();
  const list = await listTopic(topic, { page });
  if (list.stories.length === 0) notFound();
  return (
    <PageFrame
      site={site}
      meta={
        <PageMeta
          site={site}
          title={`${topic.name}, ${messagesFor(site.language).pageNumber(page)}`}
          description={topic.description}
          path={numberedPath(topic.path, page)}
        />
      }
    >
      <TopicPage site={site} topic={topic} list={list} />
    </PageFrame>
  );
}
