import type { Author, Front, Picture, StoryCard } from '#lib/domain/story.ts';
import type { Html } from '#lib/markup/html.ts';
import { plainRendition } from '#lib/markup/picture.ts';
import { absoluteUrl, FRONT_PATH, picturePath } from '#lib/urls.ts';
import { type Json, jsonLd, type Thing } from './json-ld.ts';
import { breadcrumb, type Paper, paperThings, websiteId } from './paper-graph.ts';

interface Place {
  name: string;
  path: string;
}

interface Page extends Place {
  description?: string;
  /** What it lies in, from the top down. */
  trail?: readonly Place[] | undefined;
}

/** Pixels. */
const PORTRAIT_WIDTH = 640;

/** Every story of the front page once, in the order in which they stand. */
export function frontStories({ lead, seconds, opinion, strips, latest }: Front): StoryCard[] {
  const all = [
    ...(lead ? [lead] : []),
    ...seconds,
    ...opinion,
    ...strips.flatMap((strip) => strip.stories),
    ...latest,
  ];
  return [...new Map(all.map((story) => [story.id, story])).values()];
}

/** A page that shows stories: the front, a section, a topic, what is latest. `stories` in the order in which they stand. */
export function listGraph(
  page: Page & { stories: readonly { path: string }[] },
  paper: Paper,
  origin: string,
): Html {
  const list = itemList(page.stories, origin);
  return jsonLd([
    { '@type': 'CollectionPage', ...pageParts(page, origin), mainEntity: list },
    ...around(page, paper, origin),
  ]);
}

/** A page that says something of its own, such as a standing page. */
export function pageGraph(page: Page, paper: Paper, origin: string): Html {
  return jsonLd([
    { '@type': 'WebPage', ...pageParts(page, origin) },
    ...around(page, paper, origin),
  ]);
}

/** An author's page. `path` is that of the numbered page shown. */
export function authorGraph(
  page: { author: Author; path: string; stories: readonly { path: string }[] },
  paper: Paper,
  origin: string,
): Html {
  const { author, path, stories } = page;
  const url = absoluteUrl(origin, author.path);
  const profiles = author.links.map((link) => link.url).filter((link) => link.startsWith('http'));
  const person: Thing = {
    '@type': 'Person',
    '@id': `${url}#person`,
    name: author.name,
    url,
    jobTitle: author.jobTitle || undefined,
    description: author.biography || undefined,
    image: (author.portrait && portraitUrl(author.portrait, origin)) ?? undefined,
    sameAs: profiles.length > 0 ? profiles : undefined,
  };
  const place = { name: author.name, path };
  const hasPart = itemList(stories, origin);
  return jsonLd([
    { '@type': 'ProfilePage', ...pageParts(place, origin), mainEntity: person, hasPart },
    ...around(place, paper, origin),
  ]);
}

function pageParts({ name, path, description }: Page, origin: string): Record<string, Json> {
  const url = absoluteUrl(origin, path);
  return {
    '@id': url,
    url,
    name,
    description: description || undefined,
    isPartOf: { '@id': websiteId(origin) },
    breadcrumb: path === FRONT_PATH ? undefined : { '@id': `${url}#breadcrumb` },
  };
}

function around({ name, path, trail = [] }: Page, paper: Paper, origin: string): Thing[] {
  const way = [...trail, { name, path }].map((place) => ({
    name: place.name,
    url: absoluteUrl(origin, place.path),
  }));
  const things = paperThings(paper, origin);
  return path === FRONT_PATH ? things : [breadcrumb(way, absoluteUrl(origin, path)), ...things];
}

function itemList(stories: readonly { path: string }[], origin: string): Thing {
  return {
    '@type': 'ItemList',
    numberOfItems: stories.length,
    itemListElement: stories.map(({ path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: absoluteUrl(origin, path),
    })),
  };
}

function portraitUrl(portrait: Picture, origin: string): string | undefined {
  const rendition = plainRendition(portrait, PORTRAIT_WIDTH);
  return rendition && absoluteUrl(origin, picturePath(portrait, rendition));
}
