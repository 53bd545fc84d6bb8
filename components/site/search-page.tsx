import { Pagination } from '#components/ui/pagination.tsx';
import type { SearchQuery } from '#lib/domain/search-query.ts';
import type { SearchResults } from '#lib/domain/search-results.ts';
import type { Site } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { ARCHIVE_PATH, searchPath } from '#lib/urls.ts';
import { FoundStories } from './found-stories.tsx';
import { SearchForm } from './search-form.tsx';

interface Props {
  site: Site;
  query: SearchQuery;
  /** Null before anything was asked for. */
  results: SearchResults | null;
}

/** The question, always in its field, and what was found. */
export function SearchPage({ site, query, results }: Props) {
  const { search, searchPage: words } = messagesFor(site.language);
  const stories = results?.stories ?? [];
  return (
    <div className="list search">
      <header className="list-head">
        <h1>{search}</h1>
        <SearchForm site={site} query={query} />
      </header>
      {results && <Outcome site={site} query={query} results={results} />}
      {stories.length > 0 && <FoundStories stories={stories} site={site} />}
      {stories.length === 0 && <Hints site={site} query={query} />}
      {results?.outcome === 'found' && (
        <Pagination
          list={results}
          site={site}
          pathOf={(page) => searchPath(query.words, page, query)}
          words={words}
        />
      )}
    </div>
  );
}

/** What came of it, in a sentence. */
function Outcome({ site, query, results }: Props & { results: SearchResults }) {
  const { searchPage: words } = messagesFor(site.language);
  const { outcome, instead, total, more } = results;
  const asked = apart(query.words);
  switch (outcome) {
    case 'found':
      return <p className="search-outcome">{words.found({ total, more, query: asked })}</p>;
    case 'similar':
      return (
        <p className="search-outcome">
          {words.nothing(asked)}{' '}
          <a href={searchPath(instead ?? '', 1, query)}>{words.instead(apart(instead ?? ''))}</a>
        </p>
      );
    case 'nothing':
      return <p className="search-outcome">{words.nothing(asked)}</p>;
    case 'common':
      return <p className="search-outcome">{words.common(asked)}</p>;
    case 'empty':
      return <p className="search-outcome">{words.empty}</p>;
    default:
      return outcome satisfies never;
  }
}

/** What else to try. */
function Hints({ site, query }: Omit<Props, 'results'>) {
  const { searchPage: words } = messagesFor(site.language);
  const { section, within, from, to } = query;
  const narrowed = query.words !== '' && (section || within || from || to);
  return (
    <div className="search-hint">
      <p>{words.hint}</p>
      <ul>
        {narrowed && (
          <li>
            <a href={searchPath(query.words)}>{words.widen}</a>
          </li>
        )}
        <li>
          <a href={ARCHIVE_PATH}>{words.byMonth}</a>
        </li>
      </ul>
    </div>
  );
}

/** Set apart from the sentence it stands in (U+2068, U+2069): what was typed may run the other way. */
function apart(words: string): string {
  return `\u2068${words}\u2069`;
}
