import { Teaser } from '#components/ui/teaser.tsx';
import type { FrontStrip, Site } from '#lib/domain/story.ts';

const STRIP_PICTURE = { sizes: '(min-width: 60rem) 30rem, 100vw', widest: 1280 };

/** One section on the front: the newest of its stories that has a picture large, the others as headlines. */
export function FrontStripRow({ strip, site }: { strip: FrontStrip; site: Site }) {
  const first = strip.stories.find(({ picture }) => picture) ?? strip.stories[0];
  if (!first) return null;
  const others = strip.stories.filter((story) => story !== first);
  const id = `section-${strip.section.id}`;
  return (
    <section className="strip" aria-labelledby={id}>
      <h2 id={id}>
        <a href={strip.section.path}>{strip.section.name}</a>
      </h2>
      <div className={others.length > 0 ? 'strip-stories' : 'strip-stories strip-alone'}>
        <Teaser
          story={first}
          site={site}
          manner="row"
          level={3}
          within={strip.section.id}
          picture={STRIP_PICTURE}
        />
        {others.length > 0 && (
          <div className="strip-others">
            {others.map((story) => (
              <Teaser
                key={story.id}
                story={story}
                site={site}
                manner="plain"
                level={3}
                within={strip.section.id}
                standfirst={false}
              />
            ))}
          </div>
        )}
      </div>
    </section>
  );
}
