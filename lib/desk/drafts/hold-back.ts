import { blocksIn } from '#lib/domain/publish-check/finding.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { recordAudit } from '../audit.ts';
import type { Desk } from '../refusal.ts';
import { findBrokenAddresses, findFaults } from './check-draft.ts';
import { allows, type Colleague, type Denial, deny } from './colleague.ts';
import { readStoryDraft, type StoryDraft } from './story-draft.ts';

const NOT_READY =
  'The story is not ready for readers. Mend what the check names, or say why it is to be published all the same.';

/** Addresses in a story that lead to nothing. Looked up before the transaction; the revision says whether it is still the same text. */
export async function brokenIn(db: Desk, articleId: string): Promise<string[]> {
  const story = await readStoryDraft(db, articleId);
  return story ? findBrokenAddresses(db, story.content) : [];
}

interface HoldBackOptions {
  story: StoryDraft;
  broken: string[];
  /** When readers get it; now when there is none. */
  readFrom?: Date | null | undefined;
  override?: string | undefined;
}

/** Why the check keeps a locked story from readers; null when nothing does, or when it is overridden for a reason. */
export async function holdBack(
  tx: Prisma.TransactionClient,
  { story, broken, readFrom, override = '' }: HoldBackOptions,
  by: Colleague,
): Promise<Denial | null> {
  // Where others' pages are gone, readers can still read ours.
  const addresses = { brokenAddresses: broken, deadAddresses: [] };
  const then = readFrom ? { now: readFrom.toISOString() } : {};
  const findings = blocksIn(await findFaults(tx, story, { ...addresses, ...then }));
  if (findings.length === 0) return null;
  const reason = override.trim();
  if (reason === '' || !allows(story, 'story.override', by)) {
    const field = findings[0]?.field ?? undefined;
    return { ...deny(422, NOT_READY, field), findings };
  }
  await recordAudit(tx, {
    action: 'story.override',
    subject: `story:${story.id}`,
    staffId: by.staffId,
    ipAddress: by.ipAddress,
    details: { reason, revision: story.revision, findings: findings.map(({ kind }) => kind) },
  });
  return null;
}
