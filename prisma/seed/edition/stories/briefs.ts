import { body, bullets, h2, p, quote, table } from '../../authoring.ts';
import type { EditionStory } from '../kinds.ts';

/** Shorter pieces without a picture, as every paper has them. */
export const briefStories: EditionStory[] = [
  {
    slug: 'lost-property-umbrellas-tuba',
    section: 'town',
    kicker: 'Town hall',
    headline: 'Sixty-one umbrellas, nine bicycles and a tuba nobody misses',
    standfirst:
      'The lost property office clears its shelves on Saturday. One thing will not be sold.',
    authors: ['ilse-marquardt'],
    topics: ['trams-and-buses', 'music', 'young-people'],
    picks: ['forty-one-lullabies'],
    published: { days: 2, hours: 9 },
    body: body(
      p(
        'What has been left in trams, schools and swimming baths and not been asked for in six months will be sold in the town hall on Saturday from ten: 61 umbrellas, nine bicycles, 34 single gloves “for people with one hand in their pocket”, as the notice has it, a fondue set and a wedding dress, size 40, worn once.',
      ),
      p(
        'The tuba stays. It was found in the last car of line 2, in its case, with the second part of a march and a cheese roll. “Somebody went home without a tuba and did not notice,” says Kurt Ahlers, who has run the office for thirteen years. “I want to meet that person.”',
      ),
      p(
        'The brass bands of the valley have all been asked. Each has its tubas. Ahlers has therefore lent it to the music school until somebody comes. A boy of ten has been playing it since. He is said to hope that nobody does.',
      ),
      p(
        'Of 2,940 things that were handed in last year, 1,310 found their way back. Telephones nearly always do, umbrellas hardly ever, teeth in two cases out of three.',
      ),
    ),
  },
  {
    slug: 'registry-appointments-eleven-languages',
    section: 'town',
    kicker: 'Town hall',
    headline: 'Appointments at the registry can now be made in eleven languages',
    standfirst:
      'The forms stay German, but help with them no longer has to be. Waiting times have fallen by half.',
    authors: ['ilse-marquardt'],
    topics: ['languages', 'volunteers'],
    picks: ['language-cafe-tessenau'],
    published: { days: 8, hours: 5 },
    body: body(
      p(
        'Whoever needs a passport, registers a flat or has a child can choose an appointment in eleven languages, from Arabic to Vietnamese. On the other side sits somebody who speaks the language, or a volunteer who does, by telephone.',
      ),
      p(
        'It was tried out in the citizens’ office at Altmarkt for half a year. Talks became shorter by nine minutes on average, and only every twelfth person had to come back with other papers. Before, it had been every third.',
      ),
      h2('Volunteers on the line'),
      p(
        'Twenty-six people translate, most of them for two hours a week. They have been trained, have signed to keep quiet, and are paid 15 euros an hour. Several come from [the language café in the old library](story:language-cafe-tessenau).',
      ),
      quote(
        'I used to take my son along. He was eight and explained income tax to me.',
        'Nadia Rahimi, volunteer',
      ),
    ),
  },
  {
    slug: 'sewer-heat-teerhof-flats',
    section: 'business',
    kicker: 'Energy',
    headline: 'Three hundred flats in Teerhof will be heated by the sewer',
    standfirst:
      'Bath water keeps its warmth longer than one thinks. The municipal works want to use it, from the winter after next.',
    authors: ['pavel-zeman'],
    topics: ['energy', 'housing'],
    picks: ['electric-ferry-marlene'],
    published: { days: 3, hours: 8 },
    body: body(
      p(
        'Waste water leaves the house at 25 degrees or more and reaches the purification works at 14. Half of what lies in between will heat 300 flats in Teerhof. The municipal works have ordered a heat exchanger 62 metres long that is laid in the main sewer like a gutter, and two heat pumps.',
      ),
      table(
        'What a flat of 70 square metres costs to heat',
        ['With', 'A year', 'CO~2~'],
        ['Gas', '€1,090', '2.4 t'],
        ['Sewer and heat pump', '€980', '0.5 t'],
      ),
      p(
        'The system costs 5.1 million euros, of which the federal state gives 1.8 million. The tenants’ association has looked at the contract and found it fair: the price may follow that of electricity, but not overtake it.',
      ),
      p(
        'Does it smell? “In the sewer, yes,” says Frauke Dohm of the municipal works. “What arrives in your radiator is tap water, and has been for years.”',
      ),
    ),
  },
  {
    slug: 'bakers-apprentices-night',
    section: 'business',
    kicker: 'Work',
    headline: 'A bakery abolishes the night and finds its apprentices',
    standfirst:
      'At Tietjen’s the ovens are lit at six instead of two. Bread comes later, and so does nobody’s notice.',
    authors: ['pavel-zeman'],
    topics: ['markets-and-shops', 'work', 'young-people'],
    picks: ['market-hall-reopens'],
    published: { days: 10, hours: 7 },
    body: body(
      p(
        'For three years running nobody had applied. Then Insa Tietjen asked a school class why. “They said: we would like to bake. We would not like to be tired for ever.” So she moved the beginning of work from two in the morning to six.',
      ),
      p(
        'The dough now rises in the cold, for eighteen hours. Rolls are ready at eight, bread at ten. The bakery lost a hotel and two canteens by it, some 70,000 euros a year, and gained the people who buy bread after work. On the whole takings have fallen by 3 per cent and the electricity bill by 11.',
      ),
      bullets(
        'Apprentices this year: 4',
        'Applications: 19',
        'Sold out by 17:00: nearly every day',
      ),
      p('“The bread has become better, by the way,” says Tietjen. “It has slept as well.”'),
    ),
  },
  {
    slug: 'swifts-counted-old-town',
    section: 'science',
    kicker: 'Nature in town',
    headline: 'Two hundred and fourteen pairs of swifts, most of them under four roofs',
    standfirst:
      'For the first time volunteers have counted all the swifts of the old town. Roofers have been given the map.',
    authors: ['amira-haddad'],
    topics: ['nature-in-town', 'volunteers', 'open-data'],
    picks: ['town-hall-bees-lime-honey'],
    published: { days: 6, hours: 8 },
    body: body(
      p(
        'Swifts are fast and all look the same, so one does not count the birds but the holes. Fifty-two people stood in the streets of the old town on three evenings for an hour each and noted where somebody flew in and did not come out again.',
      ),
      p(
        'The result is 214 pairs in 61 houses. More than half of them breed under four large roofs: the town hall, the customs house, St Brictius and the brewery in Kranhof. Eleven years ago an estimate had spoken of 300.',
      ),
      p(
        'The map has been sent to all the roofers of the town. A nesting place is protected by law even when its owner is in Africa. “We often hear: if only we had known,” says Swantje Kruse, who led the count. “Now they know.”',
      ),
      p(
        'Twenty boxes are hanging as replacements on the scaffolding of the brewery, whose roof is being done at last. Three are occupied.',
      ),
    ),
  },
  {
    slug: 'tesse-swimming-water-quality',
    section: 'science',
    kicker: 'The Tesse',
    headline: 'Clean enough to swim on 71 of 90 days',
    standfirst:
      'After rain one should wait. The university of applied sciences has measured what it takes to bathe in the Tesse again.',
    authors: ['amira-haddad'],
    topics: ['the-tesse', 'swimming', 'open-data'],
    picks: ['gauge-program-warns-cellars'],
    published: { days: 13, hours: 4 },
    body: body(
      p(
        'Bathing in the river has been forbidden since 1967. The reason has gone, says Dr. Okka Weers, who had samples taken every morning for ninety days: the tannery closed long ago, and the purification works has had a fourth stage for six years. On 71 days the water would have counted as good for bathing.',
      ),
      p(
        'On the other 19 it had rained. When more than eight litres fall on a square metre in an hour the old sewers overflow, and the number of gut bacteria rises a hundredfold, from about 10^2^ to 10^4^ in 100 millilitres. After two days it is back to normal.',
      ),
      p(
        'Weers suggests a flag: green on most days, red for two days after heavy rain. The town wants to examine that, and whether the stairs at the customs house can bear people who do nothing but sit on them.',
      ),
    ),
  },
  {
    slug: 'forty-one-lullabies',
    section: 'culture',
    kicker: 'Music',
    headline: 'Forty-one lullabies, and a town that listens quietly',
    standfirst:
      'The music school has recorded one lullaby in each of the languages spoken in Tessenau. The last was found in a tram.',
    authors: ['leonie-brandis'],
    topics: ['languages', 'music', 'young-people'],
    picks: ['language-cafe-tessenau', 'lost-property-umbrellas-tuba'],
    published: { days: 5, hours: 9 },
    body: body(
      p(
        'Forty were recorded after a year. For the forty-first language, Ewe, nobody could be found until a driver of line 2 heard the search on the radio in the depot. Kofi Mensah sang it the same evening, after his shift, in his jacket. It lasts fifty seconds. One hears that he has two daughters.',
      ),
      p(
        'The songs may be listened to at the library, at eight tram stops and in the children’s ward of the hospital, where they have been playing at half past seven since last week. The nurses report that the grown-ups are the first to fall asleep.',
      ),
      quote(
        'There is hardly one without a threat in it. If you do not sleep the wolf comes, the owl, the tax collector. I find that honest.',
        'Annelie Voss, head of the music school',
      ),
      p(
        'A book of the songs will follow, with notes and translations. The wolf is mentioned eleven times in it, the tax collector once.',
      ),
    ),
  },
  {
    slug: 'seat-that-faces-backwards',
    section: 'opinion',
    kicker: 'Column',
    headline: 'In praise of the seat that faces backwards',
    standfirst: 'It is always the last to be taken. That is a mistake.',
    authors: ['jonas-rehwald'],
    topics: ['trams-and-buses'],
    picks: ['tram-four-returns-to-fischerufer'],
    published: { days: 4, hours: 10 },
    body: body(
      p(
        'There are 62 seats in one of our trams, and 14 of them face backwards. Ask anyone and you will be told that it makes them ill. It does not. What makes them ill is that they cannot see what is coming.',
      ),
      p(
        'I have been travelling backwards for three weeks now, for professional reasons. Forwards, the town is a list of tasks: the next stop, the next light, the woman with the pram who will have to be helped. Backwards it is a story. Things come into the picture from the side, already over, and grow smaller at leisure. One has time to look after them.',
      ),
      p(
        'I have seen a man run for the tram and miss it, and then seen what no one forwards ever sees: how he stands there, looks at his watch, laughs, and buys himself an ice cream. I have seen the Old Bridge leave, arch after arch, as it must look to the river.',
      ),
      p(
        'New trams are to be ordered next year. The draft has 70 seats, all of them facing forwards. I should like to enter an objection. Somebody has to see where we have been.',
      ),
    ),
  },
  {
    slug: 'northern-bridge-ledge-cyclists',
    section: 'transport',
    kicker: 'Cycling',
    headline: 'Forty centimetres: the argument on the northern bridge is measured',
    standfirst:
      'From Monday all cars go over the northern bridge, and bus 12 needs room. The cycling club has brought a ruler.',
    authors: ['jonas-rehwald'],
    topics: ['old-bridge', 'trams-and-buses', 'clubs'],
    picks: ['old-bridge-closes-for-repair'],
    published: { hours: 16 },
    body: body(
      p(
        'The path along the northern bridge is 2.50 metres wide. The town wants forty centimetres of it, so that two buses can pass each other while [the Old Bridge is closed to cars](story:old-bridge-closes-for-repair). Two bicycles with children’s trailers need 2.20. That leaves minus ten.',
      ),
      p(
        'On Friday the cycling club therefore stretched a rope along the bridge where the kerb would be, and counted. Between seven and nine 740 bicycles and 310 people on foot had to get by, without a word of warning. There were eleven traffic jams, four apologies and one exchange of blows with a baguette.',
      ),
      p(
        'By noon there was a compromise. The posts are moved by twenty centimetres on Saturday night, and buses give way to each other at the lamp in the middle. “I drove it myself with the mirrors folded in,” says Derya Aksoy of the tramway. “I should not like to do it twice a day. I shall have to.”',
      ),
      p(
        'The baguette, both sides agree, was fresh. Its owner and the cyclist are going to ask for a mirror in the bend together.',
      ),
    ),
  },
];
