import { Teaser } from '#components/ui/teaser.tsx';
import type { FrontStrip, NavSection, Site } from '#lib/domain/story.ts';

const STRIP_PICTURE = {
  crop: '3x2' as const,
  sizes: '(min-width: 60rem) 24rem, (min-width: 40rem) 50vw, 100vw',
  widest: 960,
};
/** Up to so many headlines beside the large story have room for their standfirst. */
const FEW = 2;

/** One section on the front: the newest of its stories that has a picture large, the others as headlines. */
export function FrontStripRow({ strip, site }: { strip: FrontStrip; site: Site }) {
  const { section, stories } = strip;
  const first = stories.find(({ picture }) => picture);
  const others = stories.filter((story) => story !== first);
  const id = `section-${section.id}`;
  const common = { site, level: 3, within: section.id } as const;
  return (
    <section className="strip" aria-labelledby={id}>
      <StripHead id={id} section={section} within={childrenOf(section.id, site)} />
      {first ? (
        <div className={others.length > 0 ? 'strip-stories' : 'strip-stories strip-alone'}>
          <Teaser {...common} story={first} manner="row" picture={STRIP_PICTURE} />
          {others.length > 0 && (
            <div className="strip-others">
              {others.map((story) => (
                <Teaser
                  key={story.id}
                  {...common}
                  story={story}
                  manner="plain"
                  standfirst={others.length <= FEW}
                />
              ))}
            </div>
          )}
        </div>
      ) : (
        <div className="cards" data-count={Math.min(others.length, 4)}>
          {others.map((story) => (
            <Teaser key={story.id} {...common} story={story} manner="second" />
          ))}
        </div>
      )}
    </section>
  );
}

interface StripHeadProps {
  id: string;
  section: FrontStrip['section'];
  within: NavSection['children'];
}

/** The section's name and what lies in it. */
function StripHead({ id, section, within }: StripHeadProps) {
  return (
    <div className="strip-head">
      <h2 id={id}>
        <a href={section.path}>{section.name}</a>
      </h2>
      {within.length > 0 && (
        <ul>
          {within.map((child) => (
            <li key={child.id}>
              <a href={child.path}>{child.name}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function childrenOf(id: string, site: Site): NavSection['children'] {
  return site.sections.find((section) => section.id === id)?.children ?? [];
}
