import type { Site } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { SEARCH_PATH } from '#lib/urls.ts';

interface Props {
  site: Site;
  query?: string;
}

/** A plain GET form: the question is in the address, and works with nothing but HTML. */
export function SearchForm({ site, query = '' }: Props) {
  const messages = messagesFor(site.language);
  return (
    <search className="search-form">
      <form action={SEARCH_PATH} method="get">
        <label htmlFor="q">{messages.searchLabel}</label>
        <div>
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={query}
            maxLength={200}
            autoComplete="off"
            enterKeyHint="search"
          />
          <button type="submit">{messages.search}</button>
        </div>
      </form>
    </search>
  );
}
