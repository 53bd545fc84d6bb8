import { bodyReferences } from '#lib/domain/body-references.ts';
import type { CheckAnswer } from '#lib/domain/desk-answers.ts';
import type { DraftContent } from '#lib/domain/draft-content.ts';
import { bodyLinks } from '#lib/domain/publish-check/check-links.ts';
import { checkStory } from '#lib/domain/publish-check/check-story.ts';
import type { Finding } from '#lib/domain/publish-check/finding.ts';
import type {
  CheckedPicture,
  LinkedStory,
  StoryFacts,
} from '#lib/domain/publish-check/story-facts.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { findNothingThere } from '../links/nothing-there.ts';
import { askAbout, readAnswers } from '../links/outside-links.ts';
import type { Desk } from '../refusal.ts';
import { type Answer, type Colleague, denialOf, NO_STORY } from './colleague.ts';
import { readStoryDraft, type StoryDraft } from './story-draft.ts';

type Reader = Pick<Prisma.TransactionClient, '$queryRaw'>;

/** A headline may come again after so long. */
const RECENT_DAYS = 30;
/** Of those stories, so many are compared. */
const RECENT_STORIES = 1000;
/** For one story no more addresses of other sites are asked; of those beyond nothing is said. */
const MOST_OUTSIDE = 50;

/** What the publish check says of the working copy as it is saved. */
export async function checkDraft(
  db: Desk,
  articleId: string,
  by: Colleague,
): Promise<Answer<CheckAnswer>> {
  const story = await readStoryDraft(db, articleId);
  const denial = denialOf(story, 'story.read', by);
  if (denial) return denial;
  if (!story) return NO_STORY;
  const [brokenAddresses, { dead, unknown }] = await Promise.all([
    findBrokenAddresses(db, story.content),
    readAnswers(db, outsideAddresses(story.content)),
  ]);
  await askAbout(db, unknown);
  const findings = await findFaults(db, story, { brokenAddresses, deadAddresses: dead });
  return { ok: true, revision: story.revision, pending: unknown.length > 0, findings };
}

/** The same of a story that was read, once it is known which addresses in it lead to nothing; `now`: as it will be then. */
export async function findFaults(
  db: Reader,
  story: StoryDraft,
  given: Pick<StoryFacts, 'brokenAddresses' | 'deadAddresses'> & Partial<Pick<StoryFacts, 'now'>>,
): Promise<Finding[]> {
  const known = await readFacts(db, story);
  return checkStory(story.content, { ...known, ...given });
}

/** As far as its links go. */
type Written = Pick<DraftContent, 'body'>;

type Known = Omit<StoryFacts, 'brokenAddresses' | 'deadAddresses'>;

async function readFacts(db: Reader, { id, content, plannedFrom }: StoryDraft): Promise<Known> {
  const { body, heroId, relatedIds, sectionId, topicIds, headline } = content;
  const named = bodyReferences(body);
  const mediaIds = [...named.media, ...(heroId ? [heroId] : [])];
  const storyIds = [...named.stories.map((one) => one.toLowerCase()), ...relatedIds];
  const authorIds = content.authors.map((author) => author.id);
  const [row] = await db.$queryRaw<
    (Omit<Known, 'pictures' | 'stories' | 'plannedFrom'> & {
      names: string[];
      pictures: Record<string, CheckedPicture> | null;
      stories: Record<string, LinkedStory> | null;
    })[]
  >`SELECT to_json(clock_timestamp()) #>> '{}' AS now,
      EXISTS (SELECT FROM section WHERE id = ${sectionId}::uuid) AS "hasSection",
      ARRAY(SELECT id::text FROM author WHERE id = ANY(${authorIds}::uuid[])) AS authors,
      ARRAY(SELECT name FROM section WHERE id = ${sectionId}::uuid UNION ALL SELECT name FROM topic WHERE id = ANY(${topicIds}::uuid[])
        UNION ALL SELECT name FROM author WHERE id = ANY(${authorIds}::uuid[])) AS names,
      (SELECT json_object_agg(m.id, json_build_object('name', m.name, 'originalName', m.original_name, 'alt', m.alt,
          'decorative', m.decorative, 'caption', m.caption, 'credit', m.credit, 'width', m.width, 'licenceExpiresAt', m.licence_expires_at))
        FROM media m WHERE m.id = ANY(${mediaIds}::uuid[]) AND m.kind = 'picture') AS pictures,
      (SELECT json_object_agg(a.id, json_build_object('headline', coalesce(s.headline, d.content ->> 'headline', a.slug), 'live', s.id IS NOT NULL))
        FROM article a LEFT JOIN live_story s ON s.id = a.id LEFT JOIN draft d ON d.article_id = a.id
        WHERE a.id::text = ANY(${storyIds}::text[]) AND a.removed_at IS NULL) AS stories,
      EXISTS (SELECT FROM (SELECT s.id, s.headline, s.published_at FROM live_story s
          ORDER BY s.published_at DESC, s.id DESC LIMIT ${RECENT_STORIES}::int) n
        WHERE n.id <> ${id}::uuid AND n.published_at > now() - make_interval(days => ${RECENT_DAYS}::int)
          AND lower(n.headline) = lower(${headline.trim()})) AS "isHeadlineTaken"`;
  if (!row) throw new Error('The facts about a story were not read.');
  return { ...row, plannedFrom, pictures: row.pictures ?? {}, stories: row.stories ?? {} };
}

/** Addresses of this site that were written out in full. */
export function ownAddresses(content: Written): string[] {
  return addressesIn(content, (origin) => origin === new URL(siteOrigin()).origin);
}

/** Addresses of other sites, as many as are asked. */
export function outsideAddresses(content: Written): string[] {
  const all = addressesIn(content, (origin) => origin !== new URL(siteOrigin()).origin);
  return all.slice(0, MOST_OUTSIDE);
}

function addressesIn(content: Written, isWanted: (origin: string) => boolean): string[] {
  const hrefs = new Set(bodyLinks(content.body).map(({ href }) => href));
  return [...hrefs].filter(
    (href) => /^https?:/i.test(href) && URL.canParse(href) && isWanted(new URL(href).origin),
  );
}

/**
 * Addresses of this site in the text at which readers find nothing. What moved leads on, and is well. Not to be asked
 * within a transaction: readers' code looks them up over connections of its own.
 */
export async function findBrokenAddresses(db: Reader, content: Written): Promise<string[]> {
  const addresses = ownAddresses(content);
  const pathOf = (address: string) => new URL(address).pathname;
  const nothing = await findNothingThere(db, addresses.map(pathOf));
  return addresses.filter((address) => nothing.has(pathOf(address)));
}
