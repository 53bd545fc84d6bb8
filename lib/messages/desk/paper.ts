import type { DueKind } from '#lib/domain/due-kind.ts';
import type { FrontSlot } from '#lib/domain/front.ts';
import type { PaperProblem } from '#lib/domain/paper-problem.ts';
import { paperDe } from './paper-de.ts';
import { paperEn } from './paper-en.ts';

/** The desk's words about what surrounds the stories. One object per language, each complete. */
export interface PaperMessages {
  /** BCP 47 of these words. */
  language: string;
  save: string;
  saved: string;
  find: string;
  more: string;
  fromStart: string;
  problems: Record<PaperProblem, string>;
  topics: {
    title: string;
    all: string;
    words: string;
    name: string;
    address: string;
    addressHint: string;
    description: string;
    descriptionHint: string;
    stories: string;
    count: (stories: number, most: number) => string;
    none: string;
    onSite: string;
    rename: string;
    merge: string;
    mergeHint: (name: string) => string;
    other: string;
    noOther: string;
    mergeNow: string;
  };
  sections: {
    title: string;
    all: string;
    hint: string;
    name: string;
    address: string;
    addressHint: string;
    description: string;
    descriptionHint: string;
    kind: string;
    kinds: Record<'news' | 'opinion', string>;
    inBar: string;
    inBarHint: string;
    /** Beside the name of a top section that does not. */
    notInBar: string;
    parent: string;
    parentHint: string;
    top: string;
    none: string;
    fresh: string;
    make: string;
    made: (name: string) => string;
    words: string;
    place: string;
    move: string;
    up: (name: string) => string;
    down: (name: string) => string;
    onSite: string;
  };
  redirects: {
    title: string;
    hint: string;
    words: string;
    from: string;
    to: string;
    follows: string;
    none: string;
    fresh: string;
    fromLabel: string;
    fromHint: string;
    toLabel: string;
    toHint: string;
    add: string;
    added: string;
    remove: string;
    removeOne: (from: string) => string;
    file: string;
    fileHint: string;
    choose: string;
    send: string;
    imported: (count: number) => string;
    faults: string;
    line: (line: number) => string;
    failed: string;
  };
  front: {
    title: string;
    fronts: string;
    places: string;
    zones: Record<FrontSlot['zone'], string>;
    /** `number` from 1. */
    place: (zone: FrontSlot['zone'], number: number) => string;
    hint: string;
    inHand: (headline: string) => string;
    putHere: (headline: string, place: string) => string;
    takeUp: (place: string) => string;
    nothing: string;
    byItself: string;
    notYet: string;
    takeOut: string;
    takeOutOne: (headline: string) => string;
    restOfPaper: string;
    restOfSection: string;
    shelf: string;
    search: string;
    noneFound: string;
    placed: string;
    publish: string;
    published: string;
    savePlan: string;
    when: string;
    plan: string;
    planned: (when: string) => string;
    plans: string;
    now: string;
    cancel: string;
    cancelOne: (when: string) => string;
    cancelled: string;
    discard: string;
    preview: string;
    hidePreview: string;
    failed: string;
  };
  today: {
    live: string;
    brokenLinks: string;
    mostRead: string;
    due: string;
    /** `name`: of its section; empty for the paper's own. */
    front: (name: string) => string;
    kinds: Record<DueKind, string>;
  };
}

/** The words for a BCP 47 tag by its primary language; English when there are none. */
export function paperMessagesFor(language: string): PaperMessages {
  const primary = language.toLowerCase().split('-')[0];
  return primary === paperDe.language ? paperDe : paperEn;
}
