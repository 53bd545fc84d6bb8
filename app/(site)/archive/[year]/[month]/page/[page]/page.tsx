import { notFound } from 'next/navigation';
import { parseMonth } from '#lib/domain/archive.ts';
import { parsePageNumber } from '#lib/domain/page-number.ts';
import { MonthList } from '../../../../month-list.tsx';

export default async function Page({ params }: PageProps<'/archive/[year]/[month]/page/[page]'>) {
  const { year, month, page: text } = await params;
  const asked = parseMonth(year, month);
  const page = parsePageNumber(text);
  if (!asked || !page) notFound();
  return <MonthList month={asked} page={page} />;
}
