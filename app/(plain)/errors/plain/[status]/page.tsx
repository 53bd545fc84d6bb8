import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TroublePage } from '#components/site/trouble-page.tsx';
import type { ErrorStatus } from '#lib/messages/messages.ts';
import { siteHost } from '#lib/site-origin.ts';

/** Statuses that are told without the database; 404 and 410 show the latest stories and stand with the site's pages. */
const PLAIN = new Set<string>(['400', '405', '414', '429', '500', '503']);

export function generateMetadata(): Metadata {
  return { title: siteHost(), robots: { index: false } };
}

export default async function Page({ params }: PageProps<'/errors/plain/[status]'>) {
  const { status } = await params;
  if (!isPlain(status)) notFound();
  return <TroublePage status={status} host={siteHost()} />;
}

function isPlain(status: string): status is ErrorStatus {
  return PLAIN.has(status);
}
