import { z } from 'zod';
import { canonicalLanguage, oneLine, severalLines } from '#lib/domain/paper-fields.ts';
import { parseEmail } from '#lib/domain/person-fields.ts';
import { recordAudit } from '../audit.ts';
import {
  mayRun,
  type PaperOutcome,
  type PaperRefusal,
  refusePaper,
  whoDid,
} from '../paper/outcome.ts';
import type { PeopleActor } from '../people-problem.ts';
import type { Desk } from '../refusal.ts';

/** What an administrator says of how the paper speaks, and who answers for it. */
export interface PaperManner {
  description: string;
  /** BCP 47. */
  language: string;
  /** IANA. */
  timeZone: string;
  publisher: string;
  email: string;
  socialHandle: string;
  feedItems: number;
  feedFullText: boolean;
}

/** The same as a form sends it. */
export type TypedManner = Record<keyof PaperManner, string>;

const MOST = { description: 500, publisher: 200, socialHandle: 60 } as const;
const feedItems = z.coerce.number().int().min(1).max(200);

/** Changes it. Every page is made anew, the database tells them. */
export async function savePaperManner(
  db: Desk,
  typed: TypedManner,
  by: PeopleActor,
): Promise<PaperOutcome> {
  if (!mayRun(by, 'settings.manage')) return refusePaper('forbidden');
  const manner = readManner(typed);
  if ('problem' in manner) return manner;
  return db.$transaction(async (tx) => {
    const [known] = await tx.$queryRaw<{ name: string }[]>`
      SELECT name FROM pg_timezone_names WHERE name = ${manner.timeZone} AND name !~ '^(posix|right)/|^(Factory|posixrules|localtime)$'`;
    if (!known) return refusePaper('bad_time_zone', 'timeZone');
    const before = await tx.settings.findUnique({ where: { id: 1 } });
    const create = { id: 1, siteName: 'Aril', ...manner };
    await tx.settings.upsert({ where: { id: 1 }, create, update: manner });
    const was = Object.fromEntries(
      Object.keys(manner).map((key) => [key, before?.[key as keyof PaperManner] ?? null]),
    );
    await recordAudit(tx, {
      action: 'settings.edit',
      subject: 'settings',
      ...whoDid(by),
      details: { was, now: { ...manner } },
    });
    return { ok: true };
  });
}

function readManner(typed: TypedManner): PaperManner | PaperRefusal {
  const description = severalLines(typed.description);
  const [publisher, socialHandle] = [oneLine(typed.publisher), oneLine(typed.socialHandle)];
  const lengths = { description, publisher, socialHandle };
  for (const field of ['description', 'publisher', 'socialHandle'] as const)
    if (lengths[field].length > MOST[field]) return refusePaper('too_long', field);
  const language = canonicalLanguage(typed.language);
  if (!language) return refusePaper('bad_language', 'language');
  const email = typed.email.trim() === '' ? '' : parseEmail(typed.email);
  if (email === null) return refusePaper('bad_email', 'email');
  const items = feedItems.safeParse(typed.feedItems);
  if (!items.success || typed.feedItems.trim() === '')
    return refusePaper('bad_number', 'feedItems');
  const timeZone = typed.timeZone.trim();
  const feedFullText = typed.feedFullText === 'yes';
  if (!isStorable(timeZone)) return refusePaper('bad_time_zone', 'timeZone');
  return { ...lengths, language, email, timeZone, feedItems: items.data, feedFullText };
}

/** Known to this process too, which writes every date. */
function isStorable(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
