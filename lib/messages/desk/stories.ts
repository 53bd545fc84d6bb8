import type { DraftField } from '#lib/domain/draft-content.ts';
import type { StoryState } from '#lib/domain/permissions.ts';
import type { StoryList, StoryStep } from '#lib/domain/workflow.ts';
import { storiesDe } from './stories-de.ts';
import { storiesEn } from './stories-en.ts';

/** The desk's words about stories, their history and their preview. One object per language, each complete. */
export interface StoryMessages {
  /** BCP 47 of these words. */
  language: string;
  list: {
    title: string;
    lists: Record<StoryList, string>;
    newStory: string;
    filters: string;
    section: string;
    everySection: string;
    person: string;
    everybody: string;
    words: string;
    topic: string;
    fromDay: string;
    toDay: string;
    show: string;
    none: string;
    noneHint: string;
    headline: string;
    noHeadline: string;
    noSection: string;
    authors: string;
    state: string;
    saved: string;
    published: string;
    plannedFor: string;
    endedAt: string;
    by: (name: string) => string;
    older: string;
    newest: string;
    /** A public story with work that readers do not have yet. */
    changed: string;
  };
  states: Record<StoryState, string>;
  begin: {
    title: string;
    headline: string;
    headlineHint: string;
    section: string;
    later: string;
    begin: string;
  };
  story: {
    edit: string;
    history: string;
    preview: string;
    onSite: string;
    allStories: string;
    steps: Record<StoryStep, string>;
    done: Record<StoryStep, string>;
    failed: string;
  };
  history: {
    title: string;
    back: string;
    states: string;
    none: string;
    revision: (number: number) => string;
    marks: Record<'start' | 'restore' | 'submit' | 'publish', string>;
    program: string;
    show: string;
    compare: string;
    from: string;
    to: string;
    unchanged: string;
    restore: string;
    restoreHint: string;
    restored: string;
    current: string;
    older: string;
    changes: (from: number, to: number) => string;
    fields: Record<DraftField, string>;
  };
  preview: {
    title: string;
    /** Over a page that somebody without an account sees. */
    notPublished: string;
    /** The same where readers have an earlier version. */
    changesNotPublished: string;
    width: string;
    phone: string;
    desktop: string;
    light: string;
    dark: string;
    looks: string;
    share: string;
    shareHint: string;
    works: string;
    hours: (hours: number) => string;
    make: string;
    copy: string;
    copied: string;
    address: string;
    onceOnly: string;
    links: string;
    until: (when: string, by: string) => string;
    revoke: string;
    revoked: string;
    noLink: string;
    noLinkHint: string;
  };
}

/** The words for a BCP 47 tag by its primary language; English when there are none. */
export function storyMessagesFor(language: string): StoryMessages {
  const primary = language.toLowerCase().split('-')[0];
  return primary === storiesDe.language ? storiesDe : storiesEn;
}
