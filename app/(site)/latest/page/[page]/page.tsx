import { notFound } from 'next/navigation';
import { parsePageNumber } from '#lib/domain/page-number.ts';
import { LatestNumbered } from '../../latest-list.tsx';

export default async function Page({ params }: PageProps<'/latest/page/[page]'>) {
  const page = parsePageNumber((await params).page);
  if (!page) notFound();
  return <LatestNumbered page={page} />;
}
