import type { Site } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { FEED_PATH, FRONT_PATH, LATEST_PATH, SEARCH_PATH } from '#lib/urls.ts';

/** Every section with its subsections, the standing pages and the feed. */
export function SiteFooter({ site }: { site: Site }) {
  const messages = messagesFor(site.language);
  return (
    <footer className="footer">
      <div className="footer-name">
        <p className="name">
          <a href={FRONT_PATH}>{site.name}</a>
        </p>
        {site.tagline && <p className="tagline">{site.tagline}</p>}
      </div>
      {site.sections.length > 0 && (
        <nav aria-label={messages.allSections}>
          <ul className="footer-sections">
            {site.sections.map((section) => (
              <li key={section.id}>
                <a href={section.path}>{section.name}</a>
                {section.children.length > 0 && (
                  <ul>
                    {section.children.map((child) => (
                      <li key={child.id}>
                        <a href={child.path}>{child.name}</a>
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </nav>
      )}
      <nav aria-label={messages.about(site.name)}>
        <ul className="footer-pages">
          {site.pages.map((page) => (
            <li key={page.path}>
              <a href={page.path}>{page.title}</a>
            </li>
          ))}
          <li>
            <a href={LATEST_PATH}>{messages.allLatest}</a>
          </li>
          <li>
            <a href={SEARCH_PATH}>{messages.search}</a>
          </li>
          <li>
            <a href={FEED_PATH} type="application/rss+xml">
              {messages.feed}
            </a>
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
