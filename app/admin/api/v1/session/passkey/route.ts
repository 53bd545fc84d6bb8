import { signInByPasskey } from '#lib/auth/passkeys.ts';
import { answerStep, readFields } from '../answer.ts';

/** Signs in by what a passkey answered to the challenge. */
export async function POST(request: Request): Promise<Response> {
  const sent = await readFields(request);
  return answerStep(await signInByPasskey(sent.fields.answer, request.headers), sent);
}
