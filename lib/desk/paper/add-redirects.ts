import type { Prisma } from '#prisma/generated/client.ts';
import { recordAudit } from '../audit.ts';
import type { PeopleActor } from '../people-problem.ts';
import type { Desk } from '../refusal.ts';
import { mayRun, type PaperOutcome, refusePaper, whoDid } from './outcome.ts';
import { type RedirectFault, type RedirectWish, readRedirect } from './read-redirects.ts';

/** So long may it take to look through a whole file, in milliseconds. */
const LONGEST = 20_000;
const MOST_FAULTS = 50;
/** Known by these first parts alone to be somewhere; whatever else leads to must be there. */
const LISTS = /^\/(?:archive|corrections|feeds|latest|search)(?:\/|$)|\.[a-z]+$|^\/$|\/page\/\d+$/;

interface Entry {
  line: number;
  from: string;
  to: string;
}

type Faulty = { ok: false; problem: 'faults'; faults: RedirectFault[] };

/**
 * Lets addresses lead elsewhere: all of them, or none and what is wrong with which. One that leads to a story, section,
 * topic or author follows it wherever it goes; chains and loops are refused.
 */
export async function addRedirects(
  db: Desk,
  { wishes, origin }: { wishes: RedirectWish[]; origin: string },
  by: PeopleActor,
): Promise<PaperOutcome<{ added: number }> | Faulty> {
  if (!mayRun(by, 'redirect.manage')) return refusePaper('forbidden');
  const entries: Entry[] = [];
  const faults: RedirectFault[] = [];
  for (const wish of wishes) {
    const read = readRedirect(wish, origin);
    if ('problem' in read) faults.push(read);
    else entries.push({ line: wish.line, ...read });
  }
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE redirect IN SHARE ROW EXCLUSIVE MODE`;
      const there = await lookUp(tx, entries);
      const known = await tx.redirect.findMany({
        where: {
          OR: [
            { fromPath: { in: entries.flatMap(({ from, to }) => [from, to]) } },
            { toUrl: { in: entries.map(({ from }) => from) } },
          ],
        },
      });
      const fresh = findFaults(entries, { there, known, faults });
      if (faults.length > 0) {
        const first = faults.sort((a, b) => a.line - b.line).slice(0, MOST_FAULTS);
        return { ok: false, problem: 'faults', faults: first } as const;
      }
      const data = fresh.map(({ from, to }) => ({
        fromPath: from,
        ...(there.get(to)?.target ?? { toUrl: to }),
      }));
      if (data.length === 0) return { ok: true, added: 0 };
      await tx.redirect.createMany({ data });
      const [only] = fresh.length === 1 ? fresh : [];
      await recordAudit(tx, {
        action: 'redirect.add',
        subject: 'settings',
        ...whoDid(by),
        details: only ? { from: only.from, to: only.to } : { count: fresh.length },
      });
      return { ok: true, added: data.length };
    },
    { timeout: LONGEST },
  );
}

type Known = Prisma.RedirectModel;
type Target =
  | { articleId: string }
  | { sectionId: string }
  | { topicId: string }
  | { authorId: string };
/** What stands at a path; without a target it is a standing page. */
type There = Map<string, { target?: Target }>;

/** Notes what cannot be, and gives what is not there already. */
function findFaults(
  entries: Entry[],
  { there, known, faults }: { there: There; known: Known[]; faults: RedirectFault[] },
): Entry[] {
  const asked = new Map<string, Entry>();
  const existing = new Map(known.map((row) => [row.fromPath, row]));
  const targets = new Set(known.map(({ toUrl }) => toUrl));
  const fresh: Entry[] = [];
  for (const entry of entries) {
    const before = asked.get(entry.from);
    if (!before) asked.set(entry.from, entry);
    if (before?.to !== undefined && before.to !== entry.to)
      faults.push({ line: entry.line, problem: 'from_taken', address: entry.from });
  }
  for (const entry of asked.values()) {
    const { line, from, to } = entry;
    const fault = (problem: RedirectFault['problem'], address: string) =>
      void faults.push({ line, problem, address });
    const row = existing.get(from);
    const aim = there.get(to);
    if (there.has(from)) fault('from_is_page', from);
    else if (row && leadsTo(row, to, aim?.target)) continue;
    else if (row) fault('from_taken', from);
    else if (!aim && (asked.has(to) || existing.has(to)))
      fault(comesBack(entry, asked, existing) ? 'loop' : 'chain', to);
    else if (targets.has(from)) fault('chain', from);
    else if (!aim && to.startsWith('/') && !LISTS.test(to)) fault('to_missing', to);
    else fresh.push(entry);
  }
  return fresh;
}

function leadsTo(row: Known, to: string, target: Target | undefined): boolean {
  return target
    ? Object.entries(target).every(([key, id]) => row[key as keyof Known] === id)
    : row.toUrl === to;
}

function comesBack(
  { from, to }: Entry,
  asked: Map<string, Entry>,
  existing: Map<string, Known>,
): boolean {
  const seen = new Set<string>();
  let at: string | null | undefined = to;
  while (at && !seen.has(at)) {
    if (at === from) return true;
    seen.add(at);
    at = asked.get(at)?.to ?? existing.get(at)?.toUrl;
  }
  return at != null;
}

/** Which of these paths are there, and what stands at them. */
async function lookUp(tx: Prisma.TransactionClient, entries: Entry[]): Promise<There> {
  const paths = [...new Set(entries.flatMap(({ from, to }) => [from, to]))];
  const rows = await tx.$queryRaw<{ path: string; kind: keyof typeof KEYS | 'page'; id: string }[]>`
    WITH asked AS MATERIALIZED (SELECT path, split_part(path, '/', 2) AS first, split_part(path, '/', 3) AS second
      FROM unnest(${paths}::text[]) AS n(path) WHERE path LIKE '/%' AND path NOT LIKE '/%/%/%')
    SELECT n.path, f.kind, f.id::text FROM asked n CROSS JOIN LATERAL (
      SELECT 'section' AS kind, c.id FROM section c WHERE n.second = '' AND c.slug = n.first
      UNION ALL SELECT 'story', s.id FROM live_story s JOIN section c ON c.id = s.section_id WHERE s.slug = n.second AND c.slug = n.first
      UNION ALL SELECT 'topic', t.id FROM live_topic t WHERE n.first = 'topic' AND t.slug = n.second
      UNION ALL SELECT 'author', a.id FROM author a WHERE n.first = 'author' AND a.slug = n.second
      UNION ALL SELECT 'page', p.id FROM live_page p WHERE n.first = 'about' AND p.slug = n.second) f`;
  return new Map(
    rows.map(({ path, kind, id }) => [
      path,
      kind === 'page' ? {} : { target: { [KEYS[kind]]: id } as Target },
    ]),
  );
}

const KEYS = {
  story: 'articleId',
  section: 'sectionId',
  topic: 'topicId',
  author: 'authorId',
} as const;

/** Takes an address back: from then on nothing stands there. */
export async function removeRedirect(db: Desk, id: string, by: PeopleActor): Promise<PaperOutcome> {
  if (!mayRun(by, 'redirect.manage')) return refusePaper('forbidden');
  return db.$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ from: string }[]>`
      DELETE FROM redirect WHERE id = ${id}::uuid RETURNING from_path AS from`;
    if (!row) return refusePaper('missing');
    const details = { from: row.from };
    await recordAudit(tx, {
      action: 'redirect.remove',
      subject: 'settings',
      ...whoDid(by),
      details,
    });
    return { ok: true };
  });
}
