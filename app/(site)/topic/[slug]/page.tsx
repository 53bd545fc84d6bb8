import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageFrame } from '#components/site/page-frame.tsx';
import { TopicPage } from '#components/site/topic-page.tsx';
import { pageHead } from '../../head.ts';
import { readSite, readTopic, readTopicList } from '../../read.ts';

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [site, topic] = await Promise.all([readSite(), readTopic((await params).slug)]);
  if (!topic) return {};
  const { name, path } = topic;
  return pageHead({ site, title: name, description: topic.description, path });
}

export default async function Page({ params }: Props) {
  const [site, topic] = await Promise.all([readSite(), readTopic((await params).slug)]);
  if (!topic) notFound();
  const list = await readTopicList(topic, 1);
  return (
    <PageFrame site={site}>
      <TopicPage site={site} topic={topic} list={list} />
    </PageFrame>
  );
}
