import type { EditionStory } from '../kinds.ts';
import { backlistStories } from './backlist.ts';
import { briefStories } from './briefs.ts';
import { businessStories } from './business.ts';
import { cultureStories } from './culture.ts';
import { natureStories } from './nature.ts';
import { opinionStories } from './opinion.ts';
import { riverStories } from './river.ts';
import { scienceStories } from './science.ts';
import { sportStories } from './sport.ts';
import { townStories } from './town.ts';
import { transportStories } from './transport.ts';
import { valleyStories } from './valley.ts';

export const stories: EditionStory[] = [
  ...scienceStories,
  ...townStories,
  ...transportStories,
  ...businessStories,
  ...cultureStories,
  ...opinionStories,
  ...briefStories,
  ...riverStories,
  ...valleyStories,
  ...natureStories,
  ...sportStories,
  ...backlistStories,
];

/** What the front page shows first, by slug. */
export const front = {
  lead: 'cell-therapy-ima203-solid-tumours',
  seconds: ['tram-four-returns-to-fischerufer', 'market-hall-reopens'],
};
