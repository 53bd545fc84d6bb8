import { unstable_rethrow } from 'next/navigation';
import { type RefObject, useActionState, useEffect, useRef, useState } from 'react';

interface KeptAction<State> {
  state: State;
  act: (sent: FormData) => void;
  isBusy: boolean;
  /** What was sent last did not arrive, or no answer came: it stands in the form again. */
  isLost: boolean;
  form: RefObject<HTMLFormElement | null>;
}

/** As `useActionState`, for a form that somebody writes in: where the server is away what they wrote stays. */
export function useKeptAction<State>(
  action: (before: State, sent: FormData) => Promise<State>,
  fresh: Awaited<State>,
): KeptAction<Awaited<State>> {
  const form = useRef<HTMLFormElement>(null);
  const [lost, setLost] = useState<FormData | null>(null);
  const [state, act, isBusy] = useActionState(async (before: Awaited<State>, sent: FormData) => {
    try {
      const after = await action(before, sent);
      setLost(null);
      return after;
    } catch (error) {
      // Being led on to another page is no failure.
      unstable_rethrow(error);
      setLost(sent);
      return before;
    }
  }, fresh);
  useEffect(() => {
    // React empties a form when its action is over.
    if (lost && !isBusy && form.current) fillIn(form.current, lost);
  }, [lost, isBusy]);
  return { state, act, isBusy, isLost: lost !== null, form };
}

function fillIn(form: HTMLFormElement, sent: FormData): void {
  const places = new Map<string, number>();
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(field.type)) {
      field.checked = sent.getAll(field.name).includes(field.value);
    } else if (
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement ||
      (field instanceof HTMLInputElement && !/^(?:hidden|file|submit)$/.test(field.type))
    ) {
      const place = places.get(field.name) ?? 0;
      places.set(field.name, place + 1);
      const value = sent.getAll(field.name)[place];
      if (typeof value === 'string') field.value = value;
    }
  }
}
