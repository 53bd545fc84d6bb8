import { revalidatePath } from 'next/cache';
import type { PaperState } from '#components/admin/paper/paper-state.ts';
import type { PaperOutcome } from '#lib/desk/paper/outcome.ts';
import { anyText } from './form.ts';

/** What is in these fields of a form. */
export function typedFields<Name extends string>(
  form: FormData,
  names: readonly Name[],
): Record<Name, string> {
  const entries = names.map((name) => [name, anyText(form, name)]);
  return Object.fromEntries(entries) as Record<Name, string>;
}

/** What a form is answered; what was typed comes back with a refusal, and the page at `path` shows what was done. */
export function answered(
  outcome: PaperOutcome,
  { path, typed = {}, said }: { path: string; typed?: Record<string, string>; said?: string },
): PaperState {
  if (!outcome.ok) {
    const { problem, field } = outcome;
    return { kind: 'refused', problem, typed, ...(field !== undefined && { field }) };
  }
  revalidatePath(path);
  return { kind: 'done', ...(said !== undefined && { said }) };
}
