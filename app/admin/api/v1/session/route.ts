import { signIn, signOut } from '#lib/auth/sign-in.ts';
import { answerStep, readFields, textField, withCookies } from './answer.ts';

/** Signs in by e-mail and password. */
export async function POST(request: Request): Promise<Response> {
  const sent = await readFields(request);
  const email = textField(sent.fields, 'email');
  const password = textField(sent.fields, 'password');
  return answerStep(await signIn({ email, password }, request.headers), sent);
}

/** Signs out. */
export async function DELETE(request: Request): Promise<Response> {
  return withCookies(new Response(null, { status: 204 }), await signOut(request.headers));
}
