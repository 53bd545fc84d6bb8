import { notFound } from 'next/navigation';
import { parsePageNumber } from '#lib/domain/page-number.ts';
import { TopicList } from '../../topic-list.tsx';

export default async function Page({ params }: PageProps<'/topic/[slug]/page/[page]'>) {
  const { slug, page: text } = await params;
  const page = parsePageNumber(text);
  if (!page) notFound();
  return <TopicList slug={slug} page={page} />;
}
