import assert from 'node:assert/strict';
import { asRequest } from '#lib/auth/cookies.ts';
import { whoIs } from '#lib/auth/person.ts';
import { beginCode, confirmCode } from '#lib/auth/second-factor.ts';
import { answerCode, type SignInAnswer, signIn, signOut } from '#lib/auth/sign-in.ts';
import { CLIENT_HEADER } from '#lib/desk-headers.ts';
import { PASSWORD } from './staff.ts';
import { codeOf } from './totp.ts';

const STEP_MS = 30_000;
let networks = 0;

/** A browser somewhere: an address of its own and the cookies it was given. */
export function browser(address = `192.0.2.${++networks}`) {
  const cookies = new Map<string, string>();
  const headers = () => {
    const all = [...cookies].map(([name, value]) => ({ name, value, maxAge: 1 }));
    return new Headers({ [CLIENT_HEADER]: address, cookie: asRequest(all) });
  };
  const keep = (answer: SignInAnswer) => {
    for (const { name, value, maxAge } of answer.ok ? answer.cookies : []) {
      if (maxAge === 0) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer.ok ? answer.step : answer.problem;
  };
  return {
    headers,
    enter: async (email: string, password = PASSWORD) =>
      keep(await signIn({ email, password }, headers())),
    code: async (code: string, kind: 'totp' | 'recovery' = 'totp') =>
      keep(await answerCode({ code, kind }, headers())),
    keep,
    who: () => whoIs(headers()),
    leave: () => signOut(headers()),
  };
}

/** Somebody who has just signed in with their password. */
export async function enter(email: string) {
  const home = browser();
  assert.equal(await home.enter(email), 'done');
  const person = await home.who();
  assert.ok(person);
  return { home, person };
}

/** Somebody who has just turned a code generator on. `spent` opened that, `nextCode` is right as well and not yet given. */
export async function enterWithCode(email: string) {
  const { home, person } = await enter(email);
  const begun = await beginCode(person, PASSWORD, home.headers());
  assert.ok(begun.ok);
  const wrong = await confirmCode(person, '000000', home.headers());
  assert.deepEqual(wrong, { ok: false, problem: 'wrong_code' });
  const spent = codeOf(begun.uri);
  const on = await confirmCode(person, spent, home.headers());
  assert.ok(on.ok);
  home.keep({ ok: true, step: 'done', cookies: on.cookies });
  return { home, person, ...begun, spent, nextCode: () => codeOf(begun.uri, Date.now() + STEP_MS) };
}
