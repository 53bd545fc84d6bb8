import { notFound } from 'next/navigation';
import { PageFrame } from '#components/site/page-frame.tsx';
import { TopicPage } from '#components/site/topic-page.tsx';
import { listTopic } from '#lib/data/lists.ts';
import { PageMeta } from '../../meta.tsx';
import { readSite, readTopic } from '../../read.ts';

interface Props {
  params: Promise<{ slug: string }>;
}

export default async function Page({ params }: Props) {
  const [site, topic] = await Promise.all([readSite(), readTopic((await params).slug)]);
  if (!topic) notFound();
  const list = await listTopic(topic, { page: 1 });
  return (
    <PageFrame
      site={site}
      meta={
        <PageMeta
          site={site}
          title={topic.name}
          description={topic.description}
          path={topic.path}
        />
      }
    >
      <TopicPage site={site} topic={topic} list={list} />
    </PageFrame>
  );
}
