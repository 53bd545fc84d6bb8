import { segmentOf } from '../../../segment.ts';
import { answerFeed } from '../../answer.ts';
import { sectionSource } from '../../sources.ts';

export const dynamic = 'force-dynamic';

interface Context {
  params: Promise<{ section: string }>;
}

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const section = segmentOf((await params).section);
  return answerFeed({ format: 'atom', after: null }, (site) => sectionSource(site, section));
}
