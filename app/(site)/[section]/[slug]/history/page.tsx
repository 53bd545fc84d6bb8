import { HistoryList } from './history-list.tsx';

export default async function Page({ params }: PageProps<'/[section]/[slug]/history'>) {
  const { section, slug } = await params;
  return <HistoryList section={section} slug={slug} page={1} />;
}
