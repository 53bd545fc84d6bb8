import type { Site } from '#lib/domain/story.ts';

interface Props {
  site: Site;
  className: string;
  /** Id of the top section the page belongs to. */
  current?: string | undefined;
}

/** Every section with what lies in it: the whole paper at a glance. */
export function SectionTree({ site, className, current }: Props) {
  return (
    <ul className={className}>
      {site.sections.map((section) => (
        <li key={section.id}>
          <a href={section.path} aria-current={section.id === current ? 'true' : undefined}>
            {section.name}
          </a>
          {section.children.length > 0 && (
            <ul>
              {section.children.map((child) => (
                <li key={child.id}>
                  <a href={child.path}>{child.name}</a>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
