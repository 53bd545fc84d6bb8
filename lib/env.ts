import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { NO_HUB } from './hub-address.ts';

/** The secret printed in `.env.example`: everybody knows it, so it opens nothing outside development. */
export const EXAMPLE_SECRET = 'this-example-secret-is-known-to-everybody';

const SECRET_BYTES = 32;

const port = z.coerce
  .number('must be a number')
  .int('must be a whole number')
  .min(1, 'must be between 1 and 65535')
  .max(65_535, 'must be between 1 and 65535');

const origin = z
  .string()
  .refine((value) => /^https?:\/\/[^/?#@\s]+\/?$/.test(value) && URL.canParse(value), {
    error: 'must be an address without a path, such as https://news.example',
  })
  .transform((value) => new URL(value).origin);

const flag = z
  .enum(['1', '0', 'true', 'false'], 'must be 1 or 0')
  .transform((value) => value === '1' || value === 'true');

const schema = z
  .object({
    NODE_ENV: z
      .enum(['production', 'development', 'test'], 'must be production or development')
      .default('production'),
    PORT: port.default(3000),
    HOST: z.string().optional(),
    SITE_URL: origin.optional(),
    DATABASE_URL: z
      .url({
        protocol: /^postgres(ql)?$/,
        error: 'must look like postgresql://user:password@host/database',
      })
      .optional(),
    DATA_DIR: z.string().default('./var'),
    SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
    ADMIN_EMAIL: z.email('must be an e-mail address').optional(),
    ADMIN_PASSWORD: z.string().min(15, 'must have at least 15 characters').optional(),
    DEMO: flag.optional(),
    WEB_CONCURRENCY: z.coerce
      .number('must be a number')
      .int('must be a whole number')
      .min(1, 'must be between 1 and 64')
      .max(64, 'must be between 1 and 64')
      .default(1),
    MEDIA_S3_ENDPOINT: z.url({ protocol: /^https?$/, error: 'must be an address' }).optional(),
    MEDIA_S3_BUCKET: z.string().optional(),
    MEDIA_S3_REGION: z.string().optional(),
    MEDIA_S3_ACCESS_KEY_ID: z.string().optional(),
    MEDIA_S3_SECRET_ACCESS_KEY: z.string().optional(),
    SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: 'must look like smtps://user:password@host' })
      .optional(),
    WEBSUB_HUB: z
      .union([z.literal(NO_HUB), z.url({ protocol: /^https?$/ })], {
        error: `must be the address of a hub, or ${NO_HUB}`,
      })
      .optional(),
    INDEXNOW_KEY: z
      .string()
      .regex(/^[A-Za-z0-9-]{8,128}$/, 'must have 8 to 128 letters, digits and dashes')
      .optional(),
    LOG_LEVEL: z
      .enum(
        ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
        'must be one of trace, debug, info, warn, error, fatal, silent',
      )
      .optional(),
  })
  .superRefine((values, context) => {
    function mistake(name: string, message: string) {
      context.addIssue({ code: 'custom', path: [name], message });
    }
    if (values.SECRET === EXAMPLE_SECRET && values.NODE_ENV !== 'development') {
      mistake(
        'SECRET',
        'is the one from .env.example: remove the line (one is made for you) or put your own',
      );
    }
    if (values.ADMIN_EMAIL && !values.ADMIN_PASSWORD)
      mistake('ADMIN_PASSWORD', 'is missing next to ADMIN_EMAIL');
    if (values.ADMIN_PASSWORD && !values.ADMIN_EMAIL)
      mistake('ADMIN_EMAIL', 'is missing next to ADMIN_PASSWORD');
    const s3 = [
      'MEDIA_S3_ENDPOINT',
      'MEDIA_S3_BUCKET',
      'MEDIA_S3_ACCESS_KEY_ID',
      'MEDIA_S3_SECRET_ACCESS_KEY',
    ] as const;
    if (s3.some((name) => values[name])) {
      for (const name of s3)
        if (!values[name]) mistake(name, 'is missing next to the other MEDIA_S3_ variables');
    }
  });

/** Names of every variable we read, as `.env.example` and the documentation must list them. */
export const variableNames = Object.keys(schema.shape);

/** Where pictures go when they do not go into DATA_DIR. */
export interface S3Settings {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** The checked settings of a process. */
export interface Env {
  mode: 'production' | 'development' | 'test';
  port: number;
  /** Undefined: all addresses of the machine. */
  host: string | undefined;
  /** The public origin, without a slash at the end. */
  siteUrl: string;
  /** Undefined: the embedded database in `dataDir`. */
  databaseUrl: string | undefined;
  /** Absolute. */
  dataDir: string;
  secret: string;
  firstAdmin: { email: string; password: string } | undefined;
  demo: boolean;
  webConcurrency: number;
  mediaS3: S3Settings | undefined;
  smtpUrl: string | undefined;
  /** Undefined: IndexNow is off. */
  indexNowKey: string | undefined;
}

/**
 * Reads and checks the environment (and `.env`, when the environment is the process's own). Throws one
 * error with a line per mistake. Without SECRET one is made and kept in the data folder.
 */
export function readEnv(source?: Record<string, string | undefined>): Env {
  if (!source && existsSync('.env')) process.loadEnvFile('.env');
  // An empty variable, as `PORT= npm start` or a compose file makes it, is a missing one.
  const given = Object.entries(source ?? process.env).filter(([, value]) => value?.trim());
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const lines = parsed.error.issues.map(
      ({ path: [name], message }) => `${String(name)} ${message}.`,
    );
    throw new Error(lines.join('\n'));
  }
  const values = parsed.data;
  const dataDir = path.resolve(values.DATA_DIR);
  return {
    mode: values.NODE_ENV,
    port: values.PORT,
    host: values.HOST,
    siteUrl: values.SITE_URL ?? `http://localhost:${values.PORT}`,
    databaseUrl: values.DATABASE_URL,
    dataDir,
    secret: values.SECRET ?? keptSecret(dataDir),
    firstAdmin:
      values.ADMIN_EMAIL && values.ADMIN_PASSWORD
        ? { email: values.ADMIN_EMAIL, password: values.ADMIN_PASSWORD }
        : undefined,
    demo: values.DEMO ?? values.DATABASE_URL === undefined,
    webConcurrency: values.WEB_CONCURRENCY,
    mediaS3: s3Settings(values),
    smtpUrl: values.SMTP_URL,
    indexNowKey: values.INDEXNOW_KEY,
  };
}

function s3Settings(values: z.output<typeof schema>): S3Settings | undefined {
  const { MEDIA_S3_ENDPOINT, MEDIA_S3_BUCKET, MEDIA_S3_ACCESS_KEY_ID, MEDIA_S3_SECRET_ACCESS_KEY } =
    values;
  if (
    !MEDIA_S3_ENDPOINT ||
    !MEDIA_S3_BUCKET ||
    !MEDIA_S3_ACCESS_KEY_ID ||
    !MEDIA_S3_SECRET_ACCESS_KEY
  )
    return;
  return {
    endpoint: MEDIA_S3_ENDPOINT,
    bucket: MEDIA_S3_BUCKET,
    region: values.MEDIA_S3_REGION ?? 'auto',
    accessKeyId: MEDIA_S3_ACCESS_KEY_ID,
    secretAccessKey: MEDIA_S3_SECRET_ACCESS_KEY,
  };
}

function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, 'secret');
  try {
    mkdirSync(dataDir, { recursive: true });
    // Exclusive: of two processes that start together one makes it and both use it.
    if (!existsSync(file)) {
      const secret = randomBytes(SECRET_BYTES).toString('base64url');
      writeFileSync(file, secret, { mode: 0o600, flag: 'wx' });
    }
  } catch (error) {
    if (!existsSync(file)) throw explainUnwritable(dataDir, error);
  }
  return readFileSync(file, 'utf8').trim();
}

function explainUnwritable(dataDir: string, error: unknown): Error {
  const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
  const advice = full
    ? `No space is left for ${dataDir}: free some disk space and start again.`
    : `DATA_DIR ${dataDir} cannot be written to: choose another folder, or give it to the user you are.`;
  return new Error(advice, { cause: error });
}
