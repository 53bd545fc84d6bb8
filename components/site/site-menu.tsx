import type { Site } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { ARCHIVE_PATH, CORRECTIONS_PATH, FRONT_PATH, LATEST_PATH, SEARCH_PATH } from '#lib/urls.ts';
import { markCurrent, type Place } from './place.ts';
import { SectionTree } from './section-tree.tsx';
import { FOOTER_ID } from './site-footer.tsx';

const MENU_ID = 'menu';

interface Props {
  site: Site;
  place: Place;
}

/**
 * The whole paper behind one button. A popover needs no script: the browser opens it, closes it with Escape and gives
 * the focus back. One that knows no popovers shows a link to the footer in its place.
 */
export function SiteMenu({ site, place }: Props) {
  const messages = messagesFor(site.language);
  return (
    <>
      <button type="button" className="menu-button" popoverTarget={MENU_ID}>
        {messages.menu}
      </button>
      <a className="menu-link" href={`#${FOOTER_ID}`}>
        {messages.menu}
      </a>
      <nav id={MENU_ID} className="menu" popover="auto" aria-label={messages.menu}>
        <div className="menu-head">
          <p className="name">
            <a href={FRONT_PATH}>{site.name}</a>
          </p>
          <button
            type="button"
            className="menu-close"
            popoverTarget={MENU_ID}
            popoverTargetAction="hide"
            // biome-ignore lint/a11y/noAutofocus: only when the menu opens, and Escape gives it back
            autoFocus
          >
            {messages.close}
          </button>
        </div>
        <form className="menu-search" action={SEARCH_PATH} method="get">
          <input
            name="q"
            type="search"
            aria-label={messages.searchLabel}
            placeholder={messages.searchLabel}
            maxLength={200}
            autoComplete="off"
            enterKeyHint="search"
          />
          <button type="submit">{messages.search}</button>
        </form>
        <SectionTree site={site} className="menu-sections" place={place} />
        <ul className="menu-more">
          <li>
            <a href={LATEST_PATH} aria-current={markCurrent(place, LATEST_PATH)}>
              {messages.latest}
            </a>
          </li>
          <li>
            <a href={ARCHIVE_PATH} aria-current={markCurrent(place, ARCHIVE_PATH)}>
              {messages.archive.title}
            </a>
          </li>
          <li>
            <a href={CORRECTIONS_PATH} aria-current={markCurrent(place, CORRECTIONS_PATH)}>
              {messages.correctionList.title}
            </a>
          </li>
          {site.pages.map((page) => (
            <li key={page.path}>
              <a href={page.path} aria-current={markCurrent(place, page.path)}>
                {page.title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
