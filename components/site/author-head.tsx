import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { Markup } from '#components/ui/markup.tsx';
import type { Author, Site } from '#lib/domain/story.ts';
import { responsivePicture } from '#lib/markup/picture.ts';
import { messagesFor } from '#lib/messages/for-language.ts';

interface Props {
  author: Author;
  site: Site;
  /** From the second page on, its number in words. */
  page: string | null;
}

/** Who writes: portrait, trade, a few sentences, and where else to find them. */
export function AuthorHead({ author, site, page }: Props) {
  const messages = messagesFor(site.language);
  return (
    <header className="list-head">
      <Breadcrumbs site={site} trail={[{ name: messages.feeds.authors }, { name: author.name }]} />
      <div className="author-head">
        {author.portrait && (
          <Markup
            as="div"
            className="portrait"
            html={responsivePicture(author.portrait, { crop: '1x1', sizes: '8rem', widest: 320 })}
          />
        )}
        <div>
          <h1>
            {author.name}
            {page && <span className="list-page"> {page}</span>}
          </h1>
          {author.jobTitle && <p className="author-trade">{author.jobTitle}</p>}
          {author.biography && <p className="list-description">{author.biography}</p>}
          {author.links.length > 0 && (
            <nav aria-label={messages.elsewhere(author.name)}>
              <ul className="inline-list">
                {author.links.map((link) => (
                  <li key={link.url}>
                    <a href={link.url} rel="me noopener">
                      {link.label}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </div>
      </div>
    </header>
  );
}
