import { startAuthentication } from '@simplewebauthn/browser';
import type { PeopleProblemWords } from '#lib/messages/desk/messages.ts';
import {
  PASSKEY_CHALLENGE_PATH,
  SESSION_CODE_PATH,
  SESSION_PASSKEY_PATH,
  SESSION_PATH,
} from '#lib/urls.ts';

/** What came of a step of signing in. */
export type SignInStep =
  | { step: 'done' | 'code' }
  | { step: 'refused'; problem: keyof PeopleProblemWords; retryAfter?: number };

const OFFLINE: SignInStep = { step: 'refused', problem: 'offline' };

/** E-mail and password. Answered by every build of the site, so a page from before a new one can use it too. */
export function sendPassword(fields: { email: string; password: string }): Promise<SignInStep> {
  return send(SESSION_PATH, fields);
}

/** The code that was asked for. */
export function sendCode(fields: { code: string; kind: 'totp' | 'recovery' }): Promise<SignInStep> {
  return send(SESSION_CODE_PATH, fields);
}

/** A passkey of this device. Null when the person thought better of it. */
export async function sendPasskey(): Promise<SignInStep | null> {
  try {
    const challenge = await post(PASSKEY_CHALLENGE_PATH, {});
    if (!challenge.ok) return read(challenge);
    const optionsJSON = await challenge.json();
    const answer = await startAuthentication({ optionsJSON }).catch(() => null);
    return answer && (await send(SESSION_PASSKEY_PATH, { answer }));
  } catch {
    return OFFLINE;
  }
}

async function send(path: string, body: object): Promise<SignInStep> {
  try {
    return await read(await post(path, body));
  } catch {
    return OFFLINE;
  }
}

function post(path: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  return fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function read(response: Response): Promise<SignInStep> {
  const said = await response.json();
  if (response.ok) return { step: said.step };
  const { problem = 'offline', retryAfter } = said;
  return { step: 'refused', problem, retryAfter };
}
