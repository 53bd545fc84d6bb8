import { body, bullets, code, facts, h2, p, pull, quote, see, table } from '../../authoring.ts';
import type { EditionStory } from '../kinds.ts';

const beesBody = (limes: string) =>
  body(
    p(
      'Wanda Petersen lifts a comb out of the red hive and holds it against the sky. “All of this is Ring,” she says. She means the street: 212 lime trees, forty metres away, a good two weeks of blossom.',
    ),
    p(
      'She does not have to guess. The beekeeper sent five jars to the laboratory of the state institute, where somebody counted pollen grains under a microscope, a thousand for each jar. Every plant has its own shape of grain.',
    ),
    pull(
      'A bee does not read the plan of the parks department. She goes where something is in flower.',
      'Wanda Petersen, beekeeper',
    ),
    h2('Two weeks of plenty, five of hunger'),
    p(
      'Lime makes up 58 per cent of the pollen in the honey of high summer. In spring it is fruit trees from the allotments, then dandelion. After the limes comes a hole: for five weeks the jars hold hardly more than clover and bramble from the railway embankment.',
    ),
    p(limes),
    h2('What follows from it'),
    p('The parks department has read the report. Three things will change:'),
    bullets(
      'Verges on the Ring and at Nordhafen are mown after the clover has flowered, not before.',
      'Gaps in the avenue are filled with late-flowering silver limes,',
      ['eleven this year', 'nineteen next year'],
      'The railway embankment stays as it is, brambles and all.',
    ),
    p(
      'The honey of the town hall, 31 kilograms this year, is not for sale. Couples who marry there are given a jar. Petersen asks them to bring it back empty.',
    ),
  );

export const scienceStories: EditionStory[] = [
  {
    slug: 'cell-therapy-ima203-solid-tumours',
    section: 'science',
    kicker: 'Medicine',
    headline: 'Half of the patients responded: a cell therapy reaches solid tumours',
    standfirst:
      'In a first trial led from Dresden, the T-cell therapy IMA203 worked in about one in two people for whom standard treatment had failed. In some it has lasted for years.',
    hero: 'half-pomegranate',
    authors: ['amira-haddad', ['nele-vossberg', 'Illustration']],
    topics: ['medicine'],
    picks: ['observatory-times-asteroid-shadow', 'gauge-program-warns-cellars'],
    published: { hours: 2, minutes: 10 },
    body: body(
      p(
        'Therapies made of living immune cells have so far had their great successes in cancers of the blood. Solid tumours, which grow as lumps in an organ, have mostly held out against them. A study headed by the **National Center for Tumor Diseases in Dresden (NCT/UCC)** now gives reason to think that this need not stay so.',
      ),
      p(
        'An international team tested the cell therapy IMA203 in a Phase 1 clinical trial, the stage at which a treatment is given to people for the first time. Everyone who took part had a solid tumour on which the usual therapies no longer had an effect. Roughly half of those treated responded. Many of these responses held for eight months, and some have gone on for years.',
      ),
      h2('A mark that healthy tissue lacks'),
      p(
        'The treatment aims at a protein called PRAME. Tumours make it; healthy cells hardly ever do. T cells that recognise PRAME can therefore go for the cancer and leave the tissue around it alone.',
      ),
      p(
        'That precision may be why those treated coped well. The side effects that occurred were for the most part mild, and they passed.',
      ),
      facts('IMA203 in brief', [
        '**What it is:** a therapy with T cells, the hunters among the body’s immune cells',
        '**What it looks for:** PRAME, a protein found almost only in tumours',
        '**How far it is:** Phase 1 completed, published in _Nature Medicine_',
        '**What comes next:** possibly a larger study in patients with melanoma',
      ]),
      p(
        'Prof. Martin Wermke, the first name on the paper in _Nature Medicine_, calls the outcome a breakthrough. In some patients, he considers it possible that the cancer has been cured.',
      ),
      h2('Years of groundwork'),
      p(
        'A therapy of this kind needs more than a good idea: laboratories, wards and people who know how to handle living cells. Prof. Martin Bornhäuser, who directs Medical Clinic I and the NCT/UCC in Dresden, points to the structures that were put in place over many years. They should make it possible, he expects, to bring IMA203 and other new cell therapies to more people with solid tumours.',
      ),
      p(
        'The next candidates could be patients with melanoma, a skin cancer, whom neither conventional immunotherapy nor targeted drugs have helped. A larger study may show whether IMA203 does. The Dresden centre is also trying out cell therapies against other cancers of the skin and against lung cancer.',
      ),
      p(
        'Two people whose word counts there stand behind the plans: Prof. Esther Troost, Dean of the Medical Faculty of the TU Dresden, and Prof. Uwe Platzbecker, Medical Director of the University Hospital. Both want such therapies to be developed further and offered to patients.',
      ),
      h2('What a first trial can and cannot say'),
      p(
        'Phase 1 asks above all whether a treatment is safe and in what dose it should be given. The number of people is small, and there is usually no group for comparison. How often IMA203 helps, and for how long, only larger studies can tell. After this one, hopes that they will be worth the wait are higher than they were.',
      ),
    ),
  },
  {
    slug: 'observatory-times-asteroid-shadow',
    section: 'science',
    kicker: 'Astronomy',
    headline: 'For 3.8 seconds a star went out over Hollbach',
    standfirst:
      'Eleven volunteers with borrowed cameras have measured the width of an asteroid from a hill above the town. It is larger than the books say.',
    hero: 'observatory-at-night',
    authors: ['amira-haddad'],
    topics: ['astronomy', 'young-people', 'open-data'],
    picks: ['gauge-program-warns-cellars', 'cell-therapy-ima203-solid-tumours'],
    published: { days: 1, hours: 6 },
    body: body(
      p(
        'At nineteen minutes past two the star simply was not there any more. “I counted one, two, three, and then it was back,” says Gesa Lorenzen, who is fourteen and had the telescope to herself for exactly this moment. The recording says 3.8 seconds.',
      ),
      p(
        'What went past was an asteroid that nobody saw, on its way between Mars and Jupiter. When such a rock moves in front of a star, its shadow runs over the Earth as a narrow band. Whoever stands in the band sees the star go out. Whoever measures for how long knows how wide the rock is, if only along one line.',
      ),
      h2('Six telescopes, six lines'),
      p(
        'The friends of the Hollbach observatory therefore did not stay on their hill. They spread over 31 kilometres: a school roof in Obertesse, a vineyard, the car park of the waterworks. Four of six stations had a gap in the clouds; three of them saw the star go out.',
      ),
      table(
        'What the stations saw',
        ['Station', 'Began', 'Lasted', 'Chord'],
        ['Hollbach observatory', '02:19:07.4', '3.8 s', '41 km'],
        ['Obertesse school', '02:19:06.9', '4.4 s', '48 km'],
        ['Waterworks car park', '02:19:08.1', '2.1 s', '23 km'],
        ['Lehr vineyard', '02:19:07.0', 'nothing seen', '–'],
      ),
      p(
        'The lengths follow from the speed of the shadow, 10.9 kilometres per second. Three lines and a miss make no portrait, but they do make an outline: about 49 by 44 kilometres. The catalogues have given 38 ± 6 km until now.',
      ),
      quote(
        'It is the oldest trick in astronomy. You need no big mirror. You need a good clock, a dry night and friends who will drive to a car park for you.',
        'Prof. Dieter Kallweit, retired, chairman of the friends of the observatory',
      ),
      h2('Measured, sent, checked'),
      p(
        'The timings went to the European network that gathers such observations. There they were compared with those of two stations in the neighbouring state and accepted. For the volunteers it is the third measurement in nine years; the first two failed because of fog.',
      ),
      p(
        'The asteroid will cross another star in about fourteen months. The band then runs a little further south, right across the Altmarkt. Gesa Lorenzen has put her name down for the roof of the town hall, next to [the bees](story:town-hall-bees-lime-honey).',
      ),
    ),
  },
  {
    slug: 'town-hall-bees-lime-honey',
    section: 'science',
    kicker: 'Nature in town',
    headline: 'What 31 kilos of honey know about our trees',
    standfirst:
      'Three hives stand on the roof of the town hall. A look into the honey shows which trees the bees rely on, and which week the town must not mow.',
    hero: 'roof-hives',
    authors: ['amira-haddad', ['nele-vossberg', 'Illustration']],
    topics: ['nature-in-town'],
    picks: ['library-lends-seeds', 'observatory-times-asteroid-shadow'],
    published: { days: 3, hours: 4 },
    corrections: [
      {
        kind: 'clarification',
        text: 'The limes on the Ring were planted by the town and by the Weberviertel citizens’ association together. The story first named the town alone.',
        block: 'p4',
        at: { days: 2, hours: 20 },
      },
    ],
    earlier: [
      {
        replaced: { days: 2, hours: 20 },
        change: 'correction',
        note: 'Who planted the limes on the Ring added.',
        body: beesBody(
          'The limes themselves are a gift of the years after the great flood. The town planted them, three kinds mixed, which is why they do not all flower at once.',
        ),
      },
    ],
    body: beesBody(
      'The limes themselves are a gift of the years after the great flood. The town and the citizens’ association of the Weberviertel planted them together, three kinds mixed, which is why they do not all flower at once.',
    ),
  },
  {
    slug: 'gauge-program-warns-cellars',
    section: 'science',
    kicker: 'Open data',
    headline: 'Forty lines of code that keep cellars dry',
    standfirst:
      'A seventeen-year-old wrote a program that reads the river gauge and rings neighbours out of bed before the water comes. The town has now asked for a copy.',
    hero: 'gauge-box',
    authors: ['amira-haddad', 'ilse-marquardt'],
    topics: ['open-data', 'the-tesse', 'flood-protection', 'young-people'],
    picks: ['tesse-rises-flood-gates-closed', 'observatory-times-asteroid-shadow'],
    published: { hours: 3, minutes: 5 },
    body: body(
      p(
        'It began with a ruined freezer. When the Tesse came into the cellars of Fischerufer two years ago, Mika Tarnow carried 60 kilograms of wet frozen peas up the stairs for his grandmother. “The gauge had known it for three hours,” he says. “It just did not tell anybody.”',
      ),
      p(
        'The state publishes the level every five minutes, for everyone, free of charge. Tarnow’s program fetches it, looks at how fast it has risen during the last hour and works out when it will reach the sill of a cellar. Then it telephones.',
      ),
      p('The heart of it is short enough for a newspaper:'),
      code(
        'python',
        'def hours_until(sill, levels):\n    """Levels in centimetres, one for each five minutes, newest last."""\n    rise = levels[-1] - levels[-13]      # during the last hour\n    if rise <= 0:\n        return None                      # falling: sleep well\n    return (sill - levels[-1]) / rise',
      ),
      p(
        'If `hours_until` gives less than three, the telephone rings. Each household has named its own sill: the lowest window on Fischerufer lies at 388 centimetres, the highest at 455.',
      ),
      h2('A box for the bridge'),
      p(
        'The official gauge stands at the customs house, below the weir. What happens above it nobody knew. So Tarnow and his physics teacher, Birte Aldag, built a second one: a sensor that listens for the echo of its own click from the water, in a green box under the Old Bridge. Parts: 34 euros.',
      ),
      p(
        'In this high water the box has been 22 minutes ahead of the gauge and 3 centimetres off at worst. Sixty-one households had their telephones ring. No cellar on the list was caught unawares.',
      ),
      see('tesse-rises-flood-gates-closed'),
      p(
        'The town’s civil protection office wants to run the program on its own computers from next month. Tarnow had one condition: it stays open, so that any town on any river can use it. “And somebody else has to answer when my grandmother calls back.”',
      ),
    ),
  },
];
