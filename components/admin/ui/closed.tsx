import type { DeskMessages } from '#lib/messages/desk/messages.ts';
import { PageHead } from './page-head.tsx';

/** In place of a page that this person's role does not include. */
export function Closed({ words }: { words: DeskMessages }) {
  return (
    <>
      <PageHead title={words.forbidden.title} />
      <p>{words.forbidden.text}</p>
    </>
  );
}
