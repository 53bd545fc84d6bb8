import type { ReactNode } from 'react';
import { LatestList } from '#components/ui/latest-list.tsx';
import type { Site, StoryCard } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { SearchForm } from './search-form.tsx';

interface Props {
  site: Site;
  status: '404' | '410';
  latest: StoryCard[];
  mostRead: ReactNode;
}

/** Nothing stands here: said plainly, with ways on. */
export function MissingPage({ site, status, latest, mostRead }: Props) {
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
      <LatestList stories={latest} site={site} />
      {mostRead}
    </div>
  );
}
