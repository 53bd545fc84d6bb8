import { STORY_LISTS, type StoryList } from '#lib/domain/workflow.ts';
import { isUuid } from './story-draft.ts';

/** Which stories the desk lists. */
export interface StoryFilter {
  list: StoryList;
  sectionId?: string | undefined;
  /** Stories of one member of staff. */
  staffId?: string | undefined;
  text?: string | undefined;
  /** A topic by its name. */
  topic?: string | undefined;
  /** Days of the newsroom, `2026-11-23`, both included: of the time that the list is in the order of. */
  from?: string | undefined;
  to?: string | undefined;
  /** Where the page before this one ended. */
  after?: { at: string; id: string } | undefined;
}

const LONGEST_WORDS = 200;

/** The filter in the query of an address, which may hold anything. What cannot be is left out. */
export function readStoryFilter(query: Record<string, string | string[] | undefined>): StoryFilter {
  const one = (name: string) => {
    const value = query[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const id = (name: string) => (isUuid(one(name)) ? one(name) : undefined);
  const [at, last] = one('after')?.split('_') ?? [];
  const words = (name: string) =>
    one(name)?.toWellFormed().replaceAll('\0', '').trim().slice(0, LONGEST_WORDS) || undefined;
  const day = (name: string) => {
    const typed = one(name);
    return typed && DAY.test(typed) && !Number.isNaN(Date.parse(typed)) ? typed : undefined;
  };
  return {
    list: STORY_LISTS.find((list) => list === one('list')) ?? 'work',
    sectionId: id('section'),
    staffId: id('person'),
    text: words('q'),
    topic: words('topic'),
    from: day('from'),
    to: day('to'),
    after:
      at && isUuid(last) && INSTANT.test(at) && !Number.isNaN(Date.parse(at))
        ? { at, id: last }
        : undefined,
  };
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)$/;
const DAY = /^[12]\d{3}-\d\d-\d\d$/;

/** The same as the query of an address, without the place where a page ended. */
export function storyQuery({
  list,
  sectionId: section,
  staffId: person,
  text: q,
  topic,
  from,
  to,
}: StoryFilter) {
  return { list, section, person, q, topic, from, to };
}
