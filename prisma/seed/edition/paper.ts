import type { Body } from '#lib/domain/body.ts';
import { body, bullets, facts, h2, p } from '../authoring.ts';

/** The demo paper: its name, its people, its order. Tessenau, its river and everybody in it are invented. */

export const settings = {
  siteName: 'The Tessenau Courier',
  tagline: 'News from both banks of the Tesse',
  description:
    'The local paper of Tessenau and the Tesse valley: the town, its trams, its shops, its science and its stages.',
  language: 'en',
  timeZone: 'Europe/Berlin',
  publisher: 'Tessenau Courier Cooperative',
  email: 'desk@tessenau-courier.example',
  feedItems: 30,
  feedFullText: true,
};

/** By slug, in the order of the navigation. */
export const sections = {
  town: {
    name: 'Town',
    description:
      'The council, the schools, the river and everything that happens between Lindenhang and Nordhafen.',
    kind: 'news',
    parent: null,
  },
  transport: {
    name: 'Transport',
    description: 'Trams, buses, bridges and ferries: how Tessenau gets about.',
    kind: 'news',
    parent: 'town',
  },
  business: {
    name: 'Business',
    description: 'Markets, workshops and shops of the Tesse valley.',
    kind: 'news',
    parent: null,
  },
  science: {
    name: 'Science',
    description: 'Medicine, nature and the sky, explained by people who asked twice.',
    kind: 'news',
    parent: null,
  },
  culture: {
    name: 'Culture',
    description: 'Stages, books, films and the stories the town tells about itself.',
    kind: 'news',
    parent: null,
  },
  opinion: {
    name: 'Opinion',
    description: 'What we think, and what we argue about. These pieces give their authors’ views.',
    kind: 'opinion',
    parent: null,
  },
} as const;

export const topics = {
  'the-tesse': {
    name: 'The Tesse',
    description: 'The river that gave the town its name, its trade and, now and then, wet cellars.',
  },
  'trams-and-buses': {
    name: 'Trams and buses',
    description: 'Lines, timetables and the people who drive them.',
  },
  'old-bridge': {
    name: 'Old Bridge',
    description: 'Seven hundred years, four arches, one long repair.',
  },
  schools: {
    name: 'Schools',
    description: 'Eleven schools, 6,900 pupils and what they have for lunch.',
  },
  medicine: {
    name: 'Medicine',
    description: 'New treatments, what they can do, and what is not known yet.',
  },
  astronomy: { name: 'Astronomy', description: 'The sky over the valley.' },
  'nature-in-town': {
    name: 'Nature in town',
    description: 'Bees, trees, and whatever else lives here without paying rent.',
  },
  'markets-and-shops': {
    name: 'Markets and shops',
    description: 'Where Tessenau buys, sells and stops for a chat.',
  },
  theatre: { name: 'Theatre', description: 'The Stadttheater and the smaller stages.' },
  energy: { name: 'Energy', description: 'Current, heat and who pays for them.' },
  languages: { name: 'Languages', description: 'The forty-one languages spoken in Tessenau.' },
  'town-history': {
    name: 'Town history',
    description: 'What happened here before, and what is left of it.',
  },
  'open-data': { name: 'Open data', description: 'Public figures, and what people make of them.' },
} as const;

export const authors = {
  'ruth-oelkers': {
    name: 'Ruth Oelkers',
    jobTitle: 'Editor',
    biography:
      'Ruth Oelkers has edited the Courier since its readers bought it. Before that she wrote about courts for nineteen years, and she still reads every correction aloud before it is printed.',
  },
  'ilse-marquardt': {
    name: 'Ilse Marquardt',
    jobTitle: 'Town reporter',
    biography:
      'Ilse Marquardt was born in the Weberviertel and has not missed a council meeting in eight years. She knows the height of every cellar on Fischerufer.',
  },
  'jonas-rehwald': {
    name: 'Jonas Rehwald',
    jobTitle: 'Transport reporter',
    biography:
      'Jonas Rehwald writes about everything that rolls, floats or is late. He came to the paper from the timetable office of the tramway.',
  },
  'amira-haddad': {
    name: 'Amira Haddad',
    jobTitle: 'Science editor',
    biography:
      'Amira Haddad studied biology and distrusts the word “breakthrough” unless somebody else says it. She writes in English and Arabic.',
  },
  'leonie-brandis': {
    name: 'Leonie Brandis',
    jobTitle: 'Culture editor',
    biography:
      'Leonie Brandis looks after stages, books and films. She once prompted a whole first act from the third row.',
  },
  'pavel-zeman': {
    name: 'Pavel Zeman',
    jobTitle: 'Business reporter',
    biography:
      'Pavel Zeman reads balance sheets for pleasure and talks to the people behind them for a living. He learned joinery first.',
  },
  'nele-vossberg': {
    name: 'Nele Vossberg',
    jobTitle: 'Illustrator',
    biography: 'Nele Vossberg draws the pictures of this paper, with five colours and one brush.',
  },
} as const;

interface StandingPage {
  slug: string;
  title: string;
  body: Body;
}

export const pages: StandingPage[] = [
  {
    slug: 'about-us',
    title: 'About the Courier',
    body: body(
      p(
        'The Tessenau Courier reports on a river town of 84,000 people and the valley around it. It belongs to 3,127 of its readers, who bought it as a cooperative when its last publisher gave up. Nobody may hold more than one share.',
      ),
      p(
        'This is a demonstration edition. **Tessenau, the Tesse and everybody who lives there are invented.** One story is not: the report on a new cell therapy tells of real research, of real people and of a real study.',
      ),
      h2('How we work'),
      bullets(
        'We name our sources, or say why we cannot.',
        'Somebody who is criticised is asked before we publish, not after.',
        'Pictures are drawn. What they show is described for people who do not see them.',
        'When we are wrong we say so, in the same place and just as loudly.',
      ),
      h2('The sign of the paper'),
      p(
        'The half pomegranate comes from the seal of the spice merchant Anton Lehr, who brought the fruit up the river in 1687 and was laughed at. Each of its seeds, the part you eat, is called an _aril_. A paper, we think, is much the same: many small things that only make sense together.',
      ),
      facts(
        'Write to us',
        'Newsroom: [desk@tessenau-courier.example](mailto:desk@tessenau-courier.example)',
        'Old Customs House, Kranhof 4, Tessenau',
      ),
    ),
  },
  {
    slug: 'corrections-policy',
    title: 'How we correct mistakes',
    body: body(
      p(
        'A paper that never corrects anything does not make fewer mistakes than others. It only hides them better.',
      ),
      h2('What we do'),
      bullets(
        'A **correction** puts right something that was wrong: a name, a number, a claim.',
        'A **clarification** adds what was missing for a fair understanding.',
        'An **update** tells what has happened since.',
      ),
      p(
        'All three stand with the story, with date, and together on the page of corrections. The wrong figure is named again, so that whoever remembers it knows that it is meant. We do not change a published story in silence, small slips of spelling apart.',
      ),
      h2('Tell us'),
      p(
        'Write to [desk@tessenau-courier.example](mailto:desk@tessenau-courier.example). We answer within two working days, also when we think we were right.',
      ),
    ),
  },
  {
    slug: 'privacy',
    title: 'Privacy',
    body: body(
      p(
        'You can read this paper without telling us who you are. Its pages set no cookies, run no scripts and load nothing from other companies.',
      ),
      h2('What is written down'),
      p(
        'The server notes which page was asked for, when, and whether it could be delivered. It does so to find faults. These notes are deleted after fourteen days.',
      ),
      h2('Videos from elsewhere'),
      p(
        'Some stories hold a video from another site. Nothing of it is loaded until you open it yourself; from then on the rules of that site apply.',
      ),
    ),
  },
];
