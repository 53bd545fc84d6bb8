import type { Metadata } from 'next';
import type { Picture, Site, Story } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { absoluteUrl, FEED_PATH, picturePath } from '#lib/urls.ts';

/** What the head of every kind of page says to search engines and to those who share it. */

const RSS = 'application/rss+xml';

/** What all pages of the paper have in common. */
export function siteHead(site: Site): Metadata {
  return {
    metadataBase: new URL(siteOrigin()),
    title: { default: site.name, template: `%s – ${site.name}` },
    description: site.description || site.tagline,
    applicationName: site.name,
    robots: { index: true, follow: true, 'max-image-preview': 'large' },
    formatDetection: { telephone: false },
    icons: {
      icon: [
        { url: '/icons/favicon.svg', type: 'image/svg+xml', sizes: 'any' },
        { url: '/icons/icon-192.png', type: 'image/png', sizes: '192x192' },
      ],
      apple: { url: '/icons/apple-touch-icon.png', sizes: '180x180' },
    },
  };
}

interface PageHead {
  site: Site;
  /** Null on the front page, whose title is the paper's name. */
  title: string | null;
  description: string;
  path: string;
  picture?: Picture | null;
}

/** The head of a list, an author or a standing page. The framework replaces parts whole, hence all at once. */
export function pageHead({ site, title, description, path, picture }: PageHead): Metadata {
  const name = site.tagline ? `${site.name} – ${site.tagline}` : site.name;
  const words = description || site.description || site.tagline;
  return {
    title: title ?? { absolute: name },
    description: words,
    alternates: feedAlternates(site, path),
    openGraph: {
      type: 'website',
      title: title ?? site.name,
      description: words,
      url: path,
      siteName: site.name,
      locale: shareLocale(site.language),
      images: shareImages(picture),
    },
    twitter: twitterCard({ site, picture }),
  };
}

/** The head of a story. */
export function storyHead(site: Site, story: Story): Metadata {
  const description = story.searchDescription || story.standfirst;
  return {
    title: story.searchTitle || story.headline,
    description,
    authors: story.authors.map(({ name, path }) => ({
      name,
      url: absoluteUrl(siteOrigin(), path),
    })),
    alternates: feedAlternates(site, story.canonicalUrl ?? story.path),
    openGraph: {
      type: 'article',
      title: story.headline,
      description,
      url: story.path,
      siteName: site.name,
      locale: shareLocale(story.language),
      publishedTime: story.publishedAt.toISOString(),
      modifiedTime: story.updatedAt.toISOString(),
      section: story.section.name,
      tags: story.topics.map(({ name }) => name),
      authors: story.authors.map(({ path }) => absoluteUrl(siteOrigin(), path)),
      images: shareImages(story.picture),
    },
    twitter: twitterCard({ site, picture: story.picture }),
  };
}

/** For pages that only exist while somebody looks at them. */
export function unlistedHead(title: string): Metadata {
  return { title, robots: { index: false, follow: true } };
}

/** Open Graph wants a country with the language; without one it is better left unsaid. */
function shareLocale(language: string): string | undefined {
  const [primary, region] = language.split('-');
  return region?.length === 2 ? `${primary}_${region.toUpperCase()}` : undefined;
}

function feedAlternates(site: Site, canonical: string): Metadata['alternates'] {
  const title = messagesFor(site.language).feedTitle(site.name);
  return { canonical, types: { [RSS]: [{ url: FEED_PATH, title }] } };
}

function twitterCard({ site, picture }: Pick<PageHead, 'site' | 'picture'>): Metadata['twitter'] {
  return {
    card: picture ? 'summary_large_image' : 'summary',
    site: site.socialHandle || undefined,
    images: shareImages(picture),
  };
}

/** The crop that sharing sites expect; the widest whole picture when there is none. */
function shareImages(picture: Picture | null | undefined) {
  if (!picture) return undefined;
  const jpegs = picture.renditions.filter(({ format }) => format === 'jpg');
  const chosen =
    jpegs.find(({ crop }) => crop === '16x9') ??
    jpegs.filter(({ crop }) => crop === 'full').sort((a, b) => b.width - a.width)[0];
  if (!chosen) return undefined;
  const { width, height } = chosen;
  return [
    { url: picturePath(picture, chosen), width, height, alt: picture.alt, type: 'image/jpeg' },
  ];
}
