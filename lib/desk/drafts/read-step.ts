import { z } from 'zod';
import { STORY_STEPS } from '#lib/domain/workflow.ts';
import { type Answer, deny } from './colleague.ts';
import type { StepOptions } from './take-step.ts';

const MOST_LETTERS = 500;
/** Whoever plans further ahead has mistyped the year. */
const FURTHEST_YEAR = 2200;

const SHORT = `At most ${MOST_LETTERS} characters fit here.`;
const words = z.string(SHORT).max(MOST_LETTERS, SHORT);
const TIME = 'Give a day and a time.';
const instant = z
  .string(TIME)
  .refine((text) => z.iso.datetime({ offset: true }).safeParse(text).success, TIME)
  .transform((text) => new Date(text))
  .refine((date) => date.getUTCFullYear() < FURTHEST_YEAR, 'This lies too far ahead.')
  .nullable()
  .default(null);

const sentStep = z.object({
  step: z.enum(STORY_STEPS, 'There is no such step.'),
  revision: z.int('Say which state of the story it is about.'),
  change: z
    .enum(['update', 'minor'], 'Say whether readers are told of an update.')
    .default('update'),
  changeNote: words.default(''),
  override: words.default(''),
  reason: words.default(''),
  liveFrom: instant,
  liveUntil: instant,
  planned: z.enum(['keep', 'replace'], 'Say what becomes of the planned version.').optional(),
});

/** A step that a window asks for, which may be anything. */
export function readStep(
  sent: Record<string, unknown>,
): Answer<{ step: Omit<StepOptions, 'articleId'> }> {
  const parsed = sentStep.safeParse(sent);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return deny(422, issue?.message ?? 'There is no such step.', String(issue?.path[0] ?? 'step'));
  }
  const { planned, ...step } = parsed.data;
  return { ok: true, step: { ...step, ...(planned && { planned }) } };
}
