import { listArticles } from '#lib/data/api.ts';
import { getSite } from '#lib/data/site.ts';
import { readArticleQuery } from '#lib/domain/article-query.ts';
import { summarize } from '#lib/machines/article.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { absoluteUrl, articlesPath, OPENAPI_PATH } from '#lib/urls.ts';
import { jsonAnswer, problemAnswer } from '../../../(feeds)/json-answer.ts';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const asked = readArticleQuery(new URL(request.url).searchParams);
  if (!asked.ok) return problemAnswer(400, asked.problem);
  const [site, list] = await Promise.all([getSite(), listArticles(asked.query)]);
  if (!list.ok) return problemAnswer(400, `There is no ${list.unknown} of this name.`);
  const origin = siteOrigin();
  const next = list.next && absoluteUrl(origin, articlesPath({ ...asked.query, after: list.next }));
  const articles = list.stories.map((story) => summarize(story, site, origin));
  const described = `<${absoluteUrl(origin, OPENAPI_PATH)}>; rel="service-desc"`;
  return jsonAnswer({ articles, next }, next ? [`<${next}>; rel="next"`, described] : [described]);
}
