import { Fragment } from 'react';
import { JsonLd } from '#components/site/json-ld.tsx';
import type { Author, Picture, Site, Story } from '#lib/domain/story.ts';
import { authorGraph, listGraph, pageGraph } from '#lib/machines/list-graph.ts';
import { OPENSEARCH_TYPE } from '#lib/machines/opensearch.ts';
import { SHARE_SIZE, shareCard, shareCardPath } from '#lib/machines/share-card.ts';
import { storyGraph } from '#lib/machines/story-graph.ts';
import type { Html } from '#lib/markup/html.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { absoluteUrl, MANIFEST_PATH, OPENSEARCH_PATH, oembedPath, picturePath } from '#lib/urls.ts';
import { FeedLinks, type FeedOwner } from './feed-links.tsx';

/**
 * What the head of every kind of page says to search engines and to those who share it. Plain elements, which React
 * moves into the head: the framework's way (`generateMetadata`) cost a twentieth of a page's rendering.
 */

interface PageMetaProps {
  site: Site;
  /** Null on the front page, whose title is the paper's name. */
  title: string | null;
  description: string;
  path: string;
  picture?: Picture | null | undefined;
  /** Where the page is a list with feeds of its own. */
  feedsOf?: FeedOwner;
  /** Where the page is a list of stories: those it shows, in order. */
  stories?: readonly { path: string }[];
  /** Where the page is an author's. */
  author?: Author;
  /** What it lies in, from the top down. */
  trail?: readonly { name: string; path: string }[];
}

/** The head of a list, an author or a standing page. */
export function PageMeta(props: PageMetaProps) {
  const { site, title, description, path, picture = null } = props;
  const words = description || site.description || site.tagline;
  const name = site.tagline ? `${site.name} – ${site.tagline}` : site.name;
  const url = absolute(path);
  return (
    <>
      <EveryPage site={site} title={title === null ? name : titled(title, site)} />
      <Listed canonical={url} />
      <FeedLinks site={site} of={props.feedsOf} all />
      <Shared
        site={site}
        title={title ?? site.name}
        description={words}
        image={picture && shareImage(picture)}
        language={site.language}
        url={url}
      />
      <meta property="og:type" content={props.author ? 'profile' : 'website'} />
      <JsonLd graph={graphOf(props)} />
    </>
  );
}

interface NumberedMetaProps extends Omit<PageMetaProps, 'title' | 'path'> {
  title: string;
  list: { page: number; hasOlder: boolean };
  /** Address of the n-th page. */
  pathOf: (page: number) => string;
}

/** The head of one page of a long list: it says which one it is, stands for itself, and names its neighbours. */
export function NumberedMeta({
  title,
  list,
  pathOf,
  picture,
  trail = [],
  ...rest
}: NumberedMetaProps) {
  const { page, hasOlder } = list;
  const first = page === 1;
  const { numberedTitle } = messagesFor(rest.site.language);
  return (
    <>
      <PageMeta
        {...rest}
        title={first ? title : numberedTitle(title, page)}
        path={pathOf(page)}
        picture={first ? picture : null}
        trail={first ? trail : [...trail, { name: title, path: pathOf(1) }]}
      />
      {!first && <link rel="prev" href={absolute(pathOf(page - 1))} />}
      {hasOlder && <link rel="next" href={absolute(pathOf(page + 1))} />}
    </>
  );
}

/** The head of a story. */
export function StoryMeta({ site, story }: { site: Site; story: Story }) {
  const { authors, section, topics, language, headline, picture } = story;
  const description = story.searchDescription || story.standfirst;
  const url = absolute(story.path);
  return (
    <>
      <EveryPage site={site} title={titled(story.searchTitle || headline, site)} />
      {authors.map(({ id, name, path }) => (
        <Fragment key={id}>
          <link rel="author" href={absolute(path)} />
          <meta name="author" content={name} />
        </Fragment>
      ))}
      <Listed canonical={story.canonicalUrl ?? url} />
      <FeedLinks site={site} of={section} />
      <Shared
        site={site}
        title={headline}
        description={description}
        image={(picture && shareImage(picture)) ?? drawnImage(story, site)}
        language={language}
        url={url}
      />
      <meta property="og:type" content="article" />
      <meta property="article:published_time" content={story.publishedAt.toISOString()} />
      <meta property="article:modified_time" content={story.updatedAt.toISOString()} />
      {authors.map(({ id, path }) => (
        <meta key={id} property="article:author" content={absolute(path)} />
      ))}
      <meta property="article:section" content={section.name} />
      {topics.map(({ id, name }) => (
        <meta key={id} property="article:tag" content={name} />
      ))}
      <link
        rel="alternate"
        type="application/json+oembed"
        href={absolute(oembedPath(url, 'json'))}
        title={headline}
      />
      <JsonLd graph={storyGraph(story, site, siteOrigin())} />
    </>
  );
}

/** For pages that only exist while somebody looks at them. */
export function UnlistedMeta({ site, title }: { site: Site; title: string }) {
  return (
    <>
      <EveryPage site={site} title={titled(title, site)} />
      <meta name="description" content={site.description || site.tagline} />
      <meta name="robots" content="noindex, follow" />
    </>
  );
}

/** What all pages of the paper have in common. */
function EveryPage({ site, title }: { site: Site; title: string }) {
  return (
    <>
      <title>{title}</title>
      <meta name="application-name" content={site.name} />
      <meta name="format-detection" content="telephone=no" />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#fcf8f1" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#1c1219" media="(prefers-color-scheme: dark)" />
      <link rel="icon" href="/icons/favicon.svg" type="image/svg+xml" sizes="any" />
      <link rel="icon" href="/icons/icon-192.png" type="image/png" sizes="192x192" />
      <link rel="apple-touch-icon" href="/icons/apple-touch-icon.png" sizes="180x180" />
      <link rel="manifest" href={MANIFEST_PATH} />
      <link rel="search" href={OPENSEARCH_PATH} type={OPENSEARCH_TYPE} title={site.name} />
    </>
  );
}

/** For pages that may be found: where they are to be found, large pictures allowed. */
function Listed({ canonical }: { canonical: string }) {
  return (
    <>
      <meta name="robots" content="index, follow, max-image-preview:large" />
      <link rel="canonical" href={canonical} />
    </>
  );
}

interface ShareImage {
  url: string;
  type: string;
  /** Pixels. */
  width: number;
  height: number;
  alt: string;
}

interface SharedProps {
  site: Site;
  title: string;
  description: string;
  image: ShareImage | null;
  language: string;
  url: string;
}

/** How the page looks where it is shared: Open Graph, and what Twitter's cards do not take from it. */
function Shared({ site, title, description, image, language, url }: SharedProps) {
  const locale = shareLocale(language);
  return (
    <>
      <meta name="description" content={description} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={url} />
      <meta property="og:site_name" content={site.name} />
      {locale && <meta property="og:locale" content={locale} />}
      {image && (
        <>
          <meta property="og:image" content={image.url} />
          <meta property="og:image:type" content={image.type} />
          <meta property="og:image:width" content={String(image.width)} />
          <meta property="og:image:height" content={String(image.height)} />
          <meta property="og:image:alt" content={image.alt} />
          <meta name="twitter:image:alt" content={image.alt} />
        </>
      )}
      <meta name="twitter:card" content={image ? 'summary_large_image' : 'summary'} />
      {site.socialHandle && <meta name="twitter:site" content={site.socialHandle} />}
    </>
  );
}

function titled(title: string, site: Site): string {
  return `${title} – ${site.name}`;
}

function absolute(path: string): string {
  return absoluteUrl(siteOrigin(), path);
}

/** Open Graph wants a country with the language; without one it is better left unsaid. */
function shareLocale(language: string): string | undefined {
  const [primary, region] = language.split('-');
  return region?.length === 2 ? `${primary}_${region.toUpperCase()}` : undefined;
}

/** The crop that sharing sites expect; the widest whole picture when there is none. */
function shareImage(picture: Picture): ShareImage | null {
  const jpegs = picture.renditions.filter(({ format }) => format === 'jpg');
  const chosen =
    jpegs.find(({ crop }) => crop === '16x9') ??
    jpegs.filter(({ crop }) => crop === 'full').sort((a, b) => b.width - a.width)[0];
  if (!chosen) return null;
  const url = absolute(picturePath(picture, chosen));
  const { width, height } = chosen;
  return { url, type: 'image/jpeg', width, height, alt: picture.alt };
}

/** For a story without a picture: its headline, drawn when somebody asks for it. */
function drawnImage(story: Story, site: Site): ShareImage {
  const url = absolute(shareCardPath(story.id, shareCard(story, site)));
  return { url, type: 'image/png', ...SHARE_SIZE, alt: story.headline };
}

function graphOf({ site, title, description, path, stories, author, trail }: PageMetaProps): Html {
  if (author) return authorGraph({ author, path, stories: stories ?? [] }, site, siteOrigin());
  const page = { name: title ?? site.name, description, path, trail };
  return stories
    ? listGraph({ ...page, stories }, site, siteOrigin())
    : pageGraph(page, site, siteOrigin());
}
