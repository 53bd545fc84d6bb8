import type { Picture, Site, Story } from '#lib/domain/story.ts';
import type { Feed, FeedItem } from './feed.ts';

/** A small paper for the tests of this folder. */

export const ORIGIN = 'https://courier.example';

export const exampleSite: Site = {
  name: 'River & Bank',
  tagline: 'Daily',
  description: '',
  language: 'en',
  timeZone: 'Europe/Berlin',
  publisher: '',
  email: '',
  socialHandle: '',
  logo: null,
  emblem: null,
  accent: '',
  feedItems: 30,
  feedFullText: true,
  sections: [],
  bar: { sections: [], pages: [] },
  pages: [],
};

export const examplePicture: Picture = {
  id: 'p',
  hash: 'abc',
  name: 'bridge',
  width: 1600,
  height: 1067,
  alt: 'A bridge',
  decorative: false,
  caption: 'The old bridge',
  credit: 'I. Morrow',
  licence: '',
  placeholder: '#cccccc',
  renditions: [
    { crop: 'full', format: 'jpg', width: 640, height: 427 },
    { crop: 'full', format: 'jpg', width: 1600, height: 1067 },
    { crop: '16x9', format: 'jpg', width: 1200, height: 675 },
  ],
};

/** A story in that paper, other than usual in `changes`. */
export function exampleStory(changes: Partial<Story> = {}): Story {
  return {
    id: '1',
    guid: 'urn:uuid:1',
    path: '/town/bridge',
    headline: 'Bridge <closed>',
    kicker: '',
    standfirst: 'For forty weekends',
    language: 'en',
    direction: 'ltr',
    publishedAt: new Date('2026-03-01T10:00:00Z'),
    updatedAt: new Date('2026-03-02T10:00:00Z'),
    section: { id: 's', name: 'Town', path: '/town', kind: 'news' },
    authors: [
      { id: 'a', name: 'Ada', path: '/author/ada', role: '' },
      { id: 'b', name: 'Ben', path: '/author/ben', role: 'Pictures' },
    ],
    picture: null,
    body: { type: 'doc', content: [] },
    wordCount: 0,
    versions: 1,
    heroCaption: '',
    canonicalUrl: null,
    searchTitle: '',
    searchDescription: '',
    breadcrumb: [],
    topics: [],
    corrections: [],
    pictures: {},
    attachments: {},
    linked: {},
    picks: [],
    ...changes,
  };
}

/** A feed of these items; `changes` in what it says of itself. */
export function exampleFeed(items: FeedItem[], changes: Partial<Feed> = {}): Feed {
  return {
    id: `${ORIGIN}/`,
    title: 'River & Bank',
    description: 'Daily',
    language: 'en',
    publisher: { name: 'River & Bank', url: `${ORIGIN}/` },
    pageUrl: `${ORIGIN}/`,
    selfUrl: `${ORIGIN}/feed.xml`,
    currentUrl: null,
    olderUrl: `${ORIGIN}/feeds/00000000-0000-7000-8000-000000000001.xml`,
    hubUrl: `${ORIGIN}/api/websub`,
    iconUrl: `${ORIGIN}/icons/icon-512.png`,
    styleUrl: '/feed.css',
    items,
    ...changes,
  };
}
