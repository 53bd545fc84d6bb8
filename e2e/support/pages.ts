/** The story it all began with. */
export const SEED_STORY = '/science/cell-therapy-ima203-solid-tumours';

export const STORY_WITH_EMBED = '/culture/open-air-cinema-river';

/** Made without the database, and without anything around it. */
export const BARE_PAGE = '/%ff';

/** A month in which the edition has stories whatever the day: that of the day before yesterday. */
function monthOfNewest(): string {
  const day = new Date(Date.now() - 2 * 86_400_000);
  return day.toISOString().slice(0, 7).replace('-', '/');
}

/**
 * One address of every kind of page, in the demo edition: what is promised of every page is proven on these. A
 * route that has none fails `standards.spec.ts`.
 */
export const PAGES: Record<string, string> = {
  'the front page': '/',
  'a story': SEED_STORY,
  'a story with a table and an update': '/town/tesse-rises-flood-gates-closed',
  'a story with an embed': STORY_WITH_EMBED,
  'a story written from right to left': '/culture/language-cafe-tessenau',
  'a section': '/town',
  'a section within another': '/transport',
  'a topic': '/topic/the-tesse',
  'an author': '/author/jonas-rehwald',
  'the latest stories': '/latest',
  'older stories': '/latest/page/2',
  'the months of the archive': '/archive',
  'a month of the archive': `/archive/${monthOfNewest()}`,
  'the corrections': '/corrections',
  'the former versions of a story': '/town/tesse-rises-flood-gates-closed/history',
  'the feeds': '/feeds',
  'a standing page': '/about/about-us',
  'the empty search': '/search',
  'search results': '/search?q=tram',
  'a narrowed search': '/search?q=tram&section=town&within=week',
  'a search between two days': '/search?q=tram&from=2020-01-01&to=2039-12-31',
  'a search for what is spelt otherwise': '/search?q=flod',
  'a search that finds nothing': '/search?q=xyzzy',
  'a page that does not exist': '/nothing/here',
  'an address that cannot be read': BARE_PAGE,
};

/**
 * Routes that no link of the edition leads to, because it has too few stories: their pages are made as that of
 * “older stories” is. And those that only the server itself asks for.
 */
export const ROUTES_WITHOUT_PAGE = [
  '/[section]/page/[page]',
  '/topic/[slug]/page/[page]',
  '/author/[slug]/page/[page]',
  '/archive/[year]/[month]/page/[page]',
  '/corrections/page/[page]',
  '/[section]/[slug]/history/page/[page]',
  '/boxes/latest/[[...without]]',
  '/boxes/most-read/[[...without]]',
  '/boxes/breaking/[[...without]]',
  '/errors/[status]',
];
