import { createHash } from 'node:crypto';
import { database } from '#lib/data/client.ts';
import { recordAudit } from '#lib/desk/audit.ts';
import { CLIENT_HEADER } from '#lib/desk-headers.ts';
import { LONGEST_PASSWORD } from '#lib/domain/password.ts';
import { parseEmail } from '#lib/domain/person-fields.ts';
import { asRequest, type CookieToSet, cookiesOf, readCookie } from './cookies.ts';
import { knownDevice, rememberDevice } from './devices.ts';
import { isFirstTime } from './given-codes.ts';
import { COOKIE_PREFIX, library, refusalCode } from './library.ts';
import { currentHash, endHalfSignIns } from './passwords.ts';
import { type Person, whoIs } from './person.ts';
import { endPicturePasses, picturePasses } from './picture-pass.ts';
import { pruneAuth } from './prune.ts';
import { giveBack, type Limit, take } from './rate-limits.ts';
import { authSettings } from './settings.ts';

/** Tries of a network, over all accounts; of a network at one account; of a browser known to the account. */
const NETWORK = { most: 60, seconds: 15 * 60 };
const ACCOUNT = { most: 10, seconds: 15 * 60 };
const DEVICE = { most: 15, seconds: 15 * 60 };
/** A code has a million values and three are right: strangers get ten an hour, wherever they come from. */
const CODE = { most: 10, seconds: 60 * 60 };

/** Asked for in place of an address that nobody has, so that the answer takes as long. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

export type SignInAnswer =
  | { ok: true; step: 'done' | 'code'; cookies: CookieToSet[] }
  | { ok: false; problem: 'wrong' | 'wrong_code' | 'code_given' | 'expired' }
  | { ok: false; problem: 'too_many'; retryAfter: number };

/** Signs somebody in by e-mail and password; `step` `code` when their code generator is asked next. */
export async function signIn(
  { email: typed, password }: { email: string; password: string },
  headers: Headers,
): Promise<SignInAnswer> {
  const email = typed.trim().toLowerCase();
  const network = headers.get(CLIENT_HEADER) ?? 'unknown';
  const account = createHash('sha256').update(email).digest('base64url').slice(0, 16);
  const device = knownDevice(headers, email);
  const limits: Limit[] = device
    ? [{ key: `password device ${device}`, ...DEVICE }]
    : [
        { key: `password network ${network}`, ...NETWORK },
        { key: `password account ${account} ${network}`, ...ACCOUNT },
      ];
  const taken = await take(limits);
  if (!taken.ok) return refuseTooMany(taken, network);
  if (password.length > LONGEST_PASSWORD) return { ok: false, problem: 'wrong' };
  const where = { email: parseEmail(email) ?? '' };
  const staff = await database().staff.findUnique({ where, select: { id: true } });
  const hash = await currentHash(database(), staff?.id ?? NOBODY);
  // The library looks for what somebody signs in with only when there is somebody.
  if (!staff) await database().credential.findMany({ where: { staffId: NOBODY } });
  try {
    const { headers: sent, response } = await library().api.signInEmail({
      body: { email, password },
      headers,
      returnHeaders: true,
    });
    const cookies = cookiesOf(sent);
    if (!staff || (await endIfChanged(staff.id, hash, cookies)))
      return { ok: false, problem: 'wrong' };
    await giveBack(limits);
    if ('twoFactorRedirect' in response) return { ok: true, step: 'code', cookies };
    return welcome(cookies, { how: 'password', network });
  } catch (error) {
    refusalCode(error);
    return { ok: false, problem: 'wrong' };
  }
}

/** The second step: a code of the generator, or one of the recovery codes. */
export async function answerCode(
  { code, kind }: { code: string; kind: 'totp' | 'recovery' },
  headers: Headers,
): Promise<SignInAnswer> {
  const network = headers.get(CLIENT_HEADER) ?? 'unknown';
  const staff = await whoWaits(headers);
  if (!staff) return { ok: false, problem: 'expired' };
  const device = knownDevice(headers, staff.email);
  const key =
    kind === 'recovery'
      ? `recovery ${staff.id} ${network}`
      : `code ${staff.id} ${device ?? 'strangers'}`;
  const limits = [{ key, ...CODE }];
  const taken = await take(limits);
  if (!taken.ok) return refuseTooMany(taken, network);
  if (kind === 'totp' && !(await isFirstTime(staff.id, code)))
    return { ok: false, problem: 'code_given' };
  const hash = await currentHash(database(), staff.id);
  const call = { headers, returnHeaders: true } as const;
  try {
    const { headers: sent } =
      kind === 'totp'
        ? await library().api.verifyTOTP({ body: { code }, ...call })
        : await library().api.verifyBackupCode({ body: { code }, ...call });
    const cookies = cookiesOf(sent);
    if (await endIfChanged(staff.id, hash, cookies)) return { ok: false, problem: 'expired' };
    await giveBack(limits);
    return welcome(cookies, { how: kind === 'totp' ? 'code' : 'recovery code', network });
  } catch (error) {
    const expired = /COOKIE|TOO_MANY/.test(refusalCode(error));
    return { ok: false, problem: expired ? 'expired' : 'wrong_code' };
  }
}

/** Opens a session for somebody whose passkey was checked, or who has just set up their account. */
export async function signInTrusted(
  staffId: string,
  how: string,
  headers: Headers,
): Promise<SignInAnswer> {
  const { headers: sent, response } = await library().api.openSession({
    body: { staffId },
    headers,
    returnHeaders: true,
  });
  if (!response.opened) return { ok: false, problem: 'wrong' };
  return welcome(cookiesOf(sent), { how, network: headers.get(CLIENT_HEADER) ?? 'unknown' });
}

/** Ends the session of whoever sent these headers. */
export async function signOut(headers: Headers): Promise<CookieToSet[]> {
  const person = await whoIs(headers);
  const { headers: sent } = await library().api.signOut({ headers, returnHeaders: true });
  if (person) {
    await recordAudit(database(), {
      action: 'person.sign_out',
      subject: `staff:${person.id}`,
      staffId: person.id,
      ipAddress: headers.get(CLIENT_HEADER),
    });
  }
  return [...cookiesOf(sent), ...endPicturePasses()];
}

/**
 * Checking a password takes long enough for it to be changed meanwhile, which ends only sessions that exist by then.
 * Gives whether it was, and then ends what the old one opened.
 */
async function endIfChanged(
  staffId: string,
  hash: string | null,
  cookies: CookieToSet[],
): Promise<boolean> {
  if ((await currentHash(database(), staffId)) === hash) return false;
  const person = await whoIs(new Headers({ cookie: asRequest(cookies) }));
  if (person) await database().session.deleteMany({ where: { id: person.sessionId } });
  await database().$transaction((tx) => endHalfSignIns(tx, staffId));
  return true;
}

async function welcome(
  cookies: CookieToSet[],
  { how, network }: { how: string; network: string },
): Promise<SignInAnswer> {
  const person = await whoIs(new Headers({ cookie: asRequest(cookies) }));
  if (!person) return { ok: false, problem: 'wrong' };
  await recordAudit(database(), {
    action: 'person.sign_in',
    subject: `staff:${person.id}`,
    staffId: person.id,
    ipAddress: network,
    details: { how },
  });
  await pruneAuth();
  return {
    ok: true,
    step: 'done',
    cookies: [...cookies, rememberDevice(person.email), ...picturePasses()],
  };
}

async function refuseTooMany(
  taken: { retryAfter: number; isFirst: boolean },
  network: string,
): Promise<SignInAnswer> {
  // Once per limit and window: whoever goes on knocking must not fill the log.
  if (taken.isFirst) {
    await recordAudit(database(), {
      action: 'person.sign_in_limited',
      subject: 'desk',
      ipAddress: network,
    });
  }
  return { ok: false, problem: 'too_many', retryAfter: taken.retryAfter };
}

/** Whose password was right and whose code is awaited. The library checks the cookie's own seal. */
async function whoWaits(headers: Headers): Promise<Pick<Person, 'id' | 'email'> | null> {
  const secure = authSettings().origin.startsWith('https:') ? '__Secure-' : '';
  const cookie = readCookie(headers, `${secure}${COOKIE_PREFIX}.two_factor`);
  const identifier = cookie?.slice(0, cookie.lastIndexOf('.'));
  if (!identifier || !/^2fa-[\w-]{1,64}$/.test(identifier)) return null;
  const waiting = await database().verification.findFirst({
    where: { identifier, expiresAt: { gt: new Date() } },
  });
  if (!waiting) return null;
  return database().staff.findUnique({
    where: { id: waiting.value },
    select: { id: true, email: true },
  });
}
