import { type CookieToSet, writeCookie } from '#lib/auth/cookies.ts';
import type { SignInAnswer } from '#lib/auth/sign-in.ts';
import { deskPathOr } from '#lib/domain/desk-path.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { SIGN_IN_PATH } from '#lib/urls.ts';
import { problem } from '../../../person.ts';

const MOST_FIELD = 2_000;

/** What was sent: fields as text, and whether by a form without a script. Anything else counts as nothing. */
export async function readFields(
  request: Request,
): Promise<{ fields: Record<string, unknown>; isForm: boolean }> {
  const isForm = (request.headers.get('content-type') ?? '').startsWith(
    'application/x-www-form-urlencoded',
  );
  try {
    const sent: unknown = isForm
      ? Object.fromEntries(new URLSearchParams(await request.text()))
      : await request.json();
    const isObject = typeof sent === 'object' && sent !== null && !Array.isArray(sent);
    return { fields: isObject ? { ...sent } : {}, isForm };
  } catch {
    return { fields: {}, isForm };
  }
}

/** A field that is text of a sane length, else nothing. */
export function textField(fields: Record<string, unknown>, name: string): string {
  const value = fields[name];
  return typeof value === 'string' && value.length <= MOST_FIELD ? value : '';
}

/** The answer to a step of signing in, for the desk's scripts or for a form without one. */
export function answerStep(
  answer: SignInAnswer,
  { fields, isForm }: { fields: Record<string, unknown>; isForm: boolean },
): Response {
  if (isForm) return redirectStep(answer, deskPathOr(textField(fields, 'next')));
  if (answer.ok) return withCookies(Response.json({ step: answer.step }), answer.cookies);
  const retryAfter = answer.problem === 'too_many' ? answer.retryAfter : undefined;
  const response = problem(retryAfter ? 429 : 401, 'The sign-in was refused.', {
    problem: answer.problem,
    retryAfter,
  });
  if (retryAfter) response.headers.set('retry-after', String(retryAfter));
  return response;
}

/** Sets cookies of the desk with an answer. */
export function withCookies(response: Response, cookies: CookieToSet[]): Response {
  const isSecure = siteOrigin().startsWith('https:');
  for (const cookie of cookies)
    response.headers.append('set-cookie', writeCookie(cookie, isSecure));
  return response;
}

function redirectStep(answer: SignInAnswer, next: string): Response {
  const step = answer.ok ? answer.step : answer.problem;
  const query = `step=${step}&next=${encodeURIComponent(next)}`;
  const location = step === 'done' ? next : `${SIGN_IN_PATH}?${query}`;
  const response = new Response(null, { status: 303, headers: { location } });
  return withCookies(response, answer.ok ? answer.cookies : []);
}
