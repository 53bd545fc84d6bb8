import type { ToldStory } from '#lib/domain/story.ts';
import { type MachinePicture, type MachineStory, machineStory } from '#lib/feeds/machine-story.ts';
import type { Html } from '#lib/markup/html.ts';
import { absoluteUrl } from '#lib/urls.ts';
import { type Json, jsonLd, type Thing } from './json-ld.ts';
import { breadcrumb, type Paper, paperThings, publisherId, websiteId } from './paper-graph.ts';
import { shareCard, shareCardPath } from './share-card.ts';

/** The ratios Google asks for. */
const RATIOS = ['16x9', '4x3', '1x1'] as const;

/** What search engines are told of a story's page: the article, the way to it, the paper. */
export function storyGraph(story: ToldStory, site: Paper, origin: string): Html {
  const told = machineStory(story, site, origin);
  const { url } = told;
  const trail = breadcrumb([...told.sections, { name: told.headline, url }], url);
  const shown = told.hero
    ? pictures(told.hero)
    : [absoluteUrl(origin, shareCardPath(story.id, shareCard(story, site)))];
  return jsonLd([article(told, shown, origin), trail, ...paperThings(site, origin)]);
}

function article(told: MachineStory, image: Json, origin: string): Thing {
  const { url, corrections, topics } = told;
  return {
    '@type': told.kind === 'opinion' ? 'OpinionNewsArticle' : 'NewsArticle',
    '@id': `${url}#article`,
    url,
    mainEntityOfPage: {
      '@type': 'WebPage',
      '@id': url,
      breadcrumb: { '@id': `${url}#breadcrumb` },
    },
    identifier: told.guid,
    headline: told.headline,
    description: told.standfirst || undefined,
    image,
    datePublished: told.publishedAt.toISOString(),
    dateModified: told.updatedAt.toISOString(),
    author: told.authors.map(({ name, url }) => ({
      '@type': 'Person',
      '@id': `${url}#person`,
      name,
      url,
    })),
    publisher: { '@id': publisherId(origin) },
    isPartOf: { '@id': websiteId(origin) },
    isBasedOn: told.originalUrl ?? undefined,
    inLanguage: told.language,
    articleSection: told.sections.map(({ name }) => name),
    keywords: topics.length > 0 ? topics.map(({ name }) => name) : undefined,
    isAccessibleForFree: true,
    wordCount: told.wordCount,
    correction:
      corrections.length > 0
        ? corrections.map(({ text, url, publishedAt }) => ({
            '@type': 'CorrectionComment',
            text,
            url,
            datePublished: publishedAt.toISOString(),
          }))
        : undefined,
  };
}

/** The picture in each ratio there is; whole, when there is none. */
function pictures(hero: MachinePicture): Thing[] {
  const crops = RATIOS.flatMap((ratio) => hero.crops[ratio] ?? []);
  return (crops.length > 0 ? crops : [hero]).map(({ url, width, height }) => ({
    '@type': 'ImageObject',
    url,
    width,
    height,
    caption: hero.caption || hero.alt || undefined,
    creditText: hero.credit || undefined,
  }));
}
