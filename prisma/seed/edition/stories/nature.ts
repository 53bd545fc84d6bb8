import { body, bullets, facts, h2, numbered, p, pull, quote, table } from '../../authoring.ts';
import type { EditionStory } from '../kinds.ts';

export const natureStories: EditionStory[] = [
  {
    slug: 'otter-below-the-weir',
    section: 'nature',
    kicker: 'Wildlife',
    headline: 'Forty seconds of otter: the first in town for 61 years',
    standfirst:
      'A camera meant for eels has filmed an otter at the weir. What it lives on, where it sleeps, and why nobody should go and look.',
    hero: 'otter',
    authors: ['amira-haddad', ['nele-vossberg', 'Illustration']],
    topics: ['nature-in-town', 'the-tesse'],
    picks: ['down-the-tesse-on-foot', 'swifts-counted-old-town'],
    published: { days: 33, hours: 5 },
    body: body(
      p(
        'It comes out of the black water at 3:12 in the morning, shakes itself, leaves a little something on the third step of the eel ladder and looks straight into the lens. Then it goes. The film lasts forty seconds. Jan-Ole Frerichs, who had put up the camera to count eels, watched it eleven times before he rang anybody up.',
      ),
      p(
        'The last otter of Tessenau was shot in 1965, under the Old Bridge, for a bounty of five marks; it stands stuffed in the natural history room of the grammar school, facing the wall. After that there was none for 120 kilometres around.',
      ),
      h2('One, or several?'),
      p(
        'What the animal left on the step has been to the laboratory of the university. It is a male, about two years old, and related to those on the upper Wiede. So it has come up the river, past the gravel works and the harbour. In its droppings there were scales of roach, the claws of crayfish and, to the regret of Frerichs, eel.',
      ),
      p(
        'One male is a visitor. “He is looking for a territory of fifteen or twenty kilometres of river, with fish, with reeds and without dogs,” says Swantje Kruse of the nature conservation society. “If he finds it he stays. If a female finds him we shall have to talk about roads.”',
      ),
      pull('Otters do not die of rivers. They die of bridges.', 'Swantje Kruse, biologist'),
      h2('Why bridges are the trouble'),
      p(
        'An otter does not like to swim under a bridge; it gets out and crosses the road. What helps is a dry ledge along the pier, thirty centimetres wide. Of the 38 bridges on the Tesse seven have one. Tomke Albers, the engineer of the Old Bridge, has promised to build another into the third arch when it is put together again. It is not in the plan. It costs 900 euros.',
      ),
      facts('If you see it', [
        'Keep away fifty metres, and the dog on a lead. On the towpath that is the rule anyway.',
        'Send time and place to the society. Pictures are welcome, flashes are not.',
        'Do not feed it. It is better at this than you are.',
      ]),
    ),
  },
  {
    slug: 'trees-and-watering-cans',
    section: 'nature',
    kicker: 'Street trees',
    headline: 'Eleven thousand trees, nine watering lorries, and Mrs Yıldız',
    standfirst:
      'In a dry summer the town cannot keep its young trees alive by itself. Eight hundred people have taken one on. The figures say that it works, with one exception.',
    authors: ['amira-haddad'],
    topics: ['climate', 'nature-in-town', 'volunteers', 'open-data'],
    picks: ['town-hall-bees-lime-honey'],
    published: { days: 62, hours: 8 },
    body: body(
      p(
        'Tree 4,417 is a field maple, six years old, and stands in front of a kebab shop in Speicherstraße. It gets a hundred litres a week, in ten cans, from Sevim Yıldız, who runs the shop. “My customers water, too,” she says. “Whoever has to wait, carries.”',
      ),
      p(
        'The parks department looks after 11,260 street trees. A young one needs about eighty litres a week in a dry summer until its roots have found the ground water, and that takes seven years. For its 1,850 young trees the department has nine lorries. They manage a third.',
      ),
      h2('The experiment'),
      p(
        'Two years ago it therefore put a number on every young tree and a map on the web. Whoever takes on a tree gets a can, a bag that lets the water out slowly, and a postcard if it is forgotten. Of 1,150 trees on the map 812 have found somebody. Now they have been compared.',
      ),
      table(
        'Young trees that died in the second dry summer',
        ['Looked after by', 'Trees', 'Died', 'Share'],
        ['Lorry, every week', '640', '19', '3 %'],
        ['A household or shop', '812', '41', '5 %'],
        ['Rain alone', '338', '88', '26 %'],
        ['Schools', '54', '17', '31 %'],
      ),
      p(
        'The exception is the schools. They water with great zeal until the holidays begin, which is when it gets dry. “We could have thought of that,” says Jannes Ubben of the parks department. From next year each school tree will have a pensioner.',
      ),
      bullets(
        'Best: limes and hornbeams, with fewer than 4 per cent lost',
        'Worst: rowans, nearly a third; they are no longer planted',
        'Saved compared with lorries: about 94,000 euros a year',
      ),
      quote(
        'In the first summer I counted the cans. In the second I counted the leaves. Now it is simply mine.',
        'Sevim Yıldız, Speicherstraße',
      ),
    ),
  },
  {
    slug: 'obertesse-lamps-off-at-midnight',
    section: 'nature',
    kicker: 'Night',
    headline: 'Obertesse switches its lamps off at midnight and counts what comes back',
    standfirst:
      'For a year 3,800 people have lived with a dark village between twelve and five. Burglaries have not risen. Moths have.',
    hero: 'dark-village',
    authors: ['tilda-harms', 'amira-haddad'],
    topics: ['astronomy', 'energy', 'upper-valley', 'climate'],
    picks: ['observatory-times-asteroid-shadow', 'night-bus-every-half-hour'],
    published: { days: 95, hours: 6 },
    body: body(
      p(
        'It goes quickly. At midnight a relay clicks behind the fire station, and 611 lamps are out. For a moment one sees nothing at all. Then, from the edges, the roofs come back, then the church, and when one has stopped looking for the ground there is something overhead that most of the children of Obertesse had known from books.',
      ),
      p(
        'The council had not thought of the stars. It had thought of the electricity bill: 54,000 euros, more than for the library. A year ago it decided by nine votes to eight to try it out. Now it has the results, and they have been gathered with a care of which larger places might take note.',
      ),
      h2('Four questions, four answers'),
      numbered(
        '**Does it save?** 23,400 euros and 96,000 kilowatt hours in the year.',
        '**Is it more dangerous?** The police counted 11 burglaries, after 12 and 14 in the years before, and no accident for which darkness was to blame. Two people fell over the same kerb. It has been painted white.',
        '**Do people feel safe?** At first 48 per cent said no, after a year 27. Among women over sixty it is still 44.',
        '**Who benefits?** At five sheets hung up by the school, volunteers counted two and a half times as many moths as in the village next door, and 41 kinds more.',
      ),
      p(
        'Because of the third answer the council has given way in one respect. On the path from the last bus stop to the old people’s home lamps now come on when somebody walks there. The town of Tessenau is going to copy that at six stops of [the night bus](story:night-bus-every-half-hour).',
      ),
      quote(
        'I voted against it. I go out on the balcony at a quarter past twelve now and am annoyed that I was wrong.',
        'Folkert Heyen, councillor',
      ),
      h2('Twenty-one point three'),
      p(
        'How dark is dark? The friends of the Hollbach observatory have put up a meter. In the middle of Tessenau it shows 18.1, in Obertesse 20.2 until midnight and 21.3 after. In this odd unit a step of one means two and a half times less light. Prof. Dieter Kallweit, the chairman, translates: “At 18 you see the Great Bear. At 21.3 you cannot find it, because there are too many stars around it.”',
      ),
      p(
        'On Thursday the council voted again, on whether it should stay like this. It was fourteen to three. Then they all went outside and waited for midnight.',
      ),
    ),
  },
];
