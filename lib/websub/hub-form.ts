import { isIP } from 'node:net';
import { z } from 'zod';
import { isPublicAddress } from './public-address.ts';

/** Seconds. Shorter leases would have subscribers ask all the time, longer ones keep dead ones. */
const MIN_LEASE = 300;
const MAX_LEASE = 10 * 24 * 60 * 60;
const MAX_URL = 2_000;
/** W3C WebSub, 5.1. */
const MAX_SECRET_BYTES = 200;
/** Ports below this belong to services that are none of the web's. */
const FIRST_FREE_PORT = 1024;

/** A wish to (un)subscribe that could be granted. */
export interface HubWish {
  mode: 'subscribe' | 'unsubscribe';
  /** Canonical path of a feed, if there is one there. */
  topic: string;
  /** As it was asked for. */
  topicUrl: string;
  callback: string;
  host: string;
  secret: string | null;
  leaseSeconds: number;
}

export type HubForm = { ok: true; wish: HubWish } | { ok: false; reason: string };

export interface HubFormRules {
  /** Our public origin. */
  origin: string;
  /** The canonical path of an address of ours; null when it is none. */
  canonicalPath: (target: string) => string | null;
  /** Whether an IP address may be a callback. */
  mayConnect?: (address: string) => boolean;
}

const url = z.string().min(1).max(MAX_URL).refine(URL.canParse);
const fields = z.object({
  'hub.mode': z.enum(['subscribe', 'unsubscribe']),
  'hub.topic': url,
  'hub.callback': url,
  'hub.lease_seconds': z.coerce.number().int().catch(MAX_LEASE),
  'hub.secret': z
    .string()
    .refine((secret) => Buffer.byteLength(secret) < MAX_SECRET_BYTES)
    .optional(),
});

const MISTAKES: Record<string, string> = {
  'hub.mode':
    'hub.mode must be subscribe or unsubscribe; this hub publishes for its own site only.',
  'hub.topic': 'hub.topic must be the address of a feed of this site.',
  'hub.callback': 'hub.callback must be an http or https address.',
  'hub.secret': 'hub.secret must be shorter than 200 bytes.',
};

/** Reads a subscription request (W3C WebSub, 5.1). A refusal says in a sentence what to change. */
export function readHubForm(
  form: URLSearchParams,
  { origin, canonicalPath, mayConnect = isPublicAddress }: HubFormRules,
): HubForm {
  const parsed = fields.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refuse(String(parsed.error.issues[0]?.path[0] ?? 'hub.mode'));
  const {
    'hub.mode': mode,
    'hub.topic': topicUrl,
    'hub.callback': callback,
    'hub.lease_seconds': lease,
    'hub.secret': secret = null,
  } = parsed.data;
  const topic = feedPathOf(topicUrl, origin, canonicalPath);
  if (!topic) return refuse('hub.topic');
  const { protocol, hostname, port, username, origin: callbackOrigin } = new URL(callback);
  if (protocol !== 'http:' && protocol !== 'https:') return refuse('hub.callback');
  const host = hostname.replace(/^\[|\]$/g, '');
  const isPrivate = isIP(host) !== 0 && !mayConnect(host);
  if (isPrivate || username || callbackOrigin === origin)
    return refuse('hub.callback', 'hub.callback must be a public address of your own.');
  if (port && Number(port) < FIRST_FREE_PORT)
    return refuse('hub.callback', 'hub.callback must use port 80, 443 or one above 1023.');
  const leaseSeconds = Math.min(MAX_LEASE, Math.max(MIN_LEASE, lease));
  return { ok: true, wish: { mode, topic, topicUrl, callback, host, secret, leaseSeconds } };
}

function feedPathOf(
  topicUrl: string,
  origin: string,
  canonicalPath: HubFormRules['canonicalPath'],
): string | null {
  const { origin: topicOrigin, pathname, search } = new URL(topicUrl);
  if (topicOrigin !== origin || search) return null;
  const path = canonicalPath(pathname);
  return path !== null && /\/feed\.(?:xml|atom|json)$/.test(path) ? path : null;
}

function refuse(field: string, reason = MISTAKES[field] ?? `${field} is not understood.`): HubForm {
  return { ok: false, reason };
}
