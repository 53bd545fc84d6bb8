/** The roles of a newsroom, from the fewest rights to the most. */
export const ROLES = ['contributor', 'reporter', 'editor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** Where a story stands for the desk: how far its draft is, unless readers see it or it was taken away for good. */
export const STORY_STATES = ['draft', 'in_review', 'approved', 'public', 'removed'] as const;
export type StoryState = (typeof STORY_STATES)[number];

/** Nobody; everybody with the role; or only where the story is one's own, or stands as named. */
type Right = 'no' | 'yes' | { own: boolean; states: readonly StoryState[] };

const NO: Right = 'no';
const YES: Right = 'yes';
const own = (...states: StoryState[]): Right => ({ own: true, states });
const any = (...states: StoryState[]): Right => ({ own: false, states });

const OWN = own(...STORY_STATES);
/** What is under somebody's eyes, or with readers, is changed by the desk only. */
const OWN_DRAFT = own('draft');
const OWN_UNDECIDED = own('draft', 'in_review', 'public');
const NOT_REMOVED = any('draft', 'in_review', 'approved', 'public');

/**
 * What each role may do, in the order of `ROLES`. The only such table: every page, action and route handler of the
 * desk asks it through `may`, and a test fails for one that has no row in the tour of all surfaces.
 */
const TABLE = {
  /** Be at the desk at all: one's own account, the lists an editor window needs. */
  'desk.enter': [YES, YES, YES, YES],
  /** See the list of stories; without `story.list_all` it holds one's own. */
  'story.list': [YES, YES, YES, YES],
  /** Give a saved choice of stories to everybody at the desk. */
  'view.share': [NO, NO, YES, YES],
  'story.list_all': [NO, NO, YES, YES],
  'story.create': [YES, YES, YES, YES],
  'story.read': [OWN, OWN, YES, YES],
  'story.edit': [OWN_DRAFT, OWN_UNDECIDED, NOT_REMOVED, NOT_REMOVED],
  /** Hand it to the desk, and ask for it back before anybody decided. */
  'story.submit': [NO, own('draft', 'public'), any('draft', 'public'), any('draft', 'public')],
  'story.take_back': [NO, own('in_review'), any('in_review'), any('in_review')],
  /** Decide over what was handed in: approved, or returned to its author. */
  'story.decide': [NO, NO, any('in_review', 'approved'), any('in_review', 'approved')],
  'story.publish': [NO, NO, NOT_REMOVED, NOT_REMOVED],
  /** Publish what the check holds back, for a reason that the log keeps. */
  'story.override': [NO, NO, NOT_REMOVED, NOT_REMOVED],
  /** Take it back from readers, to be published again or not; take it away for good. */
  'story.unpublish': [NO, NO, NOT_REMOVED, NOT_REMOVED],
  'story.remove': [NO, NO, NOT_REMOVED, NOT_REMOVED],
  /** Tell readers what a story had wrong, or take that back. */
  'story.correct': [NO, NO, NOT_REMOVED, NOT_REMOVED],
  /** Take a former version out of the public history. */
  'story.withhold': [NO, NO, NO, YES],
  'story.history': [OWN, OWN, YES, YES],
  'story.restore': [OWN_DRAFT, OWN_UNDECIDED, NOT_REMOVED, NOT_REMOVED],
  'story.preview': [OWN, OWN, YES, YES],
  /** Make a link with which somebody without an account sees it. */
  'story.share': [NO, OWN_UNDECIDED, NOT_REMOVED, NOT_REMOVED],
  'story.comment': [OWN, OWN, YES, YES],
  'media.read': [YES, YES, YES, YES],
  'media.upload': [YES, YES, YES, YES],
  /** Describe a picture, move its focal point, put another file in its place. It is `public` as soon as readers may see it. */
  'media.edit': [OWN_DRAFT, any('draft'), YES, YES],
  'media.remove': [OWN_DRAFT, OWN_DRAFT, YES, YES],
  'topic.create': [NO, YES, YES, YES],
  /** What the paper says about itself: imprint, contact, privacy. */
  'page.manage': [NO, NO, YES, YES],
  /** Rename topics and make two of them one. */
  'topic.manage': [NO, NO, YES, YES],
  /** Choose what stands where on the fronts. */
  'front.manage': [NO, NO, YES, YES],
  /** Say where former addresses lead. */
  'redirect.manage': [NO, NO, YES, YES],
  /** Make, rename, nest and order sections. */
  'section.manage': [NO, NO, NO, YES],
  'author.manage': [NO, NO, YES, YES],
  'people.manage': [NO, NO, NO, YES],
  'audit.read': [NO, NO, NO, YES],
  'settings.manage': [NO, NO, NO, YES],
} as const satisfies Record<string, readonly [Right, Right, Right, Right]>;

export type DeskAction = keyof typeof TABLE;
export const DESK_ACTIONS = Object.keys(TABLE) as DeskAction[];

/** What of a story or picture rights depend on: the staff among its authors and whoever made it, and where it stands. */
export interface StorySubject {
  ownerIds: readonly string[];
  state: StoryState;
}

/**
 * Whether somebody may do this, with this story where it is about one. A right that depends on the story is none
 * without it.
 */
export function may(
  person: { id: string; role: Role },
  action: DeskAction,
  subject?: StorySubject,
): boolean {
  const right: Right = TABLE[action][ROLES.indexOf(person.role)] ?? NO;
  if (right === 'no') return false;
  if (right === 'yes') return true;
  if (!subject) return false;
  const isAllowed = right.states.includes(subject.state);
  return isAllowed && (!right.own || subject.ownerIds.includes(person.id));
}

/** Everything somebody may do with a story, for those who show only what can be done. */
export function rightsOver(
  person: { id: string; role: Role },
  subject: StorySubject,
): DeskAction[] {
  return DESK_ACTIONS.filter(
    (action) => action.startsWith('story.') && may(person, action, subject),
  );
}
