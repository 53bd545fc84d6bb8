import { SEARCH_PERIODS, type SearchQuery } from '#lib/domain/search-query.ts';
import type { NavSection, Site } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { sectionSlug } from '#lib/urls.ts';

interface Props {
  site: Site;
  query: SearchQuery;
}

/** Where and when what is looked for was published. */
export function SearchFilters({ site, query }: Props) {
  const words = messagesFor(site.language).searchPage;
  return (
    <div className="search-filters">
      <p>
        <label htmlFor="section">{words.section}</label>
        <select id="section" name="section" defaultValue={query.section ?? ''}>
          <option value="">{words.everywhere}</option>
          <SectionOptions sections={site.sections} depth={0} />
        </select>
      </p>
      <p>
        <label htmlFor="within">{words.time}</label>
        <select id="within" name="within" defaultValue={query.within ?? ''}>
          <option value="">{words.anyTime}</option>
          {SEARCH_PERIODS.map((period) => (
            <option key={period} value={period}>
              {words.within[period]}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label htmlFor="from">{words.from}</label>
        <input id="from" name="from" type="date" defaultValue={query.from ?? ''} />
      </p>
      <p>
        <label htmlFor="to">{words.to}</label>
        <input id="to" name="to" type="date" defaultValue={query.to ?? ''} />
      </p>
    </div>
  );
}

/** What lies in a section stands below it, set in. */
function SectionOptions({ sections, depth }: { sections: NavSection[]; depth: number }) {
  return sections.map((section) => [
    <option key={section.id} value={sectionSlug(section.path)}>
      {'\u2003'.repeat(depth) + section.name}
    </option>,
    <SectionOptions key={`in-${section.id}`} sections={section.children} depth={depth + 1} />,
  ]);
}
