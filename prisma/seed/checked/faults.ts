import type { Block } from '#lib/domain/body.ts';
import type { DraftContent } from '#lib/domain/draft-content.ts';
import type { FindingKind } from '#lib/domain/publish-check/finding.ts';
import type { CheckedPicture } from '#lib/domain/publish-check/story-facts.ts';
import { type Case, withBody } from './draft-of.ts';

/** Known faults, each as what an editor in a hurry makes of a good story. */

type Plant = (good: Case) => Case;

const fields =
  (change: (content: DraftContent) => Partial<DraftContent>): Plant =>
  ({ content, facts }) => ({ content: { ...content, ...change(content) }, facts });

const picture =
  (change: (picture: CheckedPicture, story: Case) => Partial<CheckedPicture>): Plant =>
  (good) => {
    const { content, facts } = good;
    const id = content.heroId ?? '';
    const before = facts.pictures[id];
    if (!before) throw new Error(`“${content.headline}” has no lead picture to spoil.`);
    const changed = { ...before, ...change(before, good) };
    return { content, facts: { ...facts, pictures: { ...facts.pictures, [id]: changed } } };
  };

const known =
  (change: Partial<Case['facts']>): Plant =>
  ({ content, facts }) => ({ content, facts: { ...facts, ...change } });

const added =
  (...blocks: Block[]): Plant =>
  (good) =>
    withBody(good, (body) => [...body, ...blocks]);

function say(id: string, text: string, href?: string): Block {
  const marks = href === undefined ? {} : { marks: [{ type: 'link' as const, attrs: { href } }] };
  return { type: 'paragraph', attrs: { id }, content: [{ type: 'text', text, ...marks }] };
}

function head(level: 2 | 3 | 4, text: string): Block {
  const content = text === '' ? [] : [{ type: 'text' as const, text }];
  return { type: 'heading', attrs: { id: `planted-${level}`, level }, content };
}

const NOWHERE = '01930000-dead-7000-8000-000000000000';
const GONE_PAGE = 'https://archive.example/minutes/2019-03.pdf';
const OWN_GONE = 'https://paper.example/town/no-such-story';

/** The picture of another subject altogether: a plate of pastries. */
const PASTRIES = {
  alt: 'Golden croissants and jam doughnuts piled on a marble counter, dusted with icing sugar.',
  caption: 'Fresh from the oven: croissants, doughnuts and almond crescents.',
};

export const PLANTS: [kind: FindingKind, plant: Plant, needs?: 'hero'][] = [
  ['headline-missing', fields(() => ({ headline: '  ' }))],
  ['section-missing', known({ hasSection: false })],
  ['author-missing', known({ authors: [] })],
  ['hero-undecided', fields(() => ({ heroId: null, withoutHero: false }))],
  ['picture-gone', fields(() => ({ heroId: NOWHERE }))],
  ['alt-missing', picture(() => ({ alt: ' ' })), 'hero'],
  ['rights-ended', picture(() => ({ licenceExpiresAt: '2026-11-22T12:00:00Z' })), 'hero'],
  ['own-link-broken', added(say('planted', 'See there.', `story:${NOWHERE}`))],
  ['own-link-broken', added(say('planted', 'As told above.', '#p999'))],
  [
    'own-link-broken',
    (good) =>
      known({ brokenAddresses: [OWN_GONE] })(added(say('planted', 'As told.', OWN_GONE))(good)),
  ],
  [
    'headline-long',
    fields(({ headline }) => ({ headline: `${headline} ${'and so on '.repeat(12)}` })),
  ],
  ['headline-taken', known({ isHeadlineTaken: true })],
  [
    'plan-before-embargo',
    (good) =>
      known({ plannedFrom: '2026-11-23T06:00:00Z' })(
        fields(() => ({ embargoAt: '2026-11-23T09:00:00Z' }))(good),
      ),
  ],
  ['standfirst-missing', fields(() => ({ standfirst: '' }))],
  ['standfirst-is-headline', fields(({ headline }) => ({ standfirst: `${headline}!` }))],
  [
    'standfirst-repeated',
    (good) => withBody(good, (body) => [say('planted', good.content.standfirst), ...body]),
  ],
  [
    'heading-repeated',
    (good) => withBody(good, (body) => [say('planted', good.content.headline), ...body]),
  ],
  [
    'heading-repeated',
    (good) => withBody(good, (body) => [head(2, good.content.headline), ...body]),
  ],
  ['heading-empty', (good) => withBody(good, (body) => [head(2, ''), ...body])],
  ['heading-alone', added(head(2, 'Read also:'))],
  ['heading-skipped', (good) => withBody(good, (body) => [head(4, 'The small print'), ...body])],
  [
    'paragraph-long',
    added(
      say(
        'planted',
        Array.from(
          { length: 13 },
          (_, n) => `In year ${n + 1} the same was said of it, and then not done.`,
        ).join(' '),
      ),
    ),
  ],
  ['hero-small', picture(() => ({ width: 1199 })), 'hero'],
  ['alt-says-nothing', picture(() => ({ alt: 'Image' })), 'hero'],
  ['alt-says-nothing', picture(() => ({ alt: 'Foto 3' })), 'hero'],
  ['alt-is-caption', picture(({ alt }) => ({ caption: alt })), 'hero'],
  ['alt-is-headline', picture((_, { content }) => ({ alt: content.headline })), 'hero'],
  ['alt-is-file-name', picture(() => ({ alt: 'IMG_20260314_101500.jpg' })), 'hero'],
  ['alt-is-file-name', picture(() => ({ alt: 'dsc 0412' })), 'hero'],
  ['caption-without-credit', picture(() => ({ credit: '' })), 'hero'],
  ['picture-unrelated', picture(() => PASTRIES), 'hero'],
  [
    'own-link-hidden',
    ({ content, facts }) => ({
      content: { ...content, relatedIds: [NOWHERE] },
      facts: {
        ...facts,
        stories: { ...facts.stories, [NOWHERE]: { headline: 'Not yet', live: false } },
      },
    }),
  ],
  [
    'outside-link-dead',
    (good) =>
      known({ deadAddresses: [GONE_PAGE] })(added(say('planted', 'Minutes', GONE_PAGE))(good)),
  ],
];
