import type { AuthorLink } from '#lib/domain/author-links.ts';
import type { Body } from '#lib/domain/body.ts';
import { body, bullets, facts, h2, p, table } from '../authoring.ts';

/** The demo paper: its name, its people, its order. Tessenau, its river and everybody in it are invented. */

export const settings = {
  siteName: 'The Tessenau Courier',
  tagline: 'News from both banks of the Tesse',
  description:
    'The local paper of Tessenau and the Tesse valley: the town, its trams, its shops, its science, its stages and its clubs.',
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
  nature: {
    name: 'Nature',
    description: 'Otters, limes, swifts and the dark: the valley’s other residents.',
    kind: 'news',
    parent: 'science',
  },
  culture: {
    name: 'Culture',
    description: 'Stages, books, films and the stories the town tells about itself.',
    kind: 'news',
    parent: null,
  },
  sport: {
    name: 'Sport',
    description:
      'Football, swimming, running: the 61 clubs of the town, and some of their results.',
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
  'town-council': {
    name: 'Town council',
    description: 'Forty-three councillors, one mayor, open to the public on Thursdays at six.',
  },
  'upper-valley': {
    name: 'Upper valley',
    description: 'Obertesse, Hollbach, Oberscheid and what lies between them and the spring.',
  },
  'flood-protection': {
    name: 'Flood protection',
    description: 'Walls, gates, polders and telephones that ring before the water comes.',
  },
  climate: {
    name: 'Weather and climate',
    description: 'Heat, drought and rain, and what the valley does about them.',
  },
  housing: { name: 'Housing', description: 'Who lives where, and what it costs.' },
  work: {
    name: 'Work',
    description: 'Apprentices, shifts, wages, and people who do something else now.',
  },
  'young-people': {
    name: 'Young people',
    description: 'What happens in Tessenau before one is old enough to vote on it.',
  },
  volunteers: {
    name: 'Volunteers',
    description: 'People who count swifts, clean organ pipes and fold towels.',
  },
  books: { name: 'Books', description: 'The library, the Reading Room and what is written here.' },
  music: { name: 'Music', description: 'Choirs, organs, brass bands and one tuba.' },
  clubs: { name: 'Clubs', description: 'Teams, tables and associations of the valley.' },
  swimming: { name: 'Swimming', description: 'In the baths, and perhaps in the river again.' },
} as const;

interface EditionAuthor {
  name: string;
  jobTitle: string;
  biography: string;
  links: AuthorLink[];
}

const mail = (name: string): AuthorLink => ({
  label: 'E-mail',
  url: `mailto:${name}@tessenau-courier.example`,
});

/** By slug. The portrait of each is the picture `portrait-SLUG`. */
export const authors = {
  'ruth-oelkers': {
    name: 'Ruth Oelkers',
    jobTitle: 'Editor',
    biography:
      'Ruth Oelkers has edited the Courier since its readers bought it. Before that she wrote about courts for nineteen years, and she still reads every correction aloud before it is printed.',
    links: [mail('oelkers')],
  },
  'ilse-marquardt': {
    name: 'Ilse Marquardt',
    jobTitle: 'Town reporter',
    biography:
      'Ilse Marquardt was born in the Weberviertel and has not missed a council meeting in eight years. She knows the height of every cellar on Fischerufer.',
    links: [mail('marquardt')],
  },
  'jonas-rehwald': {
    name: 'Jonas Rehwald',
    jobTitle: 'Transport reporter',
    biography:
      'Jonas Rehwald writes about everything that rolls, floats or is late. He came to the paper from the timetable office of the tramway.',
    links: [mail('rehwald')],
  },
  'amira-haddad': {
    name: 'Amira Haddad',
    jobTitle: 'Science editor',
    biography:
      'Amira Haddad studied biology and distrusts the word “breakthrough” unless somebody else says it. She writes in English and Arabic.',
    links: [mail('haddad'), { label: 'Reading list', url: 'https://amira-haddad.example/reading' }],
  },
  'leonie-brandis': {
    name: 'Leonie Brandis',
    jobTitle: 'Culture editor',
    biography:
      'Leonie Brandis looks after stages, books and films. She once prompted a whole first act from the third row.',
    links: [mail('brandis')],
  },
  'pavel-zeman': {
    name: 'Pavel Zeman',
    jobTitle: 'Business reporter',
    biography:
      'Pavel Zeman reads balance sheets for pleasure and talks to the people behind them for a living. He learned joinery first.',
    links: [mail('zeman')],
  },
  'nele-vossberg': {
    name: 'Nele Vossberg',
    jobTitle: 'Illustrator',
    biography: 'Nele Vossberg draws the pictures of this paper, with five colours and one brush.',
    links: [mail('vossberg'), { label: 'Drawings', url: 'https://nele-vossberg.example/drawings' }],
  },
  'tilda-harms': {
    name: 'Tilda Harms',
    jobTitle: 'Reporter, upper valley',
    biography:
      'Tilda Harms was born on Fischerufer and reports from above it. She covers eleven villages by bus, bicycle and, when time allows, on foot.',
    links: [mail('harms')],
  },
  'emeka-vogel': {
    name: 'Emeka Vogel',
    jobTitle: 'Sports reporter',
    biography:
      'Emeka Vogel kept goal for Hollbach 1911 until his knee had another opinion. He prefers the match that only two hundred people have seen.',
    links: [mail('vogel')],
  },
} satisfies Record<string, EditionAuthor>;

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
    slug: 'contact',
    title: 'Contact',
    body: body(
      p(
        'The newsroom is on the first floor of the Old Customs House, up the stairs on the river side. There is a bell and, for people who do not climb stairs, a lift in the yard. Whoever brings a story gets a cup of coffee, also when it turns out to be none.',
      ),
      table(
        'Whom to write to',
        ['About', 'To'],
        [
          'News, hints, questions',
          '[desk@tessenau-courier.example](mailto:desk@tessenau-courier.example)',
        ],
        [
          'A mistake in a story',
          '[corrections@tessenau-courier.example](mailto:corrections@tessenau-courier.example)',
        ],
        [
          'Shares in the cooperative',
          '[members@tessenau-courier.example](mailto:members@tessenau-courier.example)',
        ],
        [
          'Something on this site that you cannot use',
          '[access@tessenau-courier.example](mailto:access@tessenau-courier.example)',
        ],
      ),
      p(
        'Tessenau Courier, Old Customs House, Kranhof 4, Tessenau. Open on weekdays from 9 to 17, on Saturdays during the market. Line 4, stop Kranhof.',
      ),
      h2('If you want to tell us something in confidence'),
      p(
        'Come by, or write a letter. We do not ask for more than we need to check what you say, we do not hand on names, and we tell you beforehand what we are going to print. An e-mail is a postcard: please do not put into one what nobody else may read.',
      ),
      h2('Letters to the editor'),
      p(
        'We read all of them and print about one in three. Letters are shortened only with their writers’ consent. They need a name and a telephone number at which we can ask whether it is you.',
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
      h2('What stays'),
      p(
        'Every version of a story that readers have seen is kept. A story that was changed in substance says so at its top and leads to its history, in which each version can be compared with the one before it. If we have to withdraw a story altogether, its address goes on existing and says that it was withdrawn.',
      ),
      h2('What we do not do'),
      bullets(
        'We do not delete a story because somebody would rather not have been in the paper. If a report does harm to a private person years later, the editor and two members of the cooperative who do not work here decide about the name in it.',
        'We do not change quotations. If somebody has misspoken it stands in a clarification.',
        'We do not correct opinions. Facts in opinion pieces are corrected like all others.',
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
        'You can read this paper without telling us who you are. Its pages set no cookies, run no scripts, keep nothing on your device apart from the ordinary copy that every browser makes, and load nothing from other companies: type, pictures and pages all come from our own server.',
      ),
      h2('What is written down'),
      p(
        'For each request the server notes the time, the address of the page (with the words, if it is a search), whether it could be delivered, how many bytes it had and how long it took. It notes nothing about you: no network address, no browser, no page you came from. We use these lines to find faults.',
      ),
      p(
        'So that nobody can bring the search to a standstill, the server counts searches per network address. It does so in its memory, forgets the count after a short while, and writes it nowhere.',
      ),
      h2('What is counted'),
      p(
        'For “Most read” we count how often the page of a story is sent: one number for each story, to which one is added. Who it was sent to is not part of it, and we could not find out.',
      ),
      h2('Videos from elsewhere'),
      p(
        'Some stories hold a video from another site. Nothing of it is loaded until you open it yourself; from then on the rules of that site apply, and it learns your network address.',
      ),
      h2('When you write to us'),
      p(
        'We keep your letter as long as we need it to answer and, when it has led to a story, with our notes. You may ask at any time what we have of yours, have it put right or have it deleted. Write to [desk@tessenau-courier.example](mailto:desk@tessenau-courier.example).',
      ),
      facts(
        'In one sentence each',
        [
          '**Cookies:** none',
          '**Advertising and tracking:** none',
          '**Other companies:** none, until you open a video',
          '**Request log:** yes, without anything that leads to a person',
        ],
        'This page describes the program as it comes. Whoever puts a proxy or a network in front of it should add what that one writes down.',
      ),
    ),
  },
  {
    slug: 'imprint',
    title: 'Imprint',
    body: body(
      p(
        '**Tessenau Courier Cooperative**\nOld Customs House, Kranhof 4, Tessenau\n[desk@tessenau-courier.example](mailto:desk@tessenau-courier.example)',
      ),
      p(
        'Register of cooperatives, Local Court of Tessenau, no. 84. Board: Hella Dierks (chair), Martin Oduya. Supervisory board: Prof. Okka Lüders (chair).',
      ),
      p('Responsible for the content: Ruth Oelkers, at the address above.'),
      h2('Who pays for it'),
      p(
        'The Courier lives on the contributions of its 3,127 members, on subscriptions to the printed edition and on the small advertisements in it. On this site there is no advertising. Nobody who is reported on has a say in it; members of the board do not see stories before they appear.',
      ),
      h2('Pictures'),
      p(
        'Unless something else stands beside them, the illustrations are by Nele Vossberg and may be used further under the licence CC BY 4.0, with her name.',
      ),
      facts(
        'None of this exists',
        'This is the imprint of a demonstration edition. The cooperative, its people and its addresses are invented; mail to them arrives nowhere. Whoever runs a paper of their own puts their own imprint here.',
      ),
    ),
  },
];
