import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import type { Section, Site } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { ListHead } from './list-head.tsx';

interface Props {
  site: Site;
  section: Section;
  /** From 1; older pages are told by their number alone. */
  page: number;
}

/** A section's name, where it lies and what lies in it. */
export function SectionHead({ site, section, page }: Props) {
  const messages = messagesFor(site.language);
  const first = page === 1;
  return (
    <ListHead
      above={section.parent && <Breadcrumbs site={site} trail={[...section.breadcrumb, section]} />}
      title={section.name}
      description={first ? section.description : ''}
      links={{ label: messages.subsections(section.name), items: first ? section.children : [] }}
      page={first ? null : messages.pageNumber(page)}
    />
  );
}
