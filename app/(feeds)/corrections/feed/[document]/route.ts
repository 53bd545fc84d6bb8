import { olderNamed } from '#lib/feeds/document.ts';
import { answerFeed } from '../../../answer.ts';
import { correctionsSource } from '../../../sources.ts';

export const dynamic = 'force-dynamic';

interface Context {
  params: Promise<{ document: string }>;
}

export async function GET(_: Request, { params }: Context): Promise<Response> {
  return answerFeed(olderNamed((await params).document), correctionsSource);
}
