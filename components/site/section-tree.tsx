import type { Site } from '#lib/domain/story.ts';
import { markCurrent, type Place } from './place.ts';

interface Props {
  site: Site;
  className: string;
  place?: Place;
}

/** Every section with what lies in it: the whole paper at a glance. */
export function SectionTree({ site, className, place = {} }: Props) {
  return (
    <ul className={className}>
      {site.sections.map((section) => (
        <li key={section.id}>
          <a href={section.path} aria-current={markCurrent(place, section.path)}>
            {section.name}
          </a>
          {section.children.length > 0 && (
            <ul>
              {section.children.map((child) => (
                <li key={child.id}>
                  <a href={child.path} aria-current={markCurrent(place, child.path)}>
                    {child.name}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
