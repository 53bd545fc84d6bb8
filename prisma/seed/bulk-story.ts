import { NEWS_FOR } from '#lib/domain/story-age.ts';

/** A story of the bulk: what it has of its own. The rest is copied. */
export interface BulkStory {
  /** From 1. */
  n: number;
  headline: string;
  slug: string;
  /** Its first paragraph. */
  opening: string;
  /** Minutes before now. */
  age: number;
}

/** As far back as a paper's archive may reach, and no nearer than its news. Minutes. */
const OLDEST = 10 * 365 * 24 * 60;
const YOUNGEST = NEWS_FOR / 60_000 + 24 * 60;
/** A prime, so that it shuffles the combinations and meets each of them once. */
const SHUFFLE = 1_000_003;
/** Multiples of the golden section fill a line evenly, however many there are. */
const GOLDEN = 0.6180339887498949;

// Any place, people, act and matter make a headline that could have stood in the paper: two million of them.
const PLACES = [
  'Altmarkt',
  'Ankergasse',
  'Birkenau',
  'Brückstraße',
  'Fischerufer',
  'Gerberviertel',
  'Grasbrook',
  'Hafenstraße',
  'Hohenried',
  'Hollbach',
  'Kaltenborn',
  'Kirchwerder',
  'Kranhof',
  'Lehmkuhle',
  'Lindenhang',
  'Mühlental',
  'Neuenkamp',
  'Nordhafen',
  'Oberscheid',
  'Obertesse',
  'Ostvorstadt',
  'Pferdemarkt',
  'Ringstraße',
  'Schilfhorst',
  'Schwarzenried',
  'Speicherstraße',
  'Südvorstadt',
  'Teerhof',
  'Tessenau',
  'Uferpark',
  'Waldesruh',
  'Weberviertel',
  'Weidenbruch',
  'Werftinsel',
  'Wiedemünde',
  'Ziegelei',
];

const PEOPLE = [
  'allotment holders',
  'apprentices',
  'bakers',
  'beekeepers',
  'bus drivers',
  'choir',
  'citizens’ association',
  'council',
  'cyclists',
  'day nursery',
  'farmers',
  'ferrymen',
  'fire service',
  'foundry',
  'gardeners',
  'grammar school',
  'harbour office',
  'health centre',
  'housing cooperative',
  'library',
  'market traders',
  'midwives',
  'municipal works',
  'museum',
  'music school',
  'parents’ council',
  'parish',
  'pupils',
  'rowing club',
  'savings bank',
  'sports club',
  'stonemasons',
  'swimming club',
  'tenants',
  'theatre group',
  'tramway',
  'waterworks',
  'winegrowers',
  'youth centre',
  'youth parliament',
];

const ACTS = [
  'agree on',
  'argue over',
  'ask for',
  'celebrate',
  'complain about',
  'count',
  'defend',
  'drop',
  'fear for',
  'fight for',
  'give up',
  'inherit',
  'keep',
  'lose patience with',
  'mend',
  'offer',
  'open',
  'pay for',
  'plan',
  'postpone',
  'present',
  'put off',
  'reject',
  'rescue',
  'review',
  'save',
  'share',
  'start',
  'take over',
  'test',
  'vote on',
  'wait for',
];

const MATTERS = [
  'a cheaper season ticket',
  'a common kitchen',
  'a covered way',
  'a lift',
  'a longer summer',
  'a new bell',
  'a new roof',
  'a night shift',
  'a petition',
  'a playground',
  'a second bridge',
  'a skating rink',
  'a solar roof',
  'a strike',
  'a summer school',
  'a tree nursery',
  'a wind turbine',
  'an old map',
  'better light',
  'cheaper rent',
  'eleven benches',
  'fewer cars',
  'flood gates',
  'forty bicycles',
  'free lunches',
  'half a million euros',
  'its archive',
  'late opening hours',
  'longer holidays',
  'more apprentices',
  'one more tram',
  'open Sundays',
  'ten new flats',
  'the budget',
  'the cattle market',
  'the clock tower',
  'the heating',
  'the last cinema',
  'the old mill',
  'the orchard',
  'the quay wall',
  'the school bus',
  'the sewage works',
  'the town wood',
  'the winter service',
  'three hundred trees',
  'two lecture halls',
  'warmer classrooms',
];

const COMBINATIONS = PLACES.length * PEOPLE.length * ACTS.length * MATTERS.length;

/** Story `n` of the bulk: always the same one, and no two with the same headline (up to two million) or address. */
export function bulkStory(n: number): BulkStory {
  let rest = (n * SHUFFLE) % COMBINATIONS;
  const choose = (words: string[]): string => {
    const word = words[rest % words.length] ?? '';
    rest = Math.floor(rest / words.length);
    return word;
  };
  const [place, people, act, matter] = [PLACES, PEOPLE, ACTS, MATTERS].map(choose);
  const headline = `${place}: ${people} to ${act} ${matter}`;
  return {
    n,
    headline,
    slug: `${asciiWords(headline)}-${n}`,
    opening: `In ${place} the ${people} will ${act} ${matter}; the paper’s diary has it under number ${n}.`,
    age: Math.floor(YOUNGEST + (OLDEST - YOUNGEST) * ((n * GOLDEN) % 1)),
  };
}

function asciiWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[\p{M}’]/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-');
}
