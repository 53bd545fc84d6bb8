import { notFound } from 'next/navigation';
import { parsePageNumber } from '#lib/domain/page-number.ts';
import { AuthorList } from '../../author-list.tsx';

export default async function Page({ params }: PageProps<'/author/[slug]/page/[page]'>) {
  const { slug, page: text } = await params;
  const page = parsePageNumber(text);
  if (!page) notFound();
  return <AuthorList slug={slug} page={page} />;
}
