import { olderNamed } from '#lib/feeds/document.ts';
import { segmentOf } from '../../../../segment.ts';
import { answerFeed } from '../../../answer.ts';
import { sectionSource } from '../../../sources.ts';

export const dynamic = 'force-dynamic';

interface Context {
  params: Promise<{ section: string; document: string }>;
}

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { section, document } = await params;
  return answerFeed(olderNamed(document), (site) => sectionSource(site, segmentOf(section)));
}
