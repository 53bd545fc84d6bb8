import { getArticle } from '#lib/data/api.ts';
import { getSite } from '#lib/data/site.ts';
import { isArticleId } from '#lib/domain/article-query.ts';
import { tellWhole } from '#lib/machines/article.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { jsonAnswer, problemAnswer } from '../../../../(feeds)/json-answer.ts';

export const dynamic = 'force-dynamic';

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  if (!isArticleId(id)) return problemAnswer(404);
  const [site, story] = await Promise.all([getSite(), getArticle(id)]);
  if (story === 'gone') return problemAnswer(410);
  if (!story) return problemAnswer(404);
  return jsonAnswer(tellWhole(story, site, siteOrigin()));
}
