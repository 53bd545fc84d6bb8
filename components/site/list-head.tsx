import type { ReactNode } from 'react';
import type { SectionLink } from '#lib/domain/story.ts';

interface Props {
  /** Where the list stands, above its name. */
  above?: ReactNode;
  title: string;
  description?: string;
  links?: { label: string; items: SectionLink[] };
  /** From the second page on, its number in words. */
  page?: string | null;
}

/** The head of a section, topic or list. */
export function ListHead({ above, title, description, links, page }: Props) {
  return (
    <header className="list-head">
      {above}
      <h1>
        {title}
        {page && <span className="list-page"> {page}</span>}
      </h1>
      {description && <p className="list-description">{description}</p>}
      {links && links.items.length > 0 && (
        <nav aria-label={links.label}>
          <ul className="inline-list">
            {links.items.map((link) => (
              <li key={link.id}>
                <a href={link.path}>{link.name}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}
