import { answerCode } from '#lib/auth/sign-in.ts';
import { answerStep, readFields, textField } from '../answer.ts';

/** The second step of signing in. */
export async function POST(request: Request): Promise<Response> {
  const sent = await readFields(request);
  const kind = textField(sent.fields, 'kind') === 'recovery' ? 'recovery' : 'totp';
  const code = textField(sent.fields, 'code').replaceAll(' ', '');
  return answerStep(await answerCode({ code, kind }, request.headers), sent);
}
