import { explainAddress } from '#lib/data/addresses.ts';
import { getSite } from '#lib/data/site.ts';
import { getStory } from '#lib/data/stories.ts';
import type { Story } from '#lib/domain/story.ts';
import { oembed, oembedXml, readOembedRequest } from '#lib/machines/oembed.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { segmentOf } from '../../segment.ts';
import { jsonAnswer, problemAnswer } from '../json-answer.ts';
import { xmlResponse } from '../xml-response.ts';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const asked = readOembedRequest(new URL(request.url).searchParams, siteOrigin());
  if (!asked.ok) return problemAnswer(asked.status, asked.problem);
  const [site, story] = await Promise.all([getSite(), findStory(asked.path)]);
  if (typeof story === 'number') return problemAnswer(story);
  const told = oembed({ story, site, origin: siteOrigin(), ...asked.size });
  return asked.format === 'xml' ? xmlResponse(oembedXml(told), 'text/xml') : jsonAnswer(told);
}

/** The story at `path`, or where it has moved from there to; else the status that says why there is none. */
async function findStory(path: string): Promise<Story | 404 | 410> {
  const here = await storyAt(path);
  if (here) return here;
  const answer = await explainAddress(path);
  if (answer.kind === 'removed') return 410;
  return (answer.kind === 'moved' && (await storyAt(answer.to))) || 404;
}

async function storyAt(path: string): Promise<Story | null> {
  const [, section, slug] = /^\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  if (!section || !slug) return null;
  return getStory({ section: segmentOf(section), slug: segmentOf(slug) });
}
