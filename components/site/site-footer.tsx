import type { Site } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import {
  ARCHIVE_PATH,
  CORRECTIONS_PATH,
  FEEDS_PATH,
  FRONT_PATH,
  LATEST_PATH,
  SEARCH_PATH,
} from '#lib/urls.ts';
import { SectionTree } from './section-tree.tsx';

/** Where the menu leads when it cannot be opened. */
export const FOOTER_ID = 'footer';

/** The paper's imprint and index: every section, every way to read, who makes it. */
export function SiteFooter({ site }: { site: Site }) {
  const messages = messagesFor(site.language);
  return (
    <footer id={FOOTER_ID} className="footer">
      <div className="footer-name">
        <p className="name">
          <a href={FRONT_PATH}>{site.name}</a>
        </p>
        {site.tagline && <p className="tagline">{site.tagline}</p>}
      </div>
      {site.sections.length > 0 && (
        <nav aria-labelledby="footer-sections">
          <p className="footer-head" id="footer-sections">
            {messages.allSections}
          </p>
          <SectionTree site={site} className="footer-sections" />
        </nav>
      )}
      <nav aria-labelledby="footer-ways">
        <p className="footer-head" id="footer-ways">
          {messages.findStories}
        </p>
        <ul>
          <li>
            <a href={LATEST_PATH}>{messages.allLatest}</a>
          </li>
          <li>
            <a href={ARCHIVE_PATH}>{messages.archive.title}</a>
          </li>
          <li>
            <a href={SEARCH_PATH}>{messages.search}</a>
          </li>
          <li>
            <a href={FEEDS_PATH}>{messages.feeds.title}</a>
          </li>
        </ul>
      </nav>
      <nav aria-labelledby="footer-paper">
        <p className="footer-head" id="footer-paper">
          {messages.thePaper}
        </p>
        <ul>
          {site.pages.map((page) => (
            <li key={page.path}>
              <a href={page.path}>{page.title}</a>
            </li>
          ))}
          <li>
            <a href={CORRECTIONS_PATH}>{messages.correctionList.title}</a>
          </li>
        </ul>
      </nav>
      <p className="footer-end">
        {site.publisher && <span>{site.publisher}</span>}
        {site.email && <a href={`mailto:${site.email}`}>{site.email}</a>}
        <a href="#top">{messages.backToTop}</a>
      </p>
    </footer>
  );
}
