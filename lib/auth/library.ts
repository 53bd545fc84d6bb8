import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { twoFactor } from 'better-auth/plugins';
import { z } from 'zod';
import { database } from '#lib/data/client.ts';
import { CLIENT_HEADER } from '#lib/desk-headers.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '#lib/domain/password.ts';
import { onGlobal } from '#lib/global.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';
import { COOKIE_PATH } from './cookies.ts';
import { authSettings } from './settings.ts';

/** A fortnight, whatever somebody does meanwhile: an end that can be foreseen, and nothing to renew on each page. */
const SESSION_SECONDS = 14 * 24 * 60 * 60;
const CODE_SECONDS = 10 * 60;
export const COOKIE_PREFIX = 'aril';

/** Opens a session for somebody whose passkey or link was checked by us. Never reachable over HTTP. */
const trustedSession = {
  id: 'trusted-session',
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ staffId: z.string() }) },
      async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.staffId);
        const session = user && (await ctx.context.internalAdapter.createSession(user.id));
        if (!session) return ctx.json({ opened: false });
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ opened: true });
      },
    ),
  },
};

function createLibrary(db: PrismaClient) {
  const { secret, origin } = authSettings();
  return betterAuth({
    appName: new URL(origin).hostname,
    baseURL: origin,
    // Only its functions are called: its HTTP surface is mounted nowhere, and its own limits with it.
    basePath: '/admin/api/auth',
    secret,
    database: prismaAdapter(db, { provider: 'postgresql' }),
    user: {
      modelName: 'staff',
      additionalFields: {
        role: { type: 'string', input: false },
        disabledAt: { type: 'date', required: false, input: false },
      },
    },
    session: {
      fields: { userId: 'staffId' },
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    account: { modelName: 'credential', fields: { userId: 'staffId' } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    plugins: [
      twoFactor({
        twoFactorCookieMaxAge: CODE_SECONDS,
        schema: { twoFactor: { fields: { userId: 'staffId' } } },
        // Ours tells strangers from known devices, so that nobody can lock a colleague out.
        accountLockout: { enabled: false },
      }),
      trustedSession,
    ],
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const staff = await db.staff.findUnique({ where: { id: session.userId } });
            if (!staff || staff.disabledAt) return false;
            const address = context?.headers?.get(CLIENT_HEADER) ?? null;
            return { data: { ...session, ipAddress: address } };
          },
        },
      },
    },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { path: COOKIE_PATH, sameSite: 'lax', httpOnly: true },
      // Ids are the database's; what sign-in through other sites would keep has no columns here.
      database: { generateId: false, validateSchema: false },
      ipAddress: { disableIpTracking: true },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

type Library = ReturnType<typeof createLibrary>;

/** The sign-in library, once per process and database client. Only lib/auth knows it. */
export function library(): Library {
  const made = onGlobal('sign-in library', () => new WeakMap<PrismaClient, Library>());
  const db = database();
  const kept = made.get(db) ?? createLibrary(db);
  made.set(db, kept);
  return kept;
}

const CONFLICT = 'CONFLICT';

/** The reason a call of the library gave for refusing, such as `INVALID_PASSWORD`; rethrows what is no refusal. */
export function refusalCode(error: unknown): string {
  const body = error instanceof Error && 'body' in error ? error.body : null;
  const code = body && typeof body === 'object' && 'code' in body ? body.code : null;
  if (typeof code === 'string') return code;
  // Of two who give a recovery code at once, one is told so without a code of its own.
  if (error instanceof Error && 'status' in error && error.status === CONFLICT) return CONFLICT;
  throw error;
}
