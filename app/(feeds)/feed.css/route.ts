import { getSite } from '#lib/data/site.ts';
import { feedStyle } from '#lib/feeds/style.ts';
import { messagesFor } from '#lib/messages/for-language.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const { language } = await getSite();
  return new Response(feedStyle(messagesFor(language)), {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });
}
