import { listReadAlso } from '#lib/data/read-also.ts';
import { getSite } from '#lib/data/site.ts';
import type { MediaChoice, NamedChoice, StoryChoice } from '#lib/domain/desk-answers.ts';
import { may } from '#lib/domain/permissions.ts';
import { numberedSlug, slugFrom, storySlugProblem } from '#lib/domain/slug.ts';
import type { PictureFormat } from '#lib/domain/story.ts';
import { standing } from '#lib/domain/workflow.ts';
import { picturePath, storyPath } from '#lib/urls.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { recordAudit } from '../audit.ts';
import type { Desk } from '../refusal.ts';
import { type Answer, allows, type Colleague, denialOf, deny, NO_STORY } from './colleague.ts';
import { HAS_WORDS, likePattern, listStories, withWords } from './list-stories.ts';
import { previewStory } from './preview-story.ts';
import { isUuid, readStoryDraft } from './story-draft.ts';

const { sql } = Prisma;
const SHOWN = 20;
const PICTURES_SHOWN = 40;
/** Pixels: about what a picker shows. */
const THUMBNAIL_WIDTH = 320;
const SUGGESTED = 8;

/** Stories to link to: those readers see first, then what is in work and the asker may see. By words, or by their ids. */
export async function searchStories(db: Desk, text: string, by: Colleague): Promise<StoryChoice[]> {
  const ids = text.split(' ');
  if (ids.every(isUuid)) return storiesOf(db, ids.slice(0, SHOWN), by);
  const live = await listLive(
    db,
    text ? withWords({ text }, SHOWN) : Prisma.empty,
    text ? HAS_WORDS : sql`true`,
  );
  const seen = new Set(live.map(({ id }) => id));
  const work = await listStories(db, { list: 'work', text: text || undefined }, by);
  return [
    ...live,
    ...work.stories
      .filter((story) => !story.live && !seen.has(story.id))
      .map(({ id, headline, state }) => ({ id, headline, path: null, state })),
  ].slice(0, SHOWN);
}

async function storiesOf(db: Desk, ids: string[], by: Colleague): Promise<StoryChoice[]> {
  const live = await listLive(db, Prisma.empty, sql`s.id = ANY(${ids}::uuid[])`);
  const seen = new Set(live.map(({ id }) => id));
  return [
    ...live,
    ...(await listHidden(
      db,
      ids.filter((id) => !seen.has(id)),
      by,
    )),
  ];
}

async function listLive(db: Desk, before: Prisma.Sql, where: Prisma.Sql): Promise<StoryChoice[]> {
  const rows = await db.$queryRaw<LiveRow[]>`${before}
    SELECT s.id::text, s.headline, s.slug, c.slug AS section FROM live_story s JOIN section c ON c.id = s.section_id
    WHERE ${where} ORDER BY s.published_at DESC, s.id DESC LIMIT ${SHOWN}::int`;
  return rows.map(asLive);
}

interface LiveRow {
  id: string;
  headline: string;
  slug: string;
  section: string;
}

function asLive({ id, headline, section, slug }: LiveRow): StoryChoice {
  return { id, headline, path: storyPath(section, slug), state: 'public' };
}

/** Stories that readers do not see, as far as the asker may see them: drafts, scheduled ones, those taken off the site. */
async function listHidden(db: Desk, ids: string[], by: Colleague): Promise<StoryChoice[]> {
  const drafts = await Promise.all(ids.slice(0, SHOWN).map((id) => readStoryDraft(db, id)));
  return drafts.flatMap((draft) => {
    if (!draft || draft.removed || !allows(draft, 'story.read', by)) return [];
    const { id, content } = draft;
    return [{ id, headline: content.headline, path: null, state: standing(draft) }];
  });
}

/** Stories that go with this one, nearest first, without those picked already. */
export async function suggestRelated(
  db: Desk,
  articleId: string,
  by: Colleague,
): Promise<Answer<{ stories: StoryChoice[] }>> {
  const draft = await readStoryDraft(db, articleId);
  const denial = denialOf(draft, 'story.read', by);
  if (denial) return denial;
  if (!draft) return NO_STORY;
  const story = await previewStory(db, draft);
  const near = await listReadAlso({ ...story, picks: [] }, SUGGESTED + story.picks.length);
  const picked = new Set(draft.content.relatedIds);
  const stories = near
    .filter(({ id }) => !picked.has(id))
    .map(({ id, headline, path }) => ({ id, headline, path, state: 'public' as const }));
  return { ok: true, stories: stories.slice(0, SUGGESTED) };
}

/** Pictures by what is said of them, newest first; or by their ids, with blanks between. */
export async function searchMedia(db: Desk, text: string): Promise<MediaChoice[]> {
  const pattern = likePattern(text);
  const rows = await db.$queryRaw<
    (Omit<MediaChoice, 'thumbnail'> & {
      hash: string;
      rendition: { crop: string; width: number; format: PictureFormat } | null;
    })[]
  >`SELECT m.id::text, m.kind::text, m.name, m.alt, m.caption, m.credit, m.width, m.height, m.placeholder, m.hash,
      (SELECT json_build_object('crop', r.crop, 'width', r.width, 'format', r.format) FROM rendition r
        WHERE r.media_id = m.id AND r.crop = 'full' AND r.format = 'jpg'
        ORDER BY r.width < ${THUMBNAIL_WIDTH}::int, abs(r.width - ${THUMBNAIL_WIDTH}::int) LIMIT 1) AS rendition
    FROM live_media m JOIN media o ON o.id = m.id WHERE m.kind = 'picture'
      AND (${text} = '' OR m.id::text = ANY(string_to_array(${text}, ' ')) OR concat_ws(' ', m.name, m.alt, m.caption, m.credit) ILIKE ${pattern})
    ORDER BY o.created_at DESC, o.id DESC LIMIT ${PICTURES_SHOWN}::int`;
  return rows.map(({ hash, rendition, ...media }) => ({
    ...media,
    thumbnail: rendition && picturePath({ hash, name: media.name }, rendition),
  }));
}

/** Topics whose names hold `text`, those that begin with it first. */
export async function searchTopics(db: Desk, text: string): Promise<NamedChoice[]> {
  return db.$queryRaw<NamedChoice[]>`
    SELECT id::text, name, slug FROM topic WHERE name ILIKE ${likePattern(text)}
    ORDER BY name NOT ILIKE ${likePattern(text).slice(1)}, name LIMIT ${SHOWN}::int`;
}

/** Makes a topic, or finds the one that is called so already. */
export async function makeTopic(
  db: Desk,
  options: { name: string },
  by: Colleague,
): Promise<Answer<{ topic: NamedChoice }>> {
  if (!may({ id: by.staffId, role: by.role }, 'topic.create'))
    return deny(403, 'You may not make topics. Choose one there is, or ask somebody of the desk.');
  const name = options.name.trim().replace(/\s+/g, ' ');
  if (name === '') return deny(422, 'Name the topic.', 'name');
  if (name.length > MOST_LETTERS)
    return deny(422, `At most ${MOST_LETTERS} characters fit here.`, 'name');
  return db.$transaction(async (tx) => {
    const [found] = await tx.$queryRaw<(NamedChoice & { language: string })[]>`
      SELECT t.id::text, t.name, t.slug FROM topic t WHERE lower(t.name) = lower(${name}) ORDER BY t.id LIMIT 1`;
    if (found) return { ok: true, topic: found };
    const { language } = await getSite();
    const wanted = slugFrom(name, language);
    if (storySlugProblem(wanted)) return deny(422, 'A topic’s name has letters or digits.', 'name');
    for (let number = 1; number <= MOST_ALIKE; number += 1) {
      const slug = number === 1 ? wanted : numberedSlug(wanted, number);
      const [topic] = await tx.$queryRaw<NamedChoice[]>`
        INSERT INTO topic (slug, name, from_draft) VALUES (${slug}, ${name}, true) ON CONFLICT DO NOTHING RETURNING id::text, name, slug`;
      if (!topic) continue;
      const { staffId, ipAddress } = by;
      const details = { name, slug };
      await recordAudit(tx, {
        action: 'topic.create',
        subject: `topic:${topic.id}`,
        staffId,
        ipAddress,
        details,
      });
      return { ok: true, topic };
    }
    return deny(409, 'Too many topics are called like this one. Choose another name.', 'name');
  });
}

const MOST_LETTERS = 120;
const MOST_ALIKE = 20;

/** Everybody whose name may stand over a story. */
export async function listAuthors(db: Desk): Promise<NamedChoice[]> {
  return db.author.findMany({
    select: { id: true, name: true, slug: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}

/** The sections in the order of the menu, each after the one it lies in. `depth` 0: a top section. */
export async function listSections(db: Desk): Promise<(NamedChoice & { depth: number })[]> {
  return db.$queryRaw<(NamedChoice & { depth: number })[]>`
    WITH RECURSIVE tree AS (
      SELECT id, name, slug, 0 AS depth, ARRAY[lpad(position::text, 9, '0') || slug] AS place FROM section WHERE parent_id IS NULL
      UNION ALL SELECT c.id, c.name, c.slug, t.depth + 1, t.place || (lpad(c.position::text, 9, '0') || c.slug)
      FROM section c JOIN tree t ON c.parent_id = t.id)
    SELECT id::text, name, slug, depth FROM tree ORDER BY place`;
}

/** Members of staff, for filters. */
export async function listColleagues(db: Desk): Promise<{ id: string; name: string }[]> {
  return db.staff.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } });
}

/** Topics by their ids. */
export async function listTopics(db: Desk, ids: string[]): Promise<NamedChoice[]> {
  return db.topic.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, slug: true },
  });
}
