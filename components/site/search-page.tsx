import { Pagination } from '#components/ui/pagination.tsx';
import { StoryRows } from '#components/ui/story-rows.tsx';
import type { Site, StoryPage } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { searchPath } from '#lib/urls.ts';
import { SearchForm } from './search-form.tsx';

interface Props {
  site: Site;
  query: string;
  /** Null before anything was asked for. */
  list: StoryPage | null;
}

/** The question, always in its field, and what was found. */
export function SearchPage({ site, query, list }: Props) {
  const messages = messagesFor(site.language);
  const found = list !== null && list.stories.length > 0;
  const outcome = found ? messages.searchResults(query) : messages.searchNothing(query);
  return (
    <div className="list">
      <header className="list-head">
        <h1>{messages.search}</h1>
        <SearchForm site={site} query={query} />
      </header>
      {list && <p className="search-outcome">{outcome}</p>}
      {!found && <p className="search-hint">{messages.searchHint}</p>}
      {found && (
        <>
          <StoryRows stories={list.stories} site={site} />
          <Pagination list={list} site={site} pathOf={(page) => searchPath(query, page)} />
        </>
      )}
    </div>
  );
}
