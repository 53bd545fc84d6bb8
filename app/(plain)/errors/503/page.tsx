import type { Metadata } from 'next';
import { TroublePage } from '#components/site/trouble-page.tsx';
import { siteHost } from '#lib/site-origin.ts';

export function generateMetadata(): Metadata {
  return { title: siteHost(), robots: { index: false } };
}

export default function Page() {
  return <TroublePage status="503" host={siteHost()} />;
}
