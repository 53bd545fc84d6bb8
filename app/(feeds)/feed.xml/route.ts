import { answerFeed } from '../answer.ts';
import { siteSource } from '../sources.ts';

export const dynamic = 'force-dynamic';

export function GET(): Promise<Response> {
  return answerFeed({ format: 'xml', after: null }, siteSource);
}
