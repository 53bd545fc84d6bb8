import { z } from 'zod';
import { type Body, parseBody } from './body.ts';

/** What an editor writes of a story. A draft may leave most of it empty; publishing needs it whole. */

const MAX_LINKED = 50;

/** In one spelling, or the same author could be named twice. */
const id = z.uuid().toLowerCase();
const words = (most: number) => z.string().trim().max(most).default('');

function once<T>(key: (entry: T) => string): (entries: T[]) => boolean {
  return (entries) => new Set(entries.map(key)).size === entries.length;
}

const storyContent = z.strictObject({
  headline: z.string().trim().min(1, 'The story needs a headline.').max(300),
  standfirst: words(2000),
  kicker: words(120),
  body: z.unknown(),
  language: z
    .string()
    .regex(
      /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
      'The language is a code such as "en" or "de-AT".',
    ),
  direction: z.enum(['ltr', 'rtl']).default('ltr'),
  heroId: id.nullable().default(null),
  heroCaption: words(2000),
  /** In the order of the byline. */
  authors: z
    .array(z.strictObject({ id, role: words(60) }))
    .max(MAX_LINKED)
    .refine(
      once((author: { id: string }) => author.id),
      'An author is named twice.',
    )
    .default([]),
  topicIds: z.array(id).max(MAX_LINKED).refine(once(String), 'A topic is named twice.').default([]),
  /** The picks for "Read also", in order. */
  relatedIds: z
    .array(id)
    .max(MAX_LINKED)
    .refine(once(String), 'A story is picked twice.')
    .default([]),
  canonicalUrl: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .default(null),
  searchTitle: words(300),
  searchDescription: words(500),
});

export type StoryContent = Omit<z.infer<typeof storyContent>, 'body'> & { body: Body };
/** The same as it may be handed in: defaults left out, nothing checked yet. */
export type StoryContentInput = z.input<typeof storyContent>;

export type StoryContentResult =
  | { ok: true; content: StoryContent }
  | { ok: false; problem: string };

/** Checks that `value` can be published. The problem is told in words for an editor. Never throws. */
export function parseStoryContent(value: unknown): StoryContentResult {
  if (!storable(value)) {
    return { ok: false, problem: 'The story holds a broken character. Type the place anew.' };
  }
  const parsed = storyContent.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const place = issue?.path.join('.');
    return {
      ok: false,
      problem: `${place ? `${place}: ` : ''}${issue?.message ?? 'Not a story.'}`,
    };
  }
  const body = parseBody(parsed.data.body);
  return body.ok ? { ok: true, content: { ...parsed.data, body: body.body } } : body;
}

/** No database text can hold NUL or half of a surrogate pair. */
function storable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(storable);
}
