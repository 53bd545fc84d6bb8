import { HeadlineList } from '#components/ui/headline-list.tsx';
import type { Site, StoryCard } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { LATEST_PATH } from '#lib/urls.ts';
import { SearchForm } from './search-form.tsx';

interface Props {
  site: Site;
  status: '404' | '410';
  latest: StoryCard[];
}

/** Nothing stands here: said plainly, with two ways on. */
export function MissingPage({ site, status, latest }: Props) {
  const messages = messagesFor(site.language);
  const { title, text } = messages.errors[status];
  return (
    <div className="list missing">
      <header className="list-head">
        <p className="kicker">{status}</p>
        <h1>{title}</h1>
        <p className="list-description">{text}</p>
        <SearchForm site={site} />
      </header>
      {latest.length > 0 && (
        <section className="latest" aria-labelledby="latest">
          <h2 id="latest">
            <a href={LATEST_PATH}>{messages.latest}</a>
          </h2>
          <HeadlineList stories={latest} site={site} time="short" />
        </section>
      )}
    </div>
  );
}
