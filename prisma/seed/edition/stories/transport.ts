import {
  body,
  bullets,
  facts,
  gallery,
  h2,
  numbered,
  offer,
  p,
  pull,
  quote,
  see,
  table,
} from '../../authoring.ts';
import type { EditionStory } from '../kinds.ts';

const oldBridgeBody = (daily: string) =>
  body(
    p(
      'The barrier goes down on Monday at four in the morning. From then on the Old Bridge belongs to walkers, cyclists and stonemasons, for eleven months at least.',
    ),
    p(
      `Some ${daily} people cross the bridge on a working day, a good half of them on foot or by bicycle. For them little changes: a covered way, three metres wide, leads past the works. Cars must go round.`,
    ),
    h2('The ways round'),
    table(
      'How long it takes from Altmarkt to Lindenhang',
      ['By', 'Until now', 'From Monday'],
      ['Foot', '14 min', '15 min'],
      ['Bicycle', '6 min', '7 min'],
      ['Bus 12', '11 min', '19 min, by the northern bridge'],
      ['Car', '8 min', '17 to 25 min'],
      ['Tram 4 and lift', '–', '10 min'],
    ),
    p(
      'The tramway adds four trips an hour on line 4 in the morning. Tickets for bus 12 are valid there as well.',
    ),
    h2('Why an arch has to go'),
    p(
      'Behind the stones the bridge is full of rubble and river sand. Water has washed out so much of it that the third arch rests more on habit than on its pier, says the engineer in charge, Tomke Albers. Her people take it down stone by stone, 1,846 of them, each with a number, a drawing and a place on the lawn of the customs house.',
    ),
    numbered(
      'A frame of steel is floated in and set under the arch.',
      'The road and the fill come out, in thin layers and on both sides at once.',
      'The stones come off, from the crown down.',
      'Then everything the other way round, with new fill and a drain that deserves the name.',
    ),
    quote(
      'I am often asked whether we could not leave it as it is. We could. The river would then do it for us, at a time of its own choosing.',
      'Tomke Albers, engineer',
    ),
    h2('Where to ask'),
    bullets(
      'A cabin at the western end is open from 10 to 18.',
      'Deliveries to Brückstraße: from the west only, until 11.',
      'The parapet lies on the lawn already and may be visited. It may not be taken home; two of its stones have been brought back.',
    ),
    p(
      'Councillors had fought over the repair for five hours [before they voted for it](story:council-votes-old-bridge-repair). So far it is on time, and 300,000 euros below its budget.',
    ),
  );

export const transportStories: EditionStory[] = [
  {
    slug: 'tram-four-returns-to-fischerufer',
    section: 'transport',
    kicker: 'Trams',
    headline: 'After 51 years line 4 is back on the river',
    standfirst:
      'The tram runs to Fischerufer again, on rails that follow the old ones to the centimetre. On the first day the bell had more to do than the brakes.',
    hero: 'tram-at-fischerufer',
    authors: ['jonas-rehwald', ['nele-vossberg', 'Pictures']],
    topics: ['trams-and-buses', 'the-tesse', 'town-history'],
    picks: ['old-bridge-closes-for-repair', 'night-bus-every-half-hour'],
    published: { days: 1, hours: 9 },
    body: body(
      p(
        'Lotte Behrens had kept her ticket. “Fischerufer–Kranhof, 30 pfennigs”, number 084411, bought on the last day, when she was nineteen. She showed it to the driver at eight minutes past seven. He let her pass.',
      ),
      p(
        'Fifty-one years after the last tram the first one has gone back to the river. The new line is 2.3 kilometres long, has five stops and cost 27.4 million euros, of which the state pays three quarters. It runs every ten minutes from five in the morning to half past midnight.',
      ),
      pull(
        'My mother cried when it stopped. I thought: a tram, really. Now I am standing here.',
        'Lotte Behrens, passenger',
      ),
      h2('The old place, to the centimetre'),
      p(
        'When the road was opened up, the workers found the old rails under the asphalt, as straight as on the first day. The curve at Teerhof could therefore be laid exactly where it used to be. The rails themselves are new. A length of the old ones stands at the stop as a bench.',
      ),
      gallery(
        'Line 4, from grass to river',
        ['grass-track', 'The track at Lindenhang lies in grass: 7 decibels quieter than paving.'],
        [
          'drivers-place',
          'The museum car of 1961 runs on the first Sunday of each month. Whoever books may ring the bell.',
        ],
        [
          'tram-at-fischerufer',
          'Fischerufer, the new last stop. The shelter has the roof of the old one.',
        ],
      ),
      p(
        'Not everything went well. A delivery van stood on the track in Speicherstraße for twenty-two minutes, and the doors of car 406 had to be persuaded by hand. “We have a list,” says the head of operations, Derya Aksoy. “It is a short one.”',
      ),
      facts(
        'Line 4',
        [
          '**Route:** Lindenhang – Altmarkt – Kranhof – Teerhof – Fischerufer',
          '**Every:** 10 minutes, from 20:00 every 15',
          '**Whole trip:** 16 minutes',
          '**Without steps:** all stops, all cars',
        ],
        'During high water line 4 ends at Kranhof.',
      ),
      offer('bell-of-line-4', 'How line 4 rings'),
      offer('timetable-line-4', 'The timetable of line 4, to print'),
      p(
        'The next extension is drawn already: across the northern bridge to the hospital. The council wants to speak about it once [the Old Bridge](story:old-bridge-closes-for-repair) is whole again.',
      ),
    ),
  },
  {
    slug: 'old-bridge-closes-for-repair',
    section: 'transport',
    kicker: 'Old Bridge',
    headline: 'Old Bridge closes to cars on Monday: the ways round',
    standfirst:
      'One arch comes down, 1,846 stones are numbered, and bus 12 takes the long way. What changes, and for whom.',
    hero: 'old-bridge-scaffolding',
    authors: ['jonas-rehwald'],
    topics: ['old-bridge', 'trams-and-buses', 'the-tesse'],
    picks: [
      'council-votes-old-bridge-repair',
      'tram-four-returns-to-fischerufer',
      'saturdays-without-cars',
    ],
    published: { days: 1, hours: 2 },
    earlier: [
      {
        replaced: { hours: 22 },
        change: 'correction',
        note: 'Number of people who cross the bridge corrected.',
        body: oldBridgeBody('17,000'),
      },
    ],
    corrections: [
      {
        kind: 'correction',
        text: 'On a working day about 11,000 people cross the Old Bridge. We had first written 17,000, which is the figure for all three bridges together.',
        block: 'p2',
        at: { hours: 22 },
      },
    ],
    body: oldBridgeBody('11,000'),
  },
  {
    slug: 'night-bus-every-half-hour',
    section: 'transport',
    kicker: 'Buses',
    headline: 'Night bus N2 to run every half hour, with a stop on request',
    standfirst:
      'From next month nobody has to wait an hour at Altmarkt after midnight. Between stops the bus will halt where you ask it to.',
    authors: ['jonas-rehwald'],
    topics: ['trams-and-buses', 'young-people', 'upper-valley'],
    picks: ['tram-four-returns-to-fischerufer'],
    published: { days: 12, hours: 6 },
    body: body(
      p(
        'The night bus N2 from Altmarkt to Obertesse will run twice as often from next month: every thirty minutes between half past midnight and half past four, on Fridays and Saturdays. On other nights it stays at once an hour.',
      ),
      p(
        'What is new as well: after midnight the driver stops anywhere along the way where it is safe, not only at bus stops. A word before the next corner is enough. The tramway, which also runs the buses, tried this out on one line for half a year. On average a bus halted 1.8 times more and came in four minutes later.',
      ),
      quote(
        'The last three hundred metres are the ones people think about before they go out. We can do something about three hundred metres.',
        'Derya Aksoy, head of operations',
      ),
      p(
        'The idea came from the youth parliament, which had asked 412 people between 14 and 21 about their way home. Two thirds of the girls said that they sometimes stay away because of it.',
      ),
      p(
        'Tickets stay as they are, and holders of a term ticket pay nothing extra. In Obertesse six stops will get lamps that come on when somebody approaches and go out behind them. The mice, it is said, have found out already.',
      ),
      p(
        'All this costs 118,000 euros a year. The council agreed without a debate, which has not happened to a bus line in this town for a long time.',
      ),
      see('tram-four-returns-to-fischerufer'),
    ),
  },
];
