'use client';
import { formMessagesFor } from '#lib/messages/desk/forms.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import { Notice } from './notice.tsx';

/** Says that a form did not arrive, and that nothing of it is lost. */
export function NotSent() {
  return <Notice kind="problem">{formMessagesFor(useDesk().language).notSent}</Notice>;
}
