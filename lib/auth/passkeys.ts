import { randomBytes } from 'node:crypto';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { database } from '#lib/data/client.ts';
import { type Actor, recordAudit } from '#lib/desk/audit.ts';
import { type PeopleOutcome, refusePeople } from '#lib/desk/people-problem.ts';
import { CLIENT_HEADER } from '#lib/desk-headers.ts';
import { parseName } from '#lib/domain/person-fields.ts';
import { asRequest, type CookieToSet, readCookie } from './cookies.ts';
import { library } from './library.ts';
import { withOwnTries } from './own-tries.ts';
import type { Person } from './person.ts';
import { take } from './rate-limits.ts';
import { authSettings } from './settings.ts';
import { type SignInAnswer, signInTrusted, signOut } from './sign-in.ts';

const CHALLENGE_MS = 5 * 60 * 1000;
const COOKIE = 'aril.passkey';
/** Nothing can be guessed here: only so that nobody keeps the server busy. */
const NETWORK = { most: 120, seconds: 15 * 60 };

type Transport = 'ble' | 'cable' | 'hybrid' | 'internal' | 'nfc' | 'smart-card' | 'usb';

/** A passkey as its owner sees it. */
export interface PasskeyEntry {
  id: string;
  name: string;
  createdAt: Date;
  usedAt: Date | null;
}

/** One's own passkeys, oldest first. */
export function listPasskeys(person: Person): Promise<PasskeyEntry[]> {
  return database().passkey.findMany({
    where: { staffId: person.id },
    orderBy: { createdAt: 'asc' },
    select: { id: true, name: true, createdAt: true, usedAt: true },
  });
}

/**
 * What the browser needs to make a passkey, for whoever knows the password: one that is made at an open screen would
 * open the door long after that session has ended.
 */
export function offerPasskey(
  person: Person,
  password: string,
  headers: Headers,
): Promise<PeopleOutcome<{ options: PublicKeyCredentialCreationOptionsJSON }>> {
  return withOwnTries(person, async () => {
    await library().api.verifyPassword({ body: { password }, headers });
    return { ok: true, options: await newChallenge(person) };
  });
}

async function newChallenge(person: Person): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const known = await database().passkey.findMany({ where: { staffId: person.id } });
  const options = await generateRegistrationOptions({
    rpName: rpId(),
    rpID: rpId(),
    userID: new TextEncoder().encode(person.id),
    userName: person.email,
    userDisplayName: person.name,
    excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await remember(`passkey-new ${person.sessionId}`, options.challenge);
  return options;
}

/** Keeps a passkey that the browser made after `offerPasskey`. */
export async function addPasskey(
  person: Person,
  { answer, name: typed }: { answer: unknown; name: string },
  by: Actor,
): Promise<PeopleOutcome> {
  const name = parseName(typed);
  if (!name) return refusePeople('bad_name');
  const challenge = await recall(`passkey-new ${person.sessionId}`);
  if (!challenge || !isResponse<RegistrationResponseJSON>(answer))
    return refusePeople('bad_passkey');
  const checked = await verifyRegistrationResponse({
    response: answer,
    ...expected(challenge),
  }).catch(() => null);
  if (!checked?.verified || !checked.registrationInfo) return refusePeople('bad_passkey');
  const { id, publicKey, counter, transports = [] } = checked.registrationInfo.credential;
  return database().$transaction(async (tx) => {
    if (await tx.passkey.findUnique({ where: { credentialId: id } })) return refusePeople('taken');
    await tx.passkey.create({
      data: { staffId: person.id, credentialId: id, publicKey, counter, transports, name },
    });
    const subject = `staff:${person.id}` as const;
    await recordAudit(tx, { action: 'person.passkey_add', subject, ...by, details: { name } });
    return { ok: true };
  });
}

/** Forgets one of one's own passkeys. */
export async function removePasskey(person: Person, id: string, by: Actor): Promise<PeopleOutcome> {
  return database().$transaction(async (tx) => {
    const { count } = await tx.passkey.deleteMany({ where: { id, staffId: person.id } });
    if (count === 0) return refusePeople('missing');
    const subject = `staff:${person.id}` as const;
    await recordAudit(tx, { action: 'person.passkey_remove', subject, ...by });
    return { ok: true };
  });
}

/** What the browser needs to sign somebody in by passkey, and the cookie that says which challenge is theirs. */
export async function askForPasskey(
  headers: Headers,
): Promise<{ options: PublicKeyCredentialRequestOptionsJSON; cookie: CookieToSet } | null> {
  const network = headers.get(CLIENT_HEADER) ?? 'unknown';
  const taken = await take([{ key: `passkey ${network}`, ...NETWORK }]);
  if (!taken.ok) return null;
  const options = await generateAuthenticationOptions({
    rpID: rpId(),
    userVerification: 'required',
  });
  const value = randomBytes(24).toString('base64url');
  await remember(`passkey ${value}`, options.challenge);
  return { options, cookie: { name: COOKIE, value, maxAge: CHALLENGE_MS / 1000 } };
}

/** Signs in whoever holds the passkey that answered. It is possession and person at once: no code is asked for. */
export async function signInByPasskey(answer: unknown, headers: Headers): Promise<SignInAnswer> {
  const wrong = { ok: false, problem: 'wrong' } as const;
  const challenge = await recall(`passkey ${readCookie(headers, COOKIE) ?? ''}`);
  if (!challenge || !isResponse<AuthenticationResponseJSON>(answer)) return wrong;
  const passkey = await database().passkey.findUnique({ where: { credentialId: answer.id } });
  if (!passkey) return wrong;
  const { credentialId, publicKey, counter, transports, staffId } = passkey;
  const checked = await verifyAuthenticationResponse({
    response: answer,
    ...expected(challenge),
    credential: {
      id: credentialId,
      publicKey: new Uint8Array(publicKey),
      counter: Number(counter),
      transports: transports as Transport[],
    },
  }).catch(() => null);
  if (!checked?.verified) return wrong;
  const { id } = passkey;
  const used = await database().passkey.updateMany({
    where: { id },
    data: { counter: checked.authenticationInfo.newCounter, usedAt: new Date() },
  });
  if (used.count === 0) return wrong;
  const opened = await signInTrusted(staffId, 'passkey', headers);
  // A password chosen by link meanwhile removes passkeys, and ends only the sessions that exist by then.
  if (!opened.ok || (await database().passkey.findUnique({ where: { id } }))) return opened;
  await signOut(new Headers({ cookie: asRequest(opened.cookies) }));
  return wrong;
}

function rpId(): string {
  return new URL(authSettings().origin).hostname;
}

function expected(challenge: string) {
  return {
    expectedChallenge: challenge,
    expectedOrigin: authSettings().origin,
    expectedRPID: rpId(),
    requireUserVerification: true,
  };
}

/** The library looks at the rest; this much it takes for granted. */
function isResponse<T extends { id: string }>(value: unknown): value is T {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    /^[\w-]{1,1400}$/.test(value.id)
  );
}

async function remember(identifier: string, value: string): Promise<void> {
  const expiresAt = new Date(Date.now() + CHALLENGE_MS);
  await database().$transaction([
    database().verification.deleteMany({ where: { identifier } }),
    database().verification.create({ data: { identifier, value, expiresAt } }),
  ]);
}

/** A challenge is good for one answer, right or wrong. */
async function recall(identifier: string): Promise<string | null> {
  if (!/^[\w -]{1,100}$/.test(identifier)) return null;
  const rows = await database().$queryRaw<{ value: string }[]>`
    DELETE FROM verification WHERE identifier = ${identifier} AND expires_at > now() RETURNING value`;
  return rows[0]?.value ?? null;
}
