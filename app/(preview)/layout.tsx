import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import '../styles/fonts.css';
import '../styles/base.css';
import '../styles/frame.css';
import '../styles/menu.css';
import '../styles/footer.css';
import '../styles/teasers.css';
import '../styles/lists.css';
import '../styles/search.css';
import '../styles/most-read.css';
import '../styles/print.css';
import '../styles/story.css';
import '../styles/blocks.css';
import '../styles/permalinks.css';
import '../styles/figures.css';
import '../styles/preview.css';
import { headers } from 'next/headers';
import { PaperColours } from '#components/site/paper-colours.tsx';
import { nonceOf } from '#lib/desk-headers.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { readSite } from '../(site)/read.ts';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** The readers' document with the readers' looks, for pages that only the desk, or a link of its making, opens. */
export default async function PreviewLayout({ children }: { children: ReactNode }) {
  const [{ language, accent }, asked] = await Promise.all([readSite(), headers()]);
  return (
    <html lang={language} dir={messagesFor(language).direction}>
      <body id="top">
        <PaperColours accent={accent} nonce={nonceOf(asked)} />
        {children}
      </body>
    </html>
  );
}
