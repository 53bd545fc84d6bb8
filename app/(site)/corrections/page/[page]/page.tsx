import { notFound } from 'next/navigation';
import { parsePageNumber } from '#lib/domain/page-number.ts';
import { CorrectionList } from '../../correction-list.tsx';

export default async function Page({ params }: PageProps<'/corrections/page/[page]'>) {
  const page = parsePageNumber((await params).page);
  if (!page) notFound();
  return <CorrectionList page={page} />;
}
