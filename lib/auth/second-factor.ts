import { database } from '#lib/data/client.ts';
import { recordAudit } from '#lib/desk/audit.ts';
import { type PeopleOutcome, refusePeople } from '#lib/desk/people-problem.ts';
import { CLIENT_HEADER } from '#lib/desk-headers.ts';
import { passwordProblem } from '#lib/domain/password.ts';
import { asRequest, type CookieToSet, cookiesOf } from './cookies.ts';
import { isFirstTime } from './given-codes.ts';
import { library } from './library.ts';
import { withOwnTries } from './own-tries.ts';
import { currentHash, endHalfSignIns, hashOf } from './passwords.ts';
import { type Person, whoIs } from './person.ts';

/** Whether sign-in asks this person for a code. */
export async function hasCode(person: Person): Promise<boolean> {
  const staff = await database().staff.findUnique({ where: { id: person.id } });
  return staff?.twoFactorEnabled ?? false;
}

/** Starts with a code generator: gives what it must be told, and the recovery codes. Not on before a code was right. */
export function beginCode(
  person: Person,
  password: string,
  headers: Headers,
): Promise<PeopleOutcome<{ uri: string; recoveryCodes: string[] }>> {
  return withOwnTries(person, async () => {
    const made = await library().api.enableTwoFactor({ body: { password }, headers });
    if (made.method !== 'totp') return refusePeople('missing');
    return { ok: true, uri: made.totpURI, recoveryCodes: made.backupCodes };
  });
}

/** Turns the code generator on, once it has shown a right code. Other sessions end. */
export function confirmCode(
  person: Person,
  code: string,
  headers: Headers,
): Promise<PeopleOutcome<{ cookies: CookieToSet[] }>> {
  return withOwnTries(person, async () => {
    if (!(await isFirstTime(person.id, code))) return refusePeople('code_given');
    const call = { body: { code }, headers, returnHeaders: true } as const;
    const { headers: sent } = await library().api.verifyTOTP(call);
    const cookies = cookiesOf(sent);
    await endOthers(person, cookies);
    await note(person, 'person.code_on', headers);
    return { ok: true, cookies };
  });
}

/** Turns the code generator off. Other sessions end: whoever weakens an account is alone in it. */
export function endCode(
  person: Person,
  password: string,
  headers: Headers,
): Promise<PeopleOutcome<{ cookies: CookieToSet[] }>> {
  return withOwnTries(person, async () => {
    const call = { body: { password }, headers, returnHeaders: true } as const;
    const { headers: sent } = await library().api.disableTwoFactor(call);
    const cookies = cookiesOf(sent);
    await endOthers(person, cookies);
    await note(person, 'person.code_off', headers);
    return { ok: true, cookies };
  });
}

/** Makes new recovery codes; the old ones open nothing any more. */
export function renewRecoveryCodes(
  person: Person,
  password: string,
  headers: Headers,
): Promise<PeopleOutcome<{ recoveryCodes: string[] }>> {
  return withOwnTries(person, async () => {
    const { backupCodes } = await library().api.generateBackupCodes({
      body: { password },
      headers,
    });
    await note(person, 'person.recovery_codes', headers);
    return { ok: true, recoveryCodes: backupCodes };
  });
}

/** Changes one's own password; every other session ends, this one goes on. */
export async function changePassword(
  person: Person,
  { current, wanted }: { current: string; wanted: string },
  headers: Headers,
): Promise<PeopleOutcome> {
  const problem = passwordProblem(wanted, [person.name, person.email]);
  if (problem) return refusePeople(problem);
  return withOwnTries(person, async () => {
    const before = await currentHash(database(), person.id);
    await library().api.verifyPassword({ body: { password: current }, headers });
    const hash = await hashOf(wanted);
    return database().$transaction(async (tx) => {
      // Somebody may have given them another one meanwhile, because this one was known to others.
      if ((await currentHash(tx, person.id)) !== before) return refusePeople('wrong_password');
      const where = { staffId: person.id, providerId: 'credential' };
      await tx.credential.updateMany({ where, data: { password: hash, updatedAt: new Date() } });
      await tx.session.deleteMany({ where: { staffId: person.id, id: { not: person.sessionId } } });
      await endHalfSignIns(tx, person.id);
      await recordAudit(tx, {
        action: 'person.password',
        subject: `staff:${person.id}`,
        staffId: person.id,
        ipAddress: headers.get(CLIENT_HEADER),
      });
      return { ok: true };
    });
  });
}

/** Ends every session but this one, which the library may just have replaced by another. */
async function endOthers(person: Person, cookies: CookieToSet[]): Promise<void> {
  const now = await whoIs(new Headers({ cookie: asRequest(cookies) }));
  const others = { staffId: person.id, id: { not: now?.sessionId ?? person.sessionId } };
  await database().session.deleteMany({ where: others });
}

async function note(person: Person, action: string, headers: Headers): Promise<void> {
  await recordAudit(database(), {
    action,
    subject: `staff:${person.id}`,
    staffId: person.id,
    ipAddress: headers.get(CLIENT_HEADER),
  });
}
