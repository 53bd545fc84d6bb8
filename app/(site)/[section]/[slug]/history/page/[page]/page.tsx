import { notFound } from 'next/navigation';
import { parsePageNumber } from '#lib/domain/page-number.ts';
import { HistoryList } from '../../history-list.tsx';

export default async function Page({ params }: PageProps<'/[section]/[slug]/history/page/[page]'>) {
  const { section, slug, page: text } = await params;
  const page = parsePageNumber(text);
  if (!page) notFound();
  return <HistoryList section={section} slug={slug} page={page} />;
}
