import { body, facts, figure, h2, p, pause, pull, quote, see, table } from '../../authoring.ts';
import type { EditionStory } from '../kinds.ts';

/** The long read of the edition. */
export const riverStories: EditionStory[] = [
  {
    slug: 'down-the-tesse-on-foot',
    section: 'town',
    kicker: 'The long read',
    headline: 'Before it is ours: four days on foot down the Tesse',
    standfirst:
      'The town drinks it, fears it, ships on it and may soon bathe in it. But what happens to the river before it gets here? A walk of 71 kilometres, with a forester, a miller, a farmer and a man who carries eels.',
    hero: 'tesse-map',
    authors: ['tilda-harms', ['nele-vossberg', 'Illustration']],
    topics: ['the-tesse', 'upper-valley', 'flood-protection', 'climate'],
    picks: ['flood-wall-finished', 'tesse-swimming-water-quality', 'otter-below-the-weir'],
    published: { days: 5, hours: 3 },
    body: body(
      p(
        'The spring of the Tesse is marked by a stone with a date on it, and the stone is dry. It has been dry for eleven years. You find the river by walking on downhill, away from the bench, the board and the box with the visitors’ book, until the ground begins to give. Then you stop, because your boot is full.',
      ),
      p(
        '“There she is,” says Rieke Thamm. She has not got her boots wet. She has been the forester of Kaltenborn for twenty-six years, and in that time the beginning of our river has moved 140 metres down the slope. “I tell the ramblers that the stone is of historical value.”',
      ),
      p(
        'From here to the mouth it is 71 kilometres. Everybody in Tessenau knows the last twelve of them: the weir, the bridges, the customs house, the harbour. I was born on Fischerufer and could not have said what lies above. So I put a tent and four days’ bread into a rucksack and walked the river in the direction in which it was going anyway.',
      ),
      h2('The first day: a sponge, with holes in it'),
      p(
        'At 486 metres above the sea the Tesse is a place rather than a thing. A hundred and ten square metres of black, soft ground among alders, and on its lower edge a thread of water that a child could dam with one hand. Thamm has measured it: 1.1 litres a second. A bath would take two minutes.',
      ),
      p(
        'Why it was more in the past can be seen, once somebody has shown you. Straight lines run through the wood, overgrown, knee-deep, thirty paces apart. They are ditches. Between 1820 and 1910 the lords of Kaltenborn had 44 kilometres of them dug, because spruce does not like wet feet and spruce was money. The spruce has since died of drought and beetles. The ditches go on draining.',
      ),
      figure(
        'spring-in-the-wood',
        'Where the river begins today. The old stone lies 140 metres further up, in the dry.',
      ),
      p(
        'For six years the forest office has been filling them in, with a small digger, clay and what the beetle left behind. Nineteen kilometres are done. Behind each plug stands a pool as large as a kitchen table, and below it the wood turns back into what it was. Thamm calls it the sponge. In a wet week it holds back 38,000 cubic metres, by her sums, and gives them away in a dry one.',
      ),
      quote(
        'People in town build walls against my water. I don’t blame them. But each bucket that stays up here is one that nobody needs a wall for.',
        'Rieke Thamm, forester in Kaltenborn',
      ),
      p(
        'It sounds like a lot, 38,000 cubic metres. When the Tesse came into the cellars of Fischerufer two years ago, as much ran past the customs house in two and a half minutes. Thamm knows that, too. “There are 25 kilometres left,” she says, “and I have four years to my pension.”',
      ),
      p(
        'By evening the thread has become a brook with a voice. It has been joined by the Schwarze Riede and two streams without names, and it passes under its first road, in a pipe. I pitch my tent beside a fire pond. At night it is so dark that the stars seem to make a noise.',
      ),
      h2('The second day: forty-six kilowatts and a staircase for fish'),
      p(
        'In Oberscheid the river does its first work. Gerd Ottens, 67, is standing on the sluice of his mill with a rake, as his father did, and his grandfather, and twenty-one others since 1488, whose names are painted on the wall of the engine room. He is taking leaves off the grating. In the season he does so every three hours, at night as well.',
      ),
      p(
        'It has been a long time since he ground anything. The wheel was taken out in 1926 for a turbine as big as a wardrobe, and the turbine makes electricity: 46 kilowatts when there is enough water, enough for some ninety households over the year. There used to be fourteen mills on the Tesse. There are three dams left, and this is the highest.',
      ),
      figure(
        'mill-weir',
        'The mill at Oberscheid. On the right the fish pass of which its owner speaks with respect, and its builder with patience.',
        { wide: true },
      ),
      p(
        'For the engineers of the state it is first of all an obstacle. By law a river has to be open to whatever wants to swim up it. Two metres ten of oak and granite are too much for a trout, never mind a bullhead, which is a fish of the size of a thumb and jumps like one. Ottens was therefore ordered to build a pass or pull the dam down.',
      ),
      p(
        'He built. The pass cost 212,000 euros, of which he had to find 60,000. It leads past the mill in 23 steps, each nine centimetres high, and it takes away a tenth of the water he lives on. “I cursed them for four years,” he says. “Then they put a camera in. Come and see.”',
      ),
      p(
        'On an old computer between tins of grease he has collected films, in green and grey, of a few seconds each. A trout. A trout. A crayfish, walking, with the air of someone who has bought a ticket. A bullhead. Last year 6,240 fish went up his staircase, of fourteen kinds, two of which nobody had found above Oberscheid since 1931.',
      ),
      pull(
        'The turbine pays for the house. But when I cannot sleep I do not look at the turbine.',
        'Gerd Ottens, miller',
      ),
      p(
        'His licence runs for another seven years. What then, he does not know. The anglers of Obertesse demand that the dam be opened, the monument office forbids it, and the climate office has asked him whether he could not put in a second turbine. “Three letters,” says Ottens. “They all came in the same week. I have hung them next to each other.” His daughter teaches geography. She has not yet said that she does not want the rake.',
      ),
      p(
        'Below the mill the valley opens. The brook has become a small river, eleven paces wide, over gravel so clean that one would like to sort it. I meet two anglers, a postwoman on a moped and a great many cows. The cows stand in the water up to their bellies. They look like people at the baths.',
      ),
      facts(
        'The Tesse in figures',
        [
          '**Length:** 71 kilometres, from Kaltenborn (486 m) to Wiedemünde (31 m)',
          '**Catchment:** 912 square kilometres, 143,000 people',
          '**Mean flow at the customs house:** 9.4 cubic metres a second; 251 in the flood two years ago',
          '**Dams:** Oberscheid, Obertesse, the weir of Tessenau',
          '**Bridges:** 38, the oldest from 1342',
          '**Kinds of fish:** 27, up from 16 in 1985',
        ],
        'Source: state water office; river trust of the Tesse valley',
      ),
      h2('The third day: a farmer’s sum'),
      p(
        'For nine kilometres the river runs dead straight between dykes, as if it were late. In truth it was straightened, from 1934 to 1937, by young men with spades who were given soup for it. They made it 4.3 kilometres shorter. What had been wet meadow became the best land of the upper valley.',
      ),
      p(
        'Wiebke Janssen farms 130 hectares of it, with 85 cows and a son who would like to go on. She receives me at the kitchen table with a map on which somebody has drawn a blue area, and she says nothing about the weather.',
      ),
      p(
        'The blue area is the polder of Grasbrook. If the state has its way, the dyke is to be moved back here by up to 600 metres. On 84 hectares the Tesse might then go where it likes, every winter and sometimes in summer. Forty-one of them are Janssen’s. Two farms have agreed, one has gone to court, and she is the fourth.',
      ),
      table(
        'What would lower a flood like the last one, at the customs house',
        ['Measure', 'Cost', 'Lower by'],
        ['Flood wall on Fischerufer', '€9.3 million', '0 cm (keeps it out)'],
        ['Ditches of Kaltenborn, all filled', '€1.2 million', '1 to 2 cm'],
        ['Polder of Grasbrook', '€14.5 million', '9 cm'],
        ['Old loops below Obertesse', '€3.8 million', '3 cm'],
      ),
      p(
        'Nine centimetres. In Tessenau, where I live, one can say what that is worth: two years ago it would have been the difference between 212 wet cellars and about seventy. “I know the number,” says Janssen. “They always bring it along. I bring mine.” She is offered 1,900 euros a year for each hectare on which she may no longer plough, for thirty years. A hectare of maize leaves her 2,300 in a good year and 400 in a dry one, and four of the last seven were dry.',
      ),
      p(
        'So it would pay? She pushes the map away. “It pays. That’s not it. My grandfather’s brother carried soil on to that field in baskets. And I am to be the one who hands it back to the water.” Then she fetches a second map, her own, drawn with felt pens on the back of a feed calendar. It shows the same meadows, with sedge and late hay and a breed of cattle that does not mind wet feet. There are prices in the margin.',
      ),
      quote(
        'They ask me whether I am for it or against it. Nobody asks how one would do it. I could tell them.',
        'Wiebke Janssen, farmer at Grasbrook',
      ),
      p(
        'The project’s manager at the state water office, Dr. Sönke Vahl, sounds as if he had been scolded when I ring him up about the second map. He did not know of it. He would like to see it. Three weeks after my walk he drove out there with two colleagues and, so I hear, stayed for lunch.',
      ),
      h2('In between: Obertesse, or the smell that is no more'),
      p(
        'Whoever is over fifty in the valley will tell you, unasked, that one could smell Obertesse before one saw it. The tannery of Gebrüder Rass stood by the river for 131 years and let everything go that it no longer needed. On Mondays the Tesse ran brown, on Thursdays red. It is the reason why bathing was forbidden in Tessenau, 19 kilometres further down, in 1967. The works closed in 1988.',
      ),
      p(
        'Today there is a school on the site, and a sealed mound with sheep on it. Under the mound lie 11,000 tonnes of soil with chromium. Four wells watch over it; each year their figures stand in the town’s gazette, and each year the school’s top form works them out again for practice. So far they have found one mistake. It was in the gazette.',
      ),
      p(
        'Behind the school the second dam crosses the river, and on it stands a man in waders with a bucket. Jan-Ole Frerichs, 58, is a postman until noon. After that he carries eels. They come in from the sea as threads of glass, climb the weir of Tessenau by a mat of bristles, and cannot get any further than this. Frerichs lifts them over. He has been doing it since he was twelve.',
      ),
      p(
        'In his first year he counted 31,400. Last year it was 1,912, and that was a good one. He can’t say what is killing them: the turbines, the warm water, a worm in the swim bladder, the long way. “Eels spawn in the Sargasso Sea, and nobody has ever seen it. I find that tactful.” He lets me put my hand in the bucket. It is like being written on.',
      ),
      pause(),
      h2('The fourth day: what we make of it'),
      p(
        'Below Obertesse the water gets company. First the clear outflow of the purification works of the upper valley; then a motorway; then, behind a fence and a row of poplars, nine wells in a meadow. This is where the river becomes ours, and most of us have no idea. Sixty-one per cent of the drinking water of Tessenau is Tesse. It seeps from the bed of the river through thirty metres of sand and gravel, takes about fifty days for it, and comes out cold and clean.',
      ),
      p(
        '“The gravel does the work,” says Frauke Dohm of the municipal works, at well number 4, and knocks on its lid as one would on a barrel. What the gravel does not hold back is what has only recently come into rivers: traces of medicines, of sweeteners, of a coating for rain jackets. All are far below the limits. All are there. A filter of activated charcoal, ordered last month, is to take care of it from the year after next. It costs 6.7 million euros, 11 euros a year for each household.',
      ),
      p(
        'Dr. Okka Weers of the university of applied sciences goes on from here with me for a while; she is the one who has found that one could [swim in the Tesse on 71 days out of 90](story:tesse-swimming-water-quality). What has she learned from all her bottles? She thinks for as long as it takes to walk past two poplars. “That a river has no before and after. You can’t clean it here and leave it dirty there. Everybody is upstream of somebody.”',
      ),
      p(
        'At a quarter past three I see the spire of St Brictius. The river sees it, too: it slows down, widens, takes on the colour of the sky and lies down in front of the weir like a dog that has come home. On the left bank is the wall with its eleven gates, on the right the first house of Nordhafen. An otter has been seen here. A girl on the towpath tells me that I have mud on my face.',
      ),
      see('flood-wall-finished'),
      p(
        'I had thought that I would stop there. But it is only twelve kilometres more, and somebody should have seen how it ends. Below the harbour the Tesse is broad, useful and a little bored. It passes a gravel works, a marina and a field with two hundred geese. At Wiedemünde, between a petrol station and a snack bar, it meets the Wiede, which is three times as large and does not look up.',
      ),
      p(
        'There is no stone here and no date. I eat a portion of chips on the embankment, in the last sun. The water that is just flowing past was in the wood at Kaltenborn four days ago, if it took no holidays. It has turned a turbine, carried a trout upstairs, thought about Wiebke Janssen’s field and gone round a postman’s boots. It has not been through our taps; that water is still on its way through the gravel. In fifty days or so I shall put the kettle on.',
      ),
    ),
  },
];
