import { z } from 'zod';
import { type Body, parseBody } from './body.ts';

/**
 * The working copy of a story. It may be incomplete in every respect, so that saving it is never refused for what
 * is not finished yet: an address half typed is kept as it stands. Publishing asks for the rest.
 */

const MAX_LINKED = 50;

const words = (most: number) => z.string().max(most, `At most ${most} characters fit here.`);
/** In one spelling, or the same author could be named twice. */
const id = z.uuid('This is not an id.').lowercase('This is not an id.');
const list = <T extends z.ZodType>(entry: T) =>
  z.array(entry).max(MAX_LINKED, `At most ${MAX_LINKED} can be chosen.`);

function once<T>(key: (entry: T) => string): (entries: T[]) => boolean {
  return (entries) => new Set(entries.map(key)).size === entries.length;
}

const draftContent = z.strictObject({
  headline: words(300),
  kicker: words(120),
  standfirst: words(2000),
  /** Empty: made from the headline when it is published. */
  slug: words(200),
  sectionId: id.nullable(),
  topicIds: list(id).refine(once(String), 'A topic is named twice.'),
  /** In the order of the byline. */
  authors: list(z.strictObject({ id, role: words(60) })).refine(
    once((author: { id: string }) => author.id),
    'An author is named twice.',
  ),
  heroId: id.nullable(),
  /** The story is to have no lead picture: nobody forgot it. */
  withoutHero: z.boolean().default(false),
  heroCaption: words(2000),
  /** The picks for "Read also", in order. */
  relatedIds: list(id).refine(once(String), 'A story is picked twice.'),
  language: z
    .string()
    .max(40)
    .regex(
      /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
      'The language is a code such as “en” or “de-AT”.',
    ),
  direction: z.enum(['ltr', 'rtl']),
  searchTitle: words(300),
  searchDescription: words(500),
  /** Empty: the story's own address. */
  canonicalUrl: words(2000),
  /** Nothing may be published before this instant. */
  /** In UTC, so that its order as text is that of time. */
  embargoAt: z.iso
    .datetime({ offset: true, error: 'Not a date and time.' })
    .transform((at) => new Date(at).toISOString())
    .nullable(),
  /** For the desk only. */
  notes: words(10_000),
  body: z.unknown(),
});

export type DraftContent = Omit<z.infer<typeof draftContent>, 'body'> & { body: Body };
export type DraftField = Exclude<keyof DraftContent, 'body'>;

export type DraftResult =
  | { ok: true; content: DraftContent }
  /** `field`: the part it speaks of, `body` for the text. */
  | { ok: false; problem: string; field?: string };

/** Checks that `value` is a working copy. The problem is told in words for an editor. Never throws. */
export function parseDraft(value: unknown): DraftResult {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, problem: 'This is not a story.' };
  }
  const body = parseBody('body' in value ? value.body : undefined);
  if (!body.ok) return { ...body, field: 'body' };
  const parsed = draftContent.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path[0];
    const said = issue && !UNSPOKEN.has(issue.code);
    const problem = said
      ? issue.message
      : 'This part is not what it should be. Load the page anew.';
    return { ok: false, problem, ...(typeof field === 'string' && { field }) };
  }
  const content = { ...parsed.data, body: body.body };
  const field = Object.entries(content).find(([, part]) => !storable(part))?.[0];
  if (field) {
    const problem = 'There is a broken character in the text. Type the place anew.';
    return { ok: false, problem, field };
  }
  return { ok: true, content };
}

/** What is wrong in ways that no editor window sends, for which a check has no words of its own. */
const UNSPOKEN = new Set(['invalid_type', 'unrecognized_keys', 'invalid_union', 'invalid_value']);

/** A working copy in which nothing is written yet. */
export function emptyDraft(language: string, direction: 'ltr' | 'rtl' = 'ltr'): DraftContent {
  return {
    headline: '',
    kicker: '',
    standfirst: '',
    slug: '',
    sectionId: null,
    topicIds: [],
    authors: [],
    heroId: null,
    withoutHero: false,
    heroCaption: '',
    relatedIds: [],
    language,
    direction,
    searchTitle: '',
    searchDescription: '',
    canonicalUrl: '',
    embargoAt: null,
    notes: '',
    body: { type: 'doc', content: [] },
  };
}

/** No database text can hold NUL or half of a surrogate pair. The depth is bounded: the body was checked. */
function storable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(storable);
}
