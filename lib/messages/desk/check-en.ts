import type { CheckMessages } from './check.ts';

export const checkEn: CheckMessages = {
  language: 'en',
  title: 'Check',
  blocks: 'Must be mended before readers have it',
  warnings: 'Worth a look',
  clean: 'Nothing to complain about.',
  waiting: 'The story is being looked through.',
  show: 'Show',
  counted: (blocks, warnings) =>
    [
      blocks > 0 ? (blocks === 1 ? '1 obstacle' : `${blocks} obstacles`) : '',
      warnings > 0 ? (warnings === 1 ? '1 warning' : `${warnings} warnings`) : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  refused: 'The story is not ready for readers',
  reason: 'Publish it all the same, because',
  reasonHint: 'The reason is kept in the log.',
  findings: {
    'headline-missing': () => 'There is no headline. Write one.',
    'section-missing': () => 'No section is chosen. Choose where the story stands.',
    'author-missing': () => 'Nobody is named as author. Add at least one.',
    'hero-undecided': () =>
      'There is no lead picture. Choose one, or say that the story is to have none.',
    'picture-gone': () => 'This picture does not exist any more. Choose another, or take it out.',
    'alt-missing': ({ about }) =>
      `The picture “${about}” has no description. Say what is to be seen, or mark it as decoration.`,
    'rights-ended': ({ about }) =>
      `The rights to the picture “${about}” have ended. Choose another, or extend them.`,
    'own-link-broken': ({ about }) =>
      about
        ? `The link to ${about} leads to nothing on this site. Mend it, or take it out.`
        : 'This leads to a story that does not exist any more. Choose another, or take it out.',
    'headline-long': ({ count }) =>
      `The headline has ${count} characters. From 110 on it is cut where people find it.`,
    'headline-taken': () => 'Another story of these weeks has the same headline.',
    'standfirst-missing': () =>
      'There is no standfirst. Lists and feeds show nothing in its place.',
    'standfirst-is-headline': () => 'The standfirst says what the headline says.',
    'standfirst-repeated': () => 'The first paragraph says what the standfirst says.',
    'heading-repeated': ({ about }) => `“${about}” stands above the text or in it already.`,
    'heading-empty': () => 'This heading has no words. Take it out.',
    'heading-alone': ({ about }) => `Nothing stands below the heading “${about}”.`,
    'heading-skipped': ({ about }) =>
      `The heading “${about}” is smaller than it should be here: a level is left out.`,
    'paragraph-long': ({ about, count }) =>
      `The paragraph “${about}” has ${count} words. Divide it.`,
    'hero-small': ({ about, count }) =>
      `The lead picture “${about}” is ${count} pixels wide. It should have 1,200 or more.`,
    'alt-says-nothing': ({ about }) =>
      `The description of “${about}” says nothing. Say what is to be seen.`,
    'alt-is-caption': ({ about }) =>
      `Description and caption of “${about}” are the same. One says what is to be seen, the other what it means.`,
    'alt-is-headline': ({ about }) =>
      `The description of “${about}” repeats the headline. Say what is to be seen.`,
    'alt-is-file-name': ({ about }) =>
      `The description of “${about}” is the name of a file. Say what is to be seen.`,
    'caption-without-credit': ({ about }) =>
      `The picture “${about}” has a caption, but nobody is named as its maker.`,
    'picture-unrelated': ({ about }) =>
      `Nothing of “${about}” is spoken of in the story. Choose another picture, or say in the caption what it has to do with it.`,
    'plan-before-embargo': () =>
      'What is planned comes to readers before this embargo ends. Move the plan, or take it back.',
    'own-link-hidden': ({ about }) =>
      `“${about}” is not public: until it is, readers find no link here.`,
    'outside-link-dead': ({ about }) => `${about} answers that there is no such page.`,
  },
};
