import { TopicList } from './topic-list.tsx';

export default async function Page({ params }: PageProps<'/topic/[slug]'>) {
  return <TopicList slug={(await params).slug} page={1} />;
}
