import { AuthorList } from './author-list.tsx';

export default async function Page({ params }: PageProps<'/author/[slug]'>) {
  return <AuthorList slug={(await params).slug} page={1} />;
}
