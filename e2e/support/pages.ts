/** One address of every kind of page, in the demo edition. */
export const SEED_STORY = '/science/cell-therapy-ima203-solid-tumours';

export const STORY_WITH_EMBED = '/culture/open-air-cinema-river';

export const PAGES: Record<string, string> = {
  'the front page': '/',
  'a story': SEED_STORY,
  'a story with a table and an update': '/town/tesse-rises-flood-gates-closed',
  'a story with an embed': STORY_WITH_EMBED,
  'a story written from right to left': '/culture/language-cafe-tessenau',
  'a section': '/town',
  'the latest stories': '/latest',
  'a standing page': '/about/about-us',
  'search results': '/search?q=tram',
  'a search that finds nothing': '/search?q=xyzzy',
  'a page that does not exist': '/nothing/here',
  'an address that cannot be read': '/%ff',
};
