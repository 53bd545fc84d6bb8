'use client';
import { useWords } from '../shell/desk-provider.tsx';
import { Notice } from '../ui/notice.tsx';
import type { SignInStep } from './session-api.ts';

/** What was said no to, in words. */
export function Refusal({ step }: { step: SignInStep | null }) {
  const words = useWords();
  if (step?.step !== 'refused') return null;
  const { problem, retryAfter } = step;
  const text =
    problem === 'too_many' && retryAfter
      ? words.tooMany(Math.ceil(retryAfter / 60))
      : words.problems[problem];
  return <Notice kind="problem">{text}</Notice>;
}
