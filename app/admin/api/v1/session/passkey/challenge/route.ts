import { askForPasskey } from '#lib/auth/passkeys.ts';
import { answerStep, withCookies } from '../../answer.ts';

const A_QUARTER = 15 * 60;

/** What a passkey is asked. */
export async function POST(request: Request): Promise<Response> {
  const asked = await askForPasskey(request.headers);
  if (asked) return withCookies(Response.json(asked.options), [asked.cookie]);
  const refusal = { ok: false, problem: 'too_many', retryAfter: A_QUARTER } as const;
  return answerStep(refusal, { fields: {}, isForm: false });
}
