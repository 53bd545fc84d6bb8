import type { Byline as Credit, Site } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';

interface Props {
  authors: Credit[];
  site: Site;
}

/** Who wrote it, joined as the language joins names, then who did what else. */
export function Byline({ authors, site }: Props) {
  const messages = messagesFor(site.language);
  const roles = [...new Set(authors.map(({ role }) => role))].sort(
    (a, b) => Number(a !== '') - Number(b !== ''),
  );
  return roles.map((role) => (
    <p key={role} className={role ? 'byline byline-role' : 'byline'}>
      {role ? `${role}: ` : `${messages.by} `}
      <Names authors={authors.filter((author) => author.role === role)} site={site} />
    </p>
  ));
}

function Names({ authors, site }: Props) {
  const parts = new Intl.ListFormat(site.language).formatToParts(authors.map(({ id }) => id));
  return parts.map(({ type, value }, index) => {
    const author = type === 'element' && authors.find(({ id }) => id === value);
    // A comma has no identity of its own; its place is all there is.
    // biome-ignore lint/suspicious/noArrayIndexKey: never reordered
    if (!author) return <span key={index}>{value}</span>;
    return (
      <a key={author.id} rel="author" href={author.path}>
        {author.name}
      </a>
    );
  });
}
