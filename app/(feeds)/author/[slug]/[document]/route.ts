import { newestNamed } from '#lib/feeds/document.ts';
import { segmentOf } from '../../../../segment.ts';
import { answerFeed } from '../../../answer.ts';
import { authorSource } from '../../../sources.ts';

export const dynamic = 'force-dynamic';

interface Context {
  params: Promise<{ slug: string; document: string }>;
}

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { slug, document } = await params;
  return answerFeed(newestNamed(document), (site) => authorSource(site, segmentOf(slug)));
}
