'use client';
import { useWords } from './desk-provider.tsx';
import { QuietPage } from './quiet-page.tsx';

/** What is shown instead of a page that failed. */
export function DeskError({ reset }: { reset: () => void }) {
  const { failure } = useWords();
  return (
    <QuietPage title={failure.title}>
      <p>{failure.text}</p>
      <button type="button" onClick={reset}>
        {failure.again}
      </button>
    </QuietPage>
  );
}
