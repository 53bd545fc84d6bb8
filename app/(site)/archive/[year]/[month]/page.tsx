import { notFound } from 'next/navigation';
import { parseMonth } from '#lib/domain/archive.ts';
import { MonthList } from '../../month-list.tsx';

export default async function Page({ params }: PageProps<'/archive/[year]/[month]'>) {
  const { year, month } = await params;
  const asked = parseMonth(year, month);
  if (!asked) notFound();
  return <MonthList month={asked} page={1} />;
}
