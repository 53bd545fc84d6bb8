import { bodyReferences } from '#lib/domain/body-references.ts';
import { countWords, plainText } from '#lib/domain/plain-text.ts';
import { listWords, rewordedWords } from '#lib/domain/story-clock.ts';
import { parseStoryContent, type StoryContent } from '#lib/domain/story-content.ts';
import type { Word } from '#lib/domain/words.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { recordAudit } from './audit.ts';
import { recordChange } from './content-change.ts';
import { missingReference } from './references.ts';
import { type Desk, type Outcome, type Refusal, refuse } from './refusal.ts';
import { freePath } from './story-path.ts';
import { lockStory, replanStory, type StoryRow } from './story-row.ts';
import { insertVersion } from './version-row.ts';

export interface PublishOptions {
  articleId: string;
  /** Checked here: anything may be handed in. */
  content: unknown;
  /** Now, when left out or past; only a story's very first version may start in the past. */
  liveFrom?: Date;
  /** Never, when left out. */
  liveUntil?: Date;
  /** What readers are told: a minor change leaves "updated" as it was. */
  change: 'minor' | 'update' | 'correction';
  changeNote?: string | undefined;
  staffId?: string | undefined;
  ipAddress?: string | null;
  /** What else changed with it, in the same transaction. */
  touched?: Word[];
  /** What becomes of versions planned before. Left out, there may be none. */
  planned?: 'keep' | 'replace';
  /** When it was to begin before, for the log. */
  movedFrom?: Date;
}

export type PublishOutcome = Outcome<{ versionId: string; number: number; liveFrom: Date }>;

/** When a version starts and ends, and what surrounds it. Instants as PostgreSQL wrote them. */
interface Place {
  from: string;
  until: string | null;
  /** The end that was asked for. */
  endsAt: string | null;
  /** Whether readers see it at once. */
  atOnce: boolean;
}

/** Makes a version of a story public, now or for a time to come. */
export async function publishVersion(db: Desk, options: PublishOptions): Promise<PublishOutcome> {
  const parsed = parseStoryContent(options.content);
  if (!parsed.ok) return parsed;
  return db.$transaction((tx) => publishIn(tx, options, parsed.content));
}

/** The same within a transaction, whose last statement it must be; the content was checked. */
export async function publishIn(
  tx: Prisma.TransactionClient,
  options: PublishOptions,
  content: StoryContent,
): Promise<PublishOutcome> {
  const story = await lockStory(tx, options.articleId);
  if (!story) return refuse('There is no such story.');
  if (story.removed) return refuse('The story was removed.');
  const { media, attachments } = bodyReferences(content.body);
  const missing = await missingReference(tx, {
    storyId: story.id,
    authorIds: content.authors.map((author) => author.id),
    topicIds: content.topicIds,
    relatedIds: content.relatedIds,
    pictureIds: [...media, ...(content.heroId ? [content.heroId] : [])],
    attachmentIds: attachments,
  });
  if (missing) return refuse(missing);
  const place = await findPlace(tx, story, options);
  if ('problem' in place) return place;

  if (options.planned === 'replace') await withdrawPlanned(tx, story);
  // What leads away from here stays as long as nobody can find the story, and a plan may be taken back.
  if (place.atOnce) await freePath(tx, story);
  const text = plainText(content.body);
  const version = await insertVersion(tx, {
    storyId: story.id,
    content,
    text,
    wordCount: countWords(text, content.language),
    liveFrom: place.from,
    liveUntil: place.until,
    endsAt: place.endsAt,
    change: options.change,
    changeNote: options.changeNote ?? '',
    staffId: options.staffId ?? null,
  });
  await recordAudit(tx, {
    action: place.atOnce ? 'story.publish' : 'story.schedule',
    subject: `story:${story.id}`,
    staffId: options.staffId,
    ipAddress: options.ipAddress ?? null,
    details: {
      number: version.number,
      liveFrom: place.from,
      liveUntil: place.until,
      ...(options.movedFrom && { movedFrom: options.movedFrom.toISOString() }),
    },
  });
  const topicIds = [...content.topicIds, ...(story.live ? story.topicIds : [])];
  const authorIds = [
    ...content.authors.map(({ id }) => id),
    ...(story.live ? story.authorIds : []),
  ];
  const { sectionIds, corrected } = story;
  const { month } = version;
  const stays = story.live && sameIds(content.topicIds, story.topicIds);
  const lists = (stays ? rewordedWords : listWords)({
    sectionIds,
    topicIds,
    authorIds,
    month,
    corrected,
  });
  const clock = await replanStory(tx, story);
  await recordChange(tx, {
    touched: [
      ...(options.touched ?? []),
      ...(place.atOnce ? ([`story:${story.id}`, ...lists] as const) : []),
    ],
    dropped: [],
    clock,
  });
  return {
    ok: true,
    versionId: version.id,
    number: version.number,
    liveFrom: new Date(place.from),
  };
}

function sameIds(some: string[], others: string[]): boolean {
  return new Set(some).symmetricDifference(new Set(others)).size === 0;
}

async function findPlace(
  tx: Prisma.TransactionClient,
  story: StoryRow,
  { liveFrom, liveUntil, planned }: PublishOptions,
): Promise<Place | Refusal> {
  const wanted = liveFrom?.toISOString() ?? story.now;
  const [found] = await tx.$queryRaw<
    { from: string; atOnce: boolean; planned: string | null; next: string | null; taken: boolean }[]
  >`SELECT to_json(f.at) #>> '{}' AS from, f.at <= ${story.now}::timestamptz AS "atOnce",
      to_char(min(v.live_from) FILTER (WHERE v.live_from > ${story.now}::timestamptz) AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS planned,
      to_json(min(v.live_from) FILTER (WHERE v.live_from > f.at)) #>> '{}' AS next,
      coalesce(bool_or(v.live_from = f.at), false) AS taken
    FROM (SELECT CASE WHEN EXISTS (SELECT FROM article_version v WHERE v.article_id = ${story.id}::uuid AND v.live_from <= ${story.now}::timestamptz)
        THEN greatest(${wanted}::timestamptz, ${story.now}::timestamptz) ELSE ${wanted}::timestamptz END AS at) f
    LEFT JOIN article_version v ON v.article_id = ${story.id}::uuid GROUP BY f.at`;
  if (!found) return refuse('There is no such story.');
  const { from, atOnce } = found;
  if (found.planned && !planned) {
    return refuse(
      `A version is planned for ${found.planned} UTC already. Keep it, or replace it by this one.`,
    );
  }
  const until = liveUntil?.toISOString() ?? null;
  const ends = until ? Date.parse(until) : Number.POSITIVE_INFINITY;
  if (ends <= Date.parse(from)) return refuse('The story would end before it begins.');
  if (atOnce && ends <= Date.parse(story.now)) return refuse('The end lies in the past.');
  if (planned === 'replace') return { from, until, endsAt: until, atOnce };
  if (found.taken)
    return refuse('Another version begins at the same time. Replace it, or choose another time.');
  if (!found.next) return { from, until, endsAt: until, atOnce };
  if (until && ends > Date.parse(found.next)) {
    return refuse(
      'The story would still be shown when the planned version begins. Choose an earlier end.',
    );
  }
  return { from, until: until ?? found.next, endsAt: until, atOnce };
}

/** Planned versions were never public: they go, and the version before them stays until the end set for it. */
export async function withdrawPlanned(
  tx: Prisma.TransactionClient,
  story: StoryRow,
): Promise<void> {
  await tx.$executeRaw`
    WITH withdrawn AS (
      DELETE FROM article_version WHERE article_id = ${story.id}::uuid AND live_from > ${story.now}::timestamptz RETURNING live_from)
    UPDATE article_version v SET live_until = v.ends_at
    WHERE v.article_id = ${story.id}::uuid AND v.live_from <= ${story.now}::timestamptz
      AND v.live_until IN (SELECT live_from FROM withdrawn)`;
}
