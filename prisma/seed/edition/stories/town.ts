import { body, bullets, facts, h2, h3, numbered, p, pause, quote, table } from '../../authoring.ts';
import type { EditionStory } from '../kinds.ts';

export const townStories: EditionStory[] = [
  {
    slug: 'school-kitchen-lindenhang-lunch',
    section: 'town',
    kicker: 'Schools',
    headline: 'Six hundred and forty lunches before noon',
    standfirst:
      'For a year the Lindenhang school has cooked for itself and four others. It costs the town less than delivery did, and the bins are lighter.',
    hero: 'school-kitchen',
    authors: ['ilse-marquardt'],
    topics: ['schools', 'town-council', 'young-people'],
    picks: ['market-hall-reopens', 'library-lends-seeds'],
    published: { minutes: 18 },
    body: body(
      p(
        'At ten past six Samir Oduya switches on the light and the big pot, in this order. The pot holds 200 litres. Today it is lentils with apricots, “and I already know who will complain.”',
      ),
      p(
        'Until a year ago lunch came to Lindenhang in a lorry, cooked the day before, 90 kilometres away. A third of it went into the bin. Then the council gave the school 410,000 euros for a kitchen of its own, on condition that it would feed four other schools as well.',
      ),
      h2('What it costs'),
      p(
        'The kitchen has presented its first accounts to the schools committee. A lunch costs 5.62 euros to make. Parents pay 3.20, families with little money nothing, the town the rest. Delivered meals had cost the town 41 cents more each.',
      ),
      facts('The kitchen in figures', [
        '640 lunches a day for five schools',
        '7 cooks, 2 of them in training',
        '68 per cent of vegetables from the Tesse valley',
        '38 grams of waste per lunch, down from 131',
      ]),
      p(
        'Most is saved where it shows least. Pupils take for themselves, and may come back. “A child who has chosen three potatoes eats three potatoes,” says Oduya, who cooked on a cruise ship for eleven years. “A child who is given five leaves two. That is all the science there is.”',
      ),
      h2('Not everybody is happy'),
      p(
        'The parents of the Nordhafen school would like more choice. Their lunch arrives in heated boxes, and by half past twelve fish is no longer what it was. “We were promised fresh food. We get food that was fresh,” says Jule Martens of the parents’ council. The kitchen has since taken fish off the list for Nordhafen on days with sports, when the classes eat late.',
      ),
      p(
        'The committee wants to decide next year whether the remaining six schools will follow. That would take a second kitchen. A place has been found, the money has not.',
      ),
      h3('On today’s board'),
      bullets(
        'Lentils with apricots and flatbread',
        'Potato soup, with or without sausage',
        'Pears',
      ),
    ),
  },
  {
    slug: 'tesse-rises-flood-gates-closed',
    section: 'town',
    kicker: 'High water',
    headline: 'Tesse falls slowly after 4.31 metres; gates stay shut overnight',
    standfirst:
      'The river has passed its highest point. Fischerufer stayed dry behind the new gates, while a few cellars in Nordhafen took in ground water.',
    hero: 'high-water-gauge',
    authors: ['ilse-marquardt', 'jonas-rehwald'],
    topics: ['the-tesse', 'flood-protection', 'climate', 'open-data'],
    picks: [
      'flood-wall-finished',
      'gauge-program-warns-cellars',
      'tram-four-returns-to-fischerufer',
    ],
    published: { hours: 7 },
    earlier: [
      {
        replaced: { minutes: 42 },
        change: 'update',
        note: 'The peak has passed; levels, cellars in Nordhafen and the outlook for tomorrow added.',
        headline: 'Tesse at 4.02 metres: gates on Fischerufer closed for the first time',
        standfirst:
          'The town has shut the eleven gates of the new flood wall. The peak is expected in the evening.',
        body: body(
          p(
            'The town closed the flood gates on Fischerufer this morning when the gauge at the customs house passed four metres. It is the first time that the wall finished eight months ago has had to prove itself.',
          ),
          p(
            'Eleven gates were shut within 48 minutes. The forecast centre expects the peak in the evening, between 4.20 and 4.40 metres.',
          ),
          p(
            'Line 4 runs only as far as Kranhof for now. The cellars of Fischerufer 3 to 40 have been checked and are dry.',
          ),
        ),
      },
    ],
    corrections: [
      {
        kind: 'update',
        text: 'The river has passed its peak. Headline, levels and outlook are new; the first report is kept in the story’s history.',
        at: { minutes: 42 },
      },
    ],
    body: body(
      p(
        'The Tesse reached 4.31 metres at the customs house and has been falling since, by two centimetres an hour. The gates on Fischerufer will nevertheless stay shut until tomorrow morning, says Henning Raabe, who heads civil protection: “Nobody opens a door in the dark to see whether the water has gone.”',
      ),
      p(
        'It was the first test of the flood wall that was [finished eight months ago](story:flood-wall-finished). Its eleven gates were closed within 48 minutes, twelve fewer than in the drill. At gate 7 a rubber seal leaked; the fire service laid sandbags, and that was that.',
      ),
      h2('Ground water in Nordhafen'),
      p(
        'North of the harbour the water came from below. By evening the fire service had pumped out fourteen cellars in Speicherstraße and Teerhof, where the wall does not reach down to the clay. Nobody was hurt.',
      ),
      table(
        'Levels at the customs house',
        ['When', 'Level', 'Change in an hour'],
        ['Yesterday, 18:00', '3.12 m', '+9 cm'],
        ['Today, 06:00', '3.98 m', '+6 cm'],
        ['Peak', '4.31 m', '0 cm'],
        ['Now', '4.28 m', '−2 cm'],
        ['Forecast, tomorrow 08:00', '4.00 m', '−3 cm'],
      ),
      h2('What is closed'),
      bullets(
        'Line 4 turns back at Kranhof; buses run on from there.',
        'The towpath is closed between the weir and the swimming baths.',
        'The underground car park at Altmarkt is open. Nothing may be left on its lower floor.',
      ),
      p(
        'Schools are open tomorrow. The kitchen at Lindenhang delivers Nordhafen first, “before the road is under water again”, as Raabe put it.',
      ),
      p(
        'Two years ago 4.26 metres had been enough to flood 212 cellars. That night led to the wall, and to [a program by a pupil](story:gauge-program-warns-cellars) that warned 61 households this time before the sirens did.',
      ),
      quote(
        'We had chairs on the tables, the freezer on the stairs and the cat at my sister’s. And then nothing came. I have seldom been so glad to have worked for nothing.',
        'Hedda Brook, Fischerufer 19',
      ),
    ),
  },
  {
    slug: 'council-votes-old-bridge-repair',
    section: 'town',
    kicker: 'Town council',
    headline: 'Council votes 24 to 19 to take the Old Bridge apart and put it back',
    standfirst:
      'After five hours of debate the council has chosen repair over a new bridge. It will cost 18.6 million euros and take three years.',
    hero: 'old-bridge-scaffolding',
    heroCaption:
      'How the works are to look, drawn after the plans: one arch at a time, and the river stays open for boats.',
    authors: ['ilse-marquardt'],
    topics: ['old-bridge', 'town-council', 'town-history'],
    picks: ['old-bridge-closes-for-repair'],
    published: { days: 431, hours: 5 },
    body: body(
      p(
        'The Old Bridge will not get a neighbour of steel. At a quarter to midnight 24 of 43 councillors voted for repairing the medieval bridge stone by stone. Nineteen wanted a new one beside it and the old one for walkers only.',
      ),
      p(
        'The engineers’ report left no doubt that something had to happen. The third arch has sunk by eleven centimetres since it was last measured properly. Lorries have not been allowed for six years, trams never were.',
      ),
      h2('Three ways to cross a river'),
      numbered(
        '**Repair:** each arch is taken down to its springing, the stones are numbered, the fill is replaced by light concrete. 18.6 million euros, three years.',
        '**New bridge:** 200 metres upstream, for all traffic. 31 million euros, four years, two houses to be pulled down.',
        '**Nothing:** a limit of 3.5 tonnes, later of two, later a fence. 0.4 million euros a year.',
      ),
      p(
        'Mayor Henrike Sandvoss had spoken for the repair. “A town that gives up its bridge because it is inconvenient will give up the next thing, too.” Arne Tholen, who led the other side, held against it that sentiment carries no buses: “We are repairing the view.”',
      ),
      p(
        'The state pays 60 per cent because the bridge is listed. The work is to begin with the third arch. While an arch is missing, the bridge will be closed to cars. Traders in Brückstraße have been promised a covered way for walkers, and a say in where it begins.',
      ),
      pause(),
      p(
        '_The bridge in a line:_ begun 1338, third arch 1342, half destroyed 1631, toll house pulled down 1871, last tram refused 1908, listed 1954.',
      ),
    ),
  },
];
