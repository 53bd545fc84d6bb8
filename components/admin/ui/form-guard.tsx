'use client';
import { useCallback, useEffect, useRef } from 'react';
import { LeavingGuard } from './leaving-guard.tsx';

/** What comes before anything is changed by hand. */
const BEGINNINGS = ['focusin', 'pointerdown', 'keydown', 'beforeinput'];
/** The text of a standing page, which its window keeps by itself. */
const KEPT = 'body';

/** Stands in a form: asks before somebody leaves what they changed in it. `state` is what its action answered last. */
export function FormGuard({ state }: { state: { kind: string } }) {
  const place = useRef<HTMLSpanElement>(null);
  const before = useRef<string | null>(null);
  const sent = useRef<string | null>(null);
  const formOf = useCallback(() => place.current?.closest('form') ?? null, []);
  useEffect(() => {
    const form = formOf();
    if (!form) return;
    const ending = new AbortController();
    const { signal } = ending;
    const begin = () => {
      before.current ??= saidIn(form);
    };
    for (const name of BEGINNINGS) form.addEventListener(name, begin, { signal, capture: true });
    const send = () => {
      sent.current = saidIn(form);
    };
    form.addEventListener('submit', send, { signal, capture: true });
    // Typed while it is on its way: that is not saved with it.
    const type = () => {
      if (sent.current !== null) before.current = sent.current;
      sent.current = null;
    };
    form.addEventListener('input', type, { signal, capture: true });
    return () => ending.abort();
  }, [formOf]);
  useEffect(() => {
    if (state.kind === 'saved' || state.kind === 'done') {
      if (sent.current !== null) before.current = null;
    }
    sent.current = null;
  }, [state]);
  return (
    <span ref={place} hidden>
      <LeavingGuard
        isUnsaved={() => {
          const form = formOf();
          return form !== null && before.current !== null && before.current !== saidIn(form);
        }}
      />
    </span>
  );
}

/** Everything that would be sent, as one text to compare. */
function saidIn(form: HTMLFormElement): string {
  const said = [...new FormData(form)].flatMap(([name, value]) => {
    if (name === KEPT || name.startsWith('$ACTION')) return [];
    return [[name, typeof value === 'string' ? value : `${value.name} ${value.size}`]];
  });
  return JSON.stringify(said);
}
