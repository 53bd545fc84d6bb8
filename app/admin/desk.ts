import { cache } from 'react';
import { getSite } from '#lib/data/site.ts';
import { deskMessagesFor } from '#lib/messages/desk/for-language.ts';

/** The paper, and the words the desk speaks in; read once per request. */
export const readDesk = cache(async () => {
  const site = await getSite();
  return { site, words: deskMessagesFor(site.language) };
});
