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
import { PaperColours } from '#components/site/paper-colours.tsx';
import { languageDirection } from '#lib/language-direction.ts';
import { readSite } from './read.ts';

// The page store of the server is the only cache: here every page is rendered when it is asked for.
export const dynamic = 'force-dynamic';

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const { language, accent } = await readSite();
  return (
    <html lang={language} dir={languageDirection(language)}>
      <body id="top">
        <PaperColours accent={accent} />
        {children}
      </body>
    </html>
  );
}
