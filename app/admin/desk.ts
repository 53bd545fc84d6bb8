import { cache } from 'react';
import { getSite } from '#lib/data/site.ts';
import { deskMessagesFor } from '#lib/messages/desk/for-language.ts';
import { refusalIn } from '#lib/messages/desk/refusals.ts';

/** The paper, and the words the desk speaks in; read once per request. */
export const readDesk = cache(async () => {
  const site = await getSite();
  return { site, words: deskMessagesFor(site.language) };
});

/** A refusal in the paper's language; in English while that cannot be asked for. */
export async function inDeskLanguage(refusal: string): Promise<string> {
  return readDesk().then(
    ({ site }) => refusalIn(site.language, refusal),
    () => refusal,
  );
}
