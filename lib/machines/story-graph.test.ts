import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Story } from '#lib/domain/story.ts';
import { examplePicture, exampleSite, exampleStory, ORIGIN } from '#lib/feeds/examples.ts';
import { authorGraph, listGraph } from './list-graph.ts';
import { storyGraph } from './story-graph.ts';

interface Graph {
  '@context': string;
  '@graph': Record<string, unknown>[];
}

function read(story: Story, site = exampleSite): Graph['@graph'] {
  return (JSON.parse(storyGraph(story, site, ORIGIN).markup) as Graph)['@graph'];
}

const crop = (name: string, width: number, height: number) => ({
  crop: name,
  format: 'jpg' as const,
  width,
  height,
});

const whole = exampleStory({
  standfirst: 'For forty weekends',
  picture: {
    ...examplePicture,
    renditions: [...examplePicture.renditions, crop('4x3', 1200, 900), crop('1x1', 1200, 1200)],
  },
  wordCount: 420,
  breadcrumb: [
    { id: 's', name: 'Town', path: '/town', kind: 'news' },
    { id: 'r', name: 'River', path: '/river', kind: 'news' },
  ],
  topics: [{ id: 't', name: 'Bridges & roads', path: '/topic/bridges' }],
  corrections: [
    {
      id: 'c',
      kind: 'correction',
      text: 'It was May.',
      blockId: null,
      publishedAt: new Date('2026-03-02T10:00:00Z'),
    },
  ],
});

test('a story is told whole: the article, the way to it, the publisher, the site', () => {
  const pages = [{ title: 'How we correct', path: '/about/corrections-policy' }];
  const url = `${ORIGIN}/town/bridge`;
  const image = (ratio: string, width: number, height: number) => ({
    '@type': 'ImageObject',
    url: `${ORIGIN}/media/abc/bridge-${ratio}-${width}.jpg`,
    width,
    height,
    caption: 'The old bridge',
    creditText: 'I. Morrow',
  });
  assert.deepEqual(read(whole, { ...exampleSite, pages }), [
    {
      '@type': 'NewsArticle',
      '@id': `${url}#article`,
      url,
      mainEntityOfPage: {
        '@type': 'WebPage',
        '@id': url,
        breadcrumb: { '@id': `${url}#breadcrumb` },
      },
      identifier: 'urn:uuid:1',
      headline: 'Bridge <closed>',
      description: 'For forty weekends',
      image: [image('16x9', 1200, 675), image('4x3', 1200, 900), image('1x1', 1200, 1200)],
      datePublished: '2026-03-01T10:00:00.000Z',
      dateModified: '2026-03-02T10:00:00.000Z',
      author: [
        {
          '@type': 'Person',
          '@id': `${ORIGIN}/author/ada#person`,
          name: 'Ada',
          url: `${ORIGIN}/author/ada`,
        },
        {
          '@type': 'Person',
          '@id': `${ORIGIN}/author/ben#person`,
          name: 'Ben',
          url: `${ORIGIN}/author/ben`,
        },
      ],
      publisher: { '@id': `${ORIGIN}/#publisher` },
      isPartOf: { '@id': `${ORIGIN}/#website` },
      inLanguage: 'en',
      articleSection: ['Town', 'River'],
      keywords: ['Bridges & roads'],
      isAccessibleForFree: true,
      wordCount: 420,
      correction: [
        {
          '@type': 'CorrectionComment',
          text: 'It was May.',
          url: `${url}#correction-c`,
          datePublished: '2026-03-02T10:00:00.000Z',
        },
      ],
    },
    {
      '@type': 'BreadcrumbList',
      '@id': `${url}#breadcrumb`,
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Town', item: `${ORIGIN}/town` },
        { '@type': 'ListItem', position: 2, name: 'River', item: `${ORIGIN}/river` },
        { '@type': 'ListItem', position: 3, name: 'Bridge <closed>', item: url },
      ],
    },
    {
      '@type': 'NewsMediaOrganization',
      '@id': `${ORIGIN}/#publisher`,
      name: 'River & Bank',
      url: `${ORIGIN}/`,
      logo: {
        '@type': 'ImageObject',
        url: `${ORIGIN}/icons/icon-512.png`,
        width: 512,
        height: 512,
      },
      correctionsPolicy: `${ORIGIN}/about/corrections-policy`,
    },
    {
      '@type': 'WebSite',
      '@id': `${ORIGIN}/#website`,
      name: 'River & Bank',
      description: 'Daily',
      url: `${ORIGIN}/`,
      inLanguage: 'en',
      publisher: { '@id': `${ORIGIN}/#publisher` },
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${ORIGIN}/search?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    },
  ]);
});

test('an opinion is called one, a story without a picture shows the one drawn for it', () => {
  const section = { id: 'o', name: 'Opinion', path: '/opinion', kind: 'opinion' as const };
  const { markup } = storyGraph(exampleStory({ section }), exampleSite, ORIGIN);
  const [article] = (JSON.parse(markup) as Graph)['@graph'];
  assert.equal(article?.['@type'], 'OpinionNewsArticle');
  assert.match(String(article?.image), /^https:\/\/courier\.example\/share\/1-[\da-f]{16}\.png$/);
});

const HOSTILE = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '</script>',
        '</ScRiPt ',
        '<!--',
        '<script',
        ']]>',
        '\u2028',
        '\u2029',
        '"',
        '\\',
        '&lt;',
        '\u0000',
        '\ud800',
        '🜁',
        'שלום',
      ),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

test('no text can break out of the element, and every text is read back as it was', () => {
  fc.assert(
    fc.property(HOSTILE, HOSTILE, HOSTILE, (headline, name, caption) => {
      const story = {
        ...whole,
        headline,
        heroCaption: caption,
        authors: [{ id: 'a', name, path: '/author/a', role: '' }],
        topics: [{ id: 't', name, path: '/topic/t' }],
      };
      const author = {
        id: 'a',
        name,
        path: '/author/a',
        jobTitle: caption,
        biography: headline,
        links: [],
        portrait: null,
      };
      const site = { ...exampleSite, name, publisher: caption };
      const told = [
        storyGraph(story, site, ORIGIN),
        listGraph({ name, description: caption, path: '/town', stories: [story] }, site, ORIGIN),
        authorGraph({ author, path: author.path, stories: [story] }, site, ORIGIN),
      ];
      for (const { markup } of told) {
        assert.doesNotMatch(markup, /[<>&\u2028\u2029]/);
        assert.ok(markup.isWellFormed());
        const website = (JSON.parse(markup) as Graph)['@graph'].at(-1);
        assert.equal(website?.name, name);
      }
    }),
    { numRuns: 200 },
  );
});
