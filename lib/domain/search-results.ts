import type { StoryCard, StoryPage } from './story.ts';

/** A stretch of text; `marked` when it is what was looked for. */
export interface SnippetPart {
  text: string;
  marked: boolean;
}

/** A story that was found, with where. */
export interface FoundStory extends StoryCard {
  /** The headline, whole. */
  headlineParts: SnippetPart[];
  /** One or two passages of standfirst and text; none when the words stand in the headline only. */
  snippets: SnippetPart[][];
}

export interface SearchResults extends StoryPage {
  /**
   * `found`; `similar`: nothing holds the words, but `instead` is spelt much like them; `nothing`; `common`: only
   * words like "the", which every story holds; `empty`: nothing that could be found, as punctuation or
   * exclusions alone.
   */
  outcome: 'found' | 'similar' | 'nothing' | 'common' | 'empty';
  /** What was looked for when the outcome is `similar`. */
  instead: string | null;
  stories: FoundStory[];
  /** How many stories hold the words. */
  total: number;
  /** There are more than `total`: only the newest were weighed. */
  more: boolean;
}
