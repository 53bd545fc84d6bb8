import type { DeskMessages } from '#lib/messages/desk/messages.ts';
import { SIGN_IN_PATH } from '#lib/urls.ts';
import { QuietPage } from '../shell/quiet-page.tsx';

/** Where a link leads that opens nothing (any more). */
export function LinkSpent({ words }: { words: DeskMessages }) {
  const { title, text, link } = words.linkSpent;
  return (
    <QuietPage title={title}>
      <p>{text}</p>
      <p>
        <a href={SIGN_IN_PATH}>{link}</a>
      </p>
    </QuietPage>
  );
}
