import { Notice } from '../ui/notice.tsx';
import type { ToldState } from './told-state.ts';

/** What came of a form. */
export function ToldAnswer({ state }: { state: ToldState }) {
  if (state.kind === 'refused') return <Notice kind="problem">{state.problem}</Notice>;
  return state.kind === 'done' ? <Notice kind="done">{state.said}</Notice> : null;
}
