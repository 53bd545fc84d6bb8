import type { SearchQuery } from '#lib/domain/search-query.ts';
import type { Site } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { SEARCH_PATH } from '#lib/urls.ts';
import { SearchFilters } from './search-filters.tsx';

interface Props {
  site: Site;
  /** What was asked; with it the form offers to ask more narrowly. */
  query?: SearchQuery;
}

/** A plain GET form: the question is in the address, and works with nothing but HTML. */
export function SearchForm({ site, query }: Props) {
  const messages = messagesFor(site.language);
  return (
    <search className="search-form">
      <form action={SEARCH_PATH} method="get">
        <label htmlFor="q">{messages.searchLabel}</label>
        <div className="search-field">
          <input
            id="q"
            name="q"
            type="search"
            dir="auto"
            defaultValue={query?.words}
            maxLength={200}
            autoComplete="off"
            enterKeyHint="search"
          />
          <button type="submit">{messages.search}</button>
        </div>
        {query && <SearchFilters site={site} query={query} />}
      </form>
    </search>
  );
}
