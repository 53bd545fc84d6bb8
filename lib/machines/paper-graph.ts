import type { Site } from '#lib/domain/story.ts';
import { absoluteUrl, CORRECTIONS_PATH, FRONT_PATH, SEARCH_PATH, standingPath } from '#lib/urls.ts';
import type { Thing } from './json-ld.ts';

/** What every page's graph knows of the paper. */
export type Paper = Pick<
  Site,
  'name' | 'tagline' | 'description' | 'language' | 'publisher' | 'email' | 'logo' | 'pages'
>;

/** Standing pages, by their slugs, that say what schema.org asks of a news organisation. */
const POLICIES: Record<string, readonly string[]> = {
  publishingPrinciples: ['principles', 'editorial-principles', 'editorial-policy', 'standards'],
  correctionsPolicy: ['corrections-policy', 'corrections'],
  ethicsPolicy: ['ethics', 'ethics-policy', 'code-of-ethics'],
  diversityPolicy: ['diversity', 'diversity-policy'],
  noBylinesPolicy: ['no-bylines', 'bylines', 'no-bylines-policy'],
  ownershipFundingInfo: ['ownership', 'funding', 'ownership-and-funding'],
  masthead: ['masthead', 'staff', 'team', 'newsroom'],
};

const LOGO = { path: '/icons/icon-512.png', width: 512, height: 512 };

export function publisherId(origin: string): string {
  return absoluteUrl(origin, '/#publisher');
}

export function websiteId(origin: string): string {
  return absoluteUrl(origin, '/#website');
}

/** The paper as a publisher and as a site that can be searched. */
export function paperThings(paper: Paper, origin: string): Thing[] {
  const front = absoluteUrl(origin, FRONT_PATH);
  const { path, width, height } = paper.logo ?? LOGO;
  return [
    {
      '@type': 'NewsMediaOrganization',
      '@id': publisherId(origin),
      name: paper.publisher || paper.name,
      alternateName: paper.publisher && paper.publisher !== paper.name ? paper.name : undefined,
      url: front,
      logo: { '@type': 'ImageObject', url: absoluteUrl(origin, path), width, height },
      email: paper.email || undefined,
      ...policies(paper, origin),
    },
    {
      '@type': 'WebSite',
      '@id': websiteId(origin),
      name: paper.name,
      description: paper.description || paper.tagline || undefined,
      url: front,
      inLanguage: paper.language,
      publisher: { '@id': publisherId(origin) },
      potentialAction: {
        '@type': 'SearchAction',
        target: {
          '@type': 'EntryPoint',
          urlTemplate: `${absoluteUrl(origin, SEARCH_PATH)}?q={search_term_string}`,
        },
        'query-input': 'required name=search_term_string',
      },
    },
  ];
}

function policies({ pages }: Paper, origin: string): Record<string, string> {
  const found = Object.entries(POLICIES).flatMap(([policy, slugs]) => {
    const path = slugs.map(standingPath).find((known) => pages.some((page) => page.path === known));
    return path ? [[policy, absoluteUrl(origin, path)] as const] : [];
  });
  // Where no page says how mistakes are mended, the list of mended ones shows it.
  return { correctionsPolicy: absoluteUrl(origin, CORRECTIONS_PATH), ...Object.fromEntries(found) };
}

/** The way from the top of the site down to a page; the last is the page itself. */
export function breadcrumb(
  trail: readonly { name: string; url: string }[],
  pageUrl: string,
): Thing {
  return {
    '@type': 'BreadcrumbList',
    '@id': `${pageUrl}#breadcrumb`,
    itemListElement: trail.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}
