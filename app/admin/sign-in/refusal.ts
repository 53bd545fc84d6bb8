import type { SignInStep } from '#components/admin/people/session-api.ts';

const PROBLEMS = ['wrong', 'wrong_code', 'code_given', 'expired', 'too_many'] as const;

/** What a form sent without a script came back with: only a step we know. */
export function readRefusal(value: string | string[] | undefined): SignInStep | undefined {
  if (value === 'code') return { step: 'code' };
  const problem = PROBLEMS.find((one) => one === value);
  return problem ? { step: 'refused', problem } : undefined;
}
