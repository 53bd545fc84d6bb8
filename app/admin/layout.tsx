import type { Metadata } from 'next';
import type { ReactNode } from 'react';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Desk', robots: { index: false, follow: false } };

/** The desk has a document of its own: other scripts, other policy, other looks than the readers' site. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
