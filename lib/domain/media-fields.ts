import { z } from 'zod';

/** What an editor says of a picture or file: everything about it but its bytes. */

const MOST_TAGS = 30;
const LONGEST_TAG = 60;

const words = (most: number) =>
  z
    .string()
    .max(most, `At most ${most} characters fit here.`)
    .refine((text) => text.isWellFormed() && !text.includes('\0'), 'There is a broken character.')
    .transform((text) => text.trim());
const part = z.number().min(0).max(1);

const mediaFields = z.strictObject({
  alt: words(1000),
  decorative: z.boolean(),
  caption: words(2000),
  credit: words(300),
  licence: words(300),
  /** From this instant it is not shown any more. */
  licenceExpiresAt: z.iso
    .datetime({ offset: true, error: 'Not a date and time.' })
    .transform((at) => new Date(at).toISOString())
    .nullable(),
  source: words(500),
  place: words(300),
  tags: z
    .array(z.string().max(LONGEST_TAG, `A tag has at most ${LONGEST_TAG} characters.`))
    .transform(cleanTags)
    .refine((tags) => tags.length <= MOST_TAGS, `At most ${MOST_TAGS} tags.`),
  focal: z.strictObject({ x: part, y: part }),
});

export type MediaFields = z.output<typeof mediaFields>;
export type MediaField = keyof MediaFields;

export type FieldsResult =
  | { ok: true; fields: Partial<MediaFields> }
  | { ok: false; problem: string; field?: string };

/** Checks some of the fields. Never throws, whatever it is given. */
export function parseMediaFields(value: unknown): FieldsResult {
  const parsed = mediaFields.partial().safeParse(value);
  if (parsed.success) return { ok: true, fields: parsed.data };
  const issue = parsed.error.issues[0];
  const field = issue?.path[0];
  const problem =
    issue && SPOKEN.has(issue.code)
      ? issue.message
      : 'This part is not what it should be. Load the page anew.';
  return { ok: false, problem, ...(typeof field === 'string' && { field }) };
}

/** Checks for which the messages above have words. */
const SPOKEN = new Set(['too_big', 'custom', 'invalid_format']);

/** In lower case, so that a tag has one spelling; each once, in alphabetical order. */
function cleanTags(tags: string[]): string[] {
  const clean = tags.map((tag) =>
    tag
      .toWellFormed()
      .replace(/[\p{C}\s,]+/gu, ' ')
      .trim()
      .toLowerCase(),
  );
  return [...new Set(clean)].filter((tag) => tag !== '').toSorted();
}

/** So long beforehand the desk is warned that rights end. */
export const RIGHTS_WARNING_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether a picture may be shown, and whether that will soon be over. */
export type Rights = 'open' | 'ending' | 'ended';

/** How the rights stand that end at `expiresAt`. */
export function rightsAt(expiresAt: string | null, now: Date): Rights {
  if (expiresAt === null) return 'open';
  const left = Date.parse(expiresAt) - now.getTime();
  if (left <= 0) return 'ended';
  return left <= RIGHTS_WARNING_DAYS * DAY_MS ? 'ending' : 'open';
}
