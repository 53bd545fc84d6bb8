import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageFrame } from '#components/site/page-frame.tsx';
import { TopicPage } from '#components/site/topic-page.tsx';
import { parsePageNumber } from '#lib/domain/page-number.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { numberedPath } from '#lib/urls.ts';
import { pageHead } from '../../../../head.ts';
import { readSite, readTopic, readTopicList } from '../../../../read.ts';

interface Props {
  params: Promise<{ slug: string; page: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, page: text } = await params;
  const page = parsePageNumber(text);
  const [site, topic] = await Promise.all([readSite(), readTopic(slug)]);
  if (!topic || !page) return {};
  const title = `${topic.name}, ${messagesFor(site.language).pageNumber(page)}`;
  const path = numberedPath(topic.path, page);
  return pageHead({ site, title, description: topic.description, path });
}

export default async function Page({ params }: Props) {
  const { slug, page: text } = await params;
  const page = parsePageNumber(text);
  if (!page) notFound();
  const [site, topic] = await Promise.all([readSite(), readTopic(slug)]);
  if (!topic) notFound();
  const list = await readTopicList(topic, page);
  if (list.stories.length === 0) notFound();
  return (
    <PageFrame site={site}>
      <TopicPage site={site} topic={topic} list={list} />
    </PageFrame>
  );
}
