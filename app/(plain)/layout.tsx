import type { Viewport } from 'next';
import type { ReactNode } from 'react';
import '../styles/fonts.css';
import '../styles/base.css';
import '../styles/frame.css';
import '../styles/teasers.css';
import '../styles/lists.css';
import '../styles/trouble.css';
import '../styles/print.css';

// Rendered by the server at its start and kept; the address of the site is known only then.
export const dynamic = 'force-dynamic';

export const viewport: Viewport = { colorScheme: 'light dark' };

/** Around pages that must stand when nothing can be read: no database, no settings, no language of the site. */
export default function PlainLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
