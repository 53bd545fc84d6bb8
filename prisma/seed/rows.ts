import { type Body, parseBody } from '#lib/domain/body.ts';
import { countWords, plainText } from '#lib/domain/plain-text.ts';
import { NEWS_FOR, OLD_AFTER } from '#lib/domain/story-age.ts';
import { type ClockEntry, storyClock } from '#lib/domain/story-clock.ts';
import type { Word } from '#lib/domain/words.ts';
import { fixedId } from './authoring.ts';
import type { DrawnPicture } from './draw-pictures.ts';
import { attachments } from './edition/attachments.ts';
import type { Ago, EditionStory } from './edition/kinds.ts';
import { authors, pages, sections, settings, topics } from './edition/paper.ts';
import { CREDIT } from './edition/pictures.ts';
import { front, stories } from './edition/stories/all.ts';

/** The edition as rows of the database, dated from `now`. Pure: the same `now` gives the same rows. */

const MINUTE = 60_000;
/** Standing pages and pictures were there before the news. */
const BEFORE_ALL: Ago = { days: 480 };

export function before(now: Date, { days = 0, hours = 0, minutes = 0 }: Ago): Date {
  const toTheMinute = Math.floor(now.getTime() / MINUTE) * MINUTE;
  return new Date(toTheMinute - ((days * 24 + hours) * 60 + minutes) * MINUTE);
}

/** The part of the edition that stands whatever the day: its name, sections, topics, authors and pages. */
export function paperRows(now: Date) {
  return {
    settings: { id: 1, ...settings },
    sections: Object.entries(sections).map(([slug, { parent, ...section }], position) => ({
      id: fixedId('section', slug),
      slug,
      position,
      ...section,
      parentId: parent === null ? null : fixedId('section', parent),
    })),
    topics: Object.entries(topics).map(([slug, topic]) => ({
      id: fixedId('topic', slug),
      slug,
      ...topic,
    })),
    authors: Object.entries(authors).map(([slug, author]) => ({
      id: fixedId('author', slug),
      slug,
      ...author,
      links: author.links.map(({ label, url }) => ({ label, url })),
      portraitId: fixedId('picture', `portrait-${slug}`),
    })),
    pages: pages.map(({ slug, title, body }, position) => ({
      id: fixedId('page', slug),
      slug,
      title,
      body: checked(body, slug),
      language: settings.language,
      position,
      public: true,
      updatedAt: before(now, BEFORE_ALL),
    })),
  };
}

/** The pictures and their renditions. */
export function pictureRows(drawn: DrawnPicture[], now: Date) {
  const id = (name: string) => fixedId('picture', name);
  return {
    media: drawn.map(
      ({ name, hash, mimeType, bytes, width, height, placeholder, alt, caption, focal }) => ({
        id: id(name),
        name,
        hash,
        mimeType,
        bytes,
        width,
        height,
        placeholder,
        alt,
        caption,
        focalX: focal.x,
        focalY: focal.y,
        credit: CREDIT,
        licence: 'CC BY 4.0',
        source: 'own',
        createdAt: before(now, BEFORE_ALL),
      }),
    ),
    renditions: drawn.flatMap(({ name, renditions }) =>
      renditions.map((rendition) => ({ mediaId: id(name), ...rendition })),
    ),
  };
}

/** The files that stories offer. */
export function attachmentRows(now: Date) {
  return Object.entries(attachments).map(([name, { mimeType, content, hash }]) => ({
    id: fixedId('attachment', name),
    kind: mimeType.startsWith('audio/') ? ('audio' as const) : ('document' as const),
    name,
    hash,
    mimeType,
    bytes: content.length,
    credit: CREDIT,
    licence: 'CC BY 4.0',
    source: 'own',
    createdAt: before(now, BEFORE_ALL),
  }));
}

/** Stories, what readers saw of them and when, their corrections and their places on the front page. */
export function storyRows(now: Date) {
  const versions = stories.flatMap((story) => versionRows(story, now));
  return {
    articles: stories.map((story) => {
      const id = fixedId('story', story.slug);
      const published = before(now, story.published);
      const last = story.earlier?.at(-1);
      return {
        id,
        guid: `urn:uuid:${id}`,
        slug: story.slug,
        sectionId: fixedId('section', story.section),
        createdAt: published,
        firstPublishedAt: published,
        lastPublishedAt: last ? before(now, last.replaced) : published,
      };
    }),
    versions: versions.map(({ row }) => row),
    versionAuthors: versions.flatMap(({ row, story }) =>
      story.authors.map((author, position) => {
        const [slug, role] = typeof author === 'string' ? [author, ''] : author;
        return {
          versionId: row.id,
          authorId: fixedId('author', slug),
          position,
          role,
          publishedAt: row.publishedAt,
        };
      }),
    ),
    versionTopics: versions.flatMap(({ row, story }) =>
      story.topics.map((slug, position) => ({
        versionId: row.id,
        topicId: fixedId('topic', slug),
        position,
        publishedAt: row.publishedAt,
      })),
    ),
    versionRelated: versions.flatMap(({ row, story }) =>
      (story.picks ?? []).map((slug, position) => ({
        versionId: row.id,
        articleId: fixedId('story', slug),
        position,
      })),
    ),
    corrections: stories.flatMap(({ slug, corrections = [] }) =>
      corrections.map(({ kind, text, block, at }, number) => ({
        id: fixedId('correction', `${slug}/${number}`),
        articleId: fixedId('story', slug),
        kind,
        text,
        blockId: block ?? null,
        publishedAt: before(now, at),
        createdAt: before(now, at),
      })),
    ),
    slots: [
      { zone: 'lead' as const, position: 0, slug: front.lead },
      ...front.seconds.map((slug, position) => ({ zone: 'second' as const, position, slug })),
    ].map(({ zone, position, slug }) => ({
      id: fixedId('slot', `${zone}/${position}`),
      zone,
      position,
      articleId: fixedId('story', slug),
      liveFrom: before(now, { minutes: 1 }),
    })),
  };
}

function versionRows(story: EditionStory, now: Date) {
  const { slug, earlier = [], language = 'en', direction = 'ltr' } = story;
  const { headline, standfirst, body } = story;
  const published = before(now, story.published);
  return [...earlier, null].map((version, at) => {
    const previous = earlier[at - 1];
    const liveFrom = previous ? before(now, previous.replaced) : published;
    const shown = checked(version?.body ?? body, slug);
    const text = plainText(shown);
    const row = {
      id: fixedId('version', `${slug}/${at + 1}`),
      articleId: fixedId('story', slug),
      number: at + 1,
      kicker: story.kicker,
      headline: version?.headline ?? headline,
      standfirst: version?.standfirst ?? standfirst,
      body: shown,
      text,
      wordCount: countWords(text, language),
      language,
      direction,
      heroId: story.hero ? fixedId('picture', story.hero) : null,
      heroCaption: story.heroCaption ?? '',
      liveFrom,
      liveUntil: version ? before(now, version.replaced) : null,
      change: previous?.change ?? ('first' as const),
      changeNote: previous?.note ?? '',
      publishedAt: published,
      updatedAt: liveFrom,
      createdAt: liveFrom,
    };
    return { row, story };
  });
}

function checked(body: Body, slug: string): Body {
  const parsed = parseBody(body);
  if (!parsed.ok)
    throw new Error(`The demo edition’s text “${slug}” is no valid body: ${parsed.problem}`);
  return parsed.body;
}

/** Everything that comes into the world with the edition, in the words of a change. */
export function editionWords(): Word[] {
  const words = (
    kind: 'section' | 'topic' | 'shelf' | 'label' | 'author' | 'byline',
    thing: 'section' | 'topic' | 'author',
    slugs: Record<string, unknown>,
  ) => Object.keys(slugs).map((slug): Word => `${kind}:${fixedId(thing, slug)}`);
  return [
    'latest',
    'front',
    'corrections',
    'months',
    'news',
    'settings',
    ...stories.map(({ slug }): Word => `story:${fixedId('story', slug)}`),
    ...words('section', 'section', sections),
    ...words('shelf', 'section', sections),
    ...words('topic', 'topic', topics),
    ...words('shelf', 'topic', topics),
    ...words('label', 'topic', topics),
    ...words('author', 'author', authors),
    ...words('byline', 'author', authors),
    ...pages.map(({ slug }): Word => `page:${fixedId('page', slug)}`),
  ];
}

/** The instants still to come at which a story of the edition is no news any more, or counts as old. */
export function editionClock(now: Date): ClockEntry[] {
  return stories.flatMap(({ slug, published }) => {
    const after = (time: number) => {
      const at = new Date(before(now, published).getTime() + time);
      return at > now ? at.toISOString() : null;
    };
    return storyClock({
      storyId: fixedId('story', slug),
      sectionIds: [],
      versions: [],
      leavesNewsAt: after(NEWS_FOR),
      agesAt: after(OLD_AFTER),
    });
  });
}
