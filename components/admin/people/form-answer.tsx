'use client';
import { useWords } from '../shell/desk-provider.tsx';
import { CopyLink } from '../ui/copy-link.tsx';
import { Notice } from '../ui/notice.tsx';
import type { FormState } from './form-state.ts';

/** What a form was answered, in words. `done` is said where the answer brings no words of its own. */
export function FormAnswer({ state, done }: { state: FormState; done?: string }) {
  const words = useWords();
  if (state.kind === 'refused') {
    return <Notice kind="problem">{words.problems[state.problem]}</Notice>;
  }
  const said = state.kind === 'done' ? (state.said ?? done) : undefined;
  if (state.kind !== 'done' || !said) return null;
  return (
    <Notice kind="done">
      {said}
      {state.link ? <CopyLink link={state.link} /> : null}
    </Notice>
  );
}
