import fc from 'fast-check';
import type { Paper } from './paper.ts';

/** What no reader may see says so, and what everybody may. */
export const HIDDEN = 'hidden';
export const OPEN = 'openly';

/** A version's hours from now; those of one story follow each other. */
interface MadeVersion {
  from: number;
  until: number | null;
}
/** A story that was never near the desk. */
export interface MadeStory {
  versions: MadeVersion[];
  removed: boolean;
  section: number;
  related: number;
}

const hours = fc.integer({ min: -40, max: 40 }).filter((hour) => hour !== 0);
/** Stories with any past and future. */
export const madeStory: fc.Arbitrary<MadeStory> = fc.record({
  versions: fc
    .uniqueArray(hours, { maxLength: 6 })
    .map((times) => times.toSorted((a, b) => a - b))
    .chain((times) =>
      fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }).map((gaps) =>
        times.flatMap((from, index) => {
          const until = times[index + 1] ?? null;
          return gaps[index] && index > 0 ? [] : [{ from, until }];
        }),
      ),
    ),
  removed: fc.boolean(),
  section: fc.nat(3),
  related: fc.nat(20),
});

/** Whether readers may see it now. */
export function isLive({ versions, removed }: MadeStory): boolean {
  return !removed && versions.some(({ from, until }) => from < 0 && (until === null || until > 0));
}

/** The id of the story with this number. */
export function idOf(story: number): string {
  return `01890000-0000-7000-8000-${String(story).padStart(12, '0')}`;
}

/** Writes stories past every function of the desk, so that what is public is judged by the readers' side alone. */
export async function fillPastDesk(paper: Paper, stories: MadeStory[]): Promise<void> {
  const { db, sections, authors, topics } = paper;
  await db.$executeRaw`TRUNCATE article, media, page, redirect, settings, content_change, content_clock CASCADE`;
  // Truncation reached authors through their portraits.
  await db.author.createMany({
    data: [
      { id: authors.ann, slug: 'ann', name: 'ann' },
      { id: authors.ben, slug: 'ben', name: 'ben' },
    ],
  });
  const now = Date.now();
  const at = (hour: number) => new Date(now + hour * 3_600_000);
  const homes = Object.values(sections);
  const ids = stories.map((_, n) => idOf(n));
  const [fine, expired] = await Promise.all(
    [OPEN, HIDDEN].map((word, n) =>
      db.media.create({
        data: {
          hash: String(n).repeat(64),
          name: `${word}-picture`,
          mimeType: 'image/png',
          bytes: 9n,
          width: 3,
          height: 2,
          alt: word,
          licenceExpiresAt: word === HIDDEN ? at(-1) : at(1),
        },
      }),
    ),
  );
  for (const [n, made] of stories.entries()) {
    const first = made.versions[0] ? at(made.versions[0].from) : null;
    const slug = `${isLive(made) ? OPEN : HIDDEN}-${n}`;
    await db.article.create({
      data: {
        id: ids[n],
        guid: slug,
        slug,
        sectionId: homes[made.section] ?? sections.town,
        firstPublishedAt: first,
        lastPublishedAt: first,
        removedAt: made.removed ? at(-0.5) : null,
      },
    });
  }
  for (const [n, made] of stories.entries()) {
    const first = at(made.versions[0]?.from ?? 0);
    const links = ids.map((id) => ({
      type: 'relatedStory',
      attrs: { id: `r${id.slice(-4)}`, articleId: id },
    }));
    for (const [index, { from, until }] of made.versions.entries()) {
      const word = isLive(made) && from < 0 && (until === null || until > 0) ? OPEN : HIDDEN;
      const pictures = [fine, expired].map((media, p) => ({
        type: 'picture',
        attrs: { id: `m${p}`, mediaId: media?.id, caption: '', wide: false },
      }));
      await db.articleVersion.create({
        data: {
          articleId: ids[n] ?? '',
          number: index + 1,
          headline: `${word} word`,
          standfirst: word,
          text: `${word} word`,
          body: { type: 'doc', content: [...pictures, ...links] },
          wordCount: 2,
          language: 'en',
          heroId: (n % 2 ? fine : expired)?.id ?? null,
          liveFrom: at(from),
          liveUntil: until === null ? null : at(until),
          change: 'update',
          updatedAt: first,
          publishedAt: first,
          authors: { create: { authorId: n % 2 ? authors.ann : authors.ben, position: 0 } },
          topics: { create: { topicId: n % 3 ? topics.flood : topics.trams, position: 0 } },
          related: { create: { articleId: ids[made.related % ids.length] ?? '', position: 0 } },
        },
      });
    }
    await db.correction.createMany({
      data: [
        { articleId: ids[n] ?? '', kind: 'correction', text: OPEN, publishedAt: at(-1) },
        { articleId: ids[n] ?? '', kind: 'correction', text: HIDDEN, publishedAt: at(1) },
        {
          articleId: ids[n] ?? '',
          kind: 'correction',
          text: HIDDEN,
          publishedAt: at(-1),
          removedAt: at(-1),
        },
      ],
    });
  }
  if (ids[0])
    await db.frontSlot.createMany({
      data: [null, sections.town].map((sectionId) => ({
        sectionId,
        zone: 'lead' as const,
        position: 0,
        articleId: ids[0] ?? '',
        liveFrom: at(-1),
      })),
    });
  for (const [word, isPublic] of [
    [OPEN, true],
    [HIDDEN, false],
  ] as const) {
    const body = { type: 'doc', content: [] };
    await db.page.create({
      data: { slug: word, title: word, body, language: 'en', public: isPublic },
    });
  }
}
