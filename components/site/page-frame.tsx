import type { ReactNode } from 'react';
import type { Site } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { Masthead } from './masthead.tsx';
import type { Place } from './place.ts';
import { SiteFooter } from './site-footer.tsx';

interface Props {
  site: Site;
  /** What the document's head says; React moves it there. */
  meta: ReactNode;
  place?: Place;
  front?: boolean;
  /** What has just happened, where the page says it. */
  breaking?: ReactNode;
  children: ReactNode;
}

/** What stands around every page of the paper: skip link first, masthead, the page's own matter, footer. */
export function PageFrame({ site, meta, place = {}, front = false, breaking, children }: Props) {
  return (
    <>
      {meta}
      <a className="skip" href="#main">
        {messagesFor(site.language).skipToContent}
      </a>
      <Masthead site={site} place={place} front={front} />
      {breaking}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter site={site} />
    </>
  );
}
