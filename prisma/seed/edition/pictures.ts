import { baths } from '../drawings/baths.ts';
import { birthHouse } from '../drawings/birth-house.ts';
import { bookshop } from '../drawings/bookshop.ts';
import { bridge } from '../drawings/bridge.ts';
import { cab } from '../drawings/cab.ts';
import { cinema } from '../drawings/cinema.ts';
import { crane } from '../drawings/crane.ts';
import { darkVillage } from '../drawings/dark-village.ts';
import { eveningMatch } from '../drawings/evening-match.ts';
import { ferry } from '../drawings/ferry.ts';
import { floodGate } from '../drawings/flood-gate.ts';
import { gaugeBox } from '../drawings/gauge-box.ts';
import { highWater } from '../drawings/high-water.ts';
import { hives } from '../drawings/hives.ts';
import { marketHall } from '../drawings/market-hall.ts';
import { mill } from '../drawings/mill.ts';
import { oakRings } from '../drawings/oak-rings.ts';
import { observatory } from '../drawings/observatory.ts';
import { organ } from '../drawings/organ.ts';
import { otter } from '../drawings/otter.ts';
import { pomegranate } from '../drawings/pomegranate.ts';
import { rails } from '../drawings/rails.ts';
import { schoolKitchen } from '../drawings/school-kitchen.ts';
import { seedDrawer } from '../drawings/seed-drawer.ts';
import { shopStreet } from '../drawings/shop-street.ts';
import { spring } from '../drawings/spring.ts';
import { square } from '../drawings/square.ts';
import { stage } from '../drawings/stage.ts';
import { teaTable } from '../drawings/tea-table.ts';
import { tesseMap } from '../drawings/tesse-map.ts';
import { tram } from '../drawings/tram.ts';
import { portraits } from './portraits.ts';

export interface EditionPicture {
  /** The picture as SVG text. */
  draw: () => string;
  /** What is to be seen, for those who do not see it. */
  alt: string;
  /** What it means for the story. */
  caption: string;
  /** 0 to 1 from the left and the top: what a crop must keep. */
  focal: { x: number; y: number };
}

/** All from one hand. */
export const CREDIT = 'Illustration: Nele Vossberg';

/** By name, which is also the last part of the picture's address. */
export const pictures = {
  'half-pomegranate': {
    draw: pomegranate,
    alt: 'Drawing of a pomegranate cut in half, standing on a linen cloth on a dark table. Its chambers are full of red seeds; a whole fruit stands behind it and some two dozen loose seeds lie in front.',
    caption:
      'Many cells, one body: our illustrator chose a fruit that holds together by the hundred what each seed could not be alone.',
    focal: { x: 0.42, y: 0.48 },
  },
  'tram-at-fischerufer': {
    draw: tram,
    alt: 'Drawing of a red and cream tram with the number 4 at a stop beside a river. Three people wait on the left, one on the right; old town houses stand on the far bank.',
    caption:
      'The first car of line 4 at the new Fischerufer stop. The rails lie where they lay until 51 years ago.',
    focal: { x: 0.58, y: 0.66 },
  },
  'grass-track': {
    draw: rails,
    alt: 'Drawing of a single tram track running straight through grass between trees towards a low sun.',
    caption: 'Grass track at Lindenhang: quieter than paving, and it lets the rain through.',
    focal: { x: 0.5, y: 0.5 },
  },
  'drivers-place': {
    draw: cab,
    alt: 'Drawing of a view through a tram’s windscreen at sunset: another tram comes towards us on a street between houses. In front are three dials; one hand rests on a lever with a red knob, the other on the bell.',
    caption: 'The lever of the museum car: brake to the left, power to the right, as in 1961.',
    focal: { x: 0.45, y: 0.7 },
  },
  'high-water-gauge': {
    draw: highWater,
    alt: 'Drawing of a gauge staff with red and black marks standing in a brown river in the rain. Someone in a yellow coat on the quay holds up a phone towards it.',
    caption: 'The gauge at the customs house. At 4.00 metres the gates on Fischerufer are closed.',
    focal: { x: 0.42, y: 0.55 },
  },
  'old-bridge-scaffolding': {
    draw: bridge,
    alt: 'Drawing of a stone bridge with four arches over a river. The third arch stands in scaffolding, and a barge with a crane lies in front of it; town houses and a church tower rise behind.',
    caption:
      'The third arch has carried traffic since 1342. Now it is taken apart, stone by numbered stone.',
    focal: { x: 0.6, y: 0.6 },
  },
  'school-kitchen': {
    draw: schoolKitchen,
    alt: 'Drawing of a kitchen: a cook in a white hat and a red apron ladles soup from a large red pot; a blue pot steams beside it. Seven plates stand in a row, five of them filled, and three children wait.',
    caption: 'Six hundred and forty portions a day leave the kitchen of the Lindenhang school.',
    focal: { x: 0.55, y: 0.6 },
  },
  'market-hall': {
    draw: marketHall,
    alt: 'Drawing of a market hall with an arched roof of green iron and glass. Stalls with striped awnings and piled fruit line both sides, people walk between them, and a clock hangs above the far end.',
    caption: 'The ribs were made in 1898 in the same foundry as the town’s lamp posts.',
    focal: { x: 0.5, y: 0.6 },
  },
  'electric-ferry': {
    draw: ferry,
    alt: 'Drawing of a small ferry on stocks in a boatyard shed. The front half of its hull is painted red, the rest still green; solar panels stand on its roof. A painter and an older man stand in front of it.',
    caption: 'The “Marlene” before her last coat of paint.',
    focal: { x: 0.5, y: 0.6 },
  },
  'empty-shops': {
    draw: shopStreet,
    alt: 'Drawing of three shops side by side on a wet street: one lit with goods in its window, one grey and empty with a notice on the glass, one being painted red by someone with a roller.',
    caption: 'Weberstraße 11 to 15: one open, one empty, one about to be something else.',
    focal: { x: 0.5, y: 0.62 },
  },
  'observatory-at-night': {
    draw: observatory,
    alt: 'Drawing of an observatory on a hill under a sky full of stars. Its dome is open and a white telescope looks out; an adult and a child stand at a railing.',
    caption: 'Two minutes of clear sky were all they needed.',
    focal: { x: 0.54, y: 0.55 },
  },
  'roof-hives': {
    draw: hives,
    alt: 'Drawing of three beehives, ochre, white and red, on a flat roof above the town. A beekeeper in white holds a honeycomb, bees fly, and a flowering lime branch hangs in from the right.',
    caption: 'The hives on the town hall. The limes of the Ring begin 40 metres away.',
    focal: { x: 0.55, y: 0.6 },
  },
  'gauge-box': {
    draw: gaugeBox,
    alt: 'Drawing of a small green box with a screen and an aerial on the wall under a bridge at night. A line climbs on the screen, a red lamp glows, and the moon stands over the river outside.',
    caption:
      'The box below the second arch measures every five minutes and costs less than a pair of rubber boots.',
    focal: { x: 0.32, y: 0.52 },
  },
  'ferrywoman-on-stage': {
    draw: stage,
    alt: 'Drawing of a theatre stage between red curtains: a wooden boat with a white sail in a beam of light, a woman in red standing in it with an oar, painted waves and a moon behind, heads of the audience in front.',
    caption:
      'Karoline Esch as Agnes, who rowed the plague doctor across and was not forgiven for it.',
    focal: { x: 0.5, y: 0.62 },
  },
  'seed-drawer': {
    draw: seedDrawer,
    alt: 'Drawing of an open wooden drawer full of paper packets with pictures of flowers and vegetables. A hand takes out a packet with a tomato on it.',
    caption: 'Drawer 3 of the old catalogue: Ta to To.',
    focal: { x: 0.55, y: 0.6 },
  },
  'treadwheel-crane': {
    draw: crane,
    alt: 'Zeichnung eines hölzernen Hafenkrans mit rotem Dach und Tretrad auf einem Kai aus Stein. An seinem Ausleger hängt ein Fass über einem kleinen Boot; ein Mann mit blauer Jacke und Mütze steht daneben.',
    caption: 'Der Tretradkran am Kranhof hebt seit 1554 – heute vor allem Hochzeitsgäste.',
    focal: { x: 0.45, y: 0.5 },
  },
  'tea-and-book': {
    draw: teaTable,
    alt: 'رسم لطاولة خشبية تحت مصباح أحمر، عليها كتاب مفتوح وكأسان من الشاي بالنعناع وصحن من التمر وقلم رصاص وكومة صغيرة من الكتب.',
    caption: 'طاولة المقهى بعد ظهر كل سبت: كتاب واحد ولغات كثيرة.',
    focal: { x: 0.5, y: 0.7 },
  },
  'open-air-cinema': {
    draw: cinema,
    alt: 'Drawing of an open-air cinema on a river bank at dusk. A grey rabbit and a red butterfly are on the screen, strings of lamps hang on both sides, and the audience sits with its back to us.',
    caption: 'Last year 9,400 people came, and one heron.',
    focal: { x: 0.5, y: 0.45 },
  },
  'square-without-cars': {
    draw: square,
    alt: 'Drawing of a market square without cars: people stand at small tables, a child rides a scooter past a fountain, and the town hall with its clock tower stands behind.',
    caption: 'The Altmarkt on the third of four trial Saturdays.',
    focal: { x: 0.5, y: 0.6 },
  },
  'tesse-map': {
    draw: tesseMap,
    alt: 'Drawing of a map on folded paper: a blue river winds from a wood among hills at the top left past a mill, fields with two cows, a village and a town with a bridge to a broader river at the lower right. A dotted red line follows it; a compass rose is drawn at the top right.',
    caption: 'Dotted in red, the four days’ walk. The wider river, bottom right, is the Wiede.',
    focal: { x: 0.45, y: 0.5 },
  },
  'spring-in-the-wood': {
    draw: spring,
    alt: 'Drawing of a wet clearing among tall trees: a thread of bright water runs from a pool towards the front, ferns stand beside it, a forester with a hat and a stick looks on, and a small memorial stone stands uphill on the left.',
    caption: 'The source at Kaltenborn gives 1.1 litres a second.',
    focal: { x: 0.55, y: 0.62 },
  },
  'mill-weir': {
    draw: mill,
    alt: 'Drawing of a half-timbered mill beside a weir. A man with a rake stands on the sluice; below the falling water and in the stepped pools of a fish pass on the right, red fish swim upstream.',
    caption: 'Two metres ten of oak and granite, and a way round.',
    focal: { x: 0.5, y: 0.55 },
  },
  'birth-house': {
    draw: birthHouse,
    alt: 'Drawing of a brick house at dusk with two lit windows, in one of which somebody holds a baby. A stork serves as weathervane on the gable; a red bicycle with a leather bag and a red cross stands by the door.',
    caption: 'The house in Obertesse. The stork on its roof dates from 1911.',
    focal: { x: 0.52, y: 0.48 },
  },
  'evening-match': {
    draw: eveningMatch,
    alt: 'Drawing of a football match in the evening rain: a goalkeeper in yellow dives across her goal towards the ball, three other players look on, spectators and harbour cranes stand behind under floodlights.',
    caption: 'Janne Petersen, who spends her days in a crane, at a height more familiar to her.',
    focal: { x: 0.5, y: 0.46 },
  },
  'swimming-baths': {
    draw: baths,
    alt: 'Drawing of an old swimming hall under a glass vault: three people swim in lanes, a grey-haired woman with a mop stands at the left edge of the pool, a lifeguard in red at the right.',
    caption: 'Monday morning in Teerhof, before the notary’s office opens.',
    focal: { x: 0.5, y: 0.6 },
  },
  otter: {
    draw: otter,
    alt: 'Drawing of an otter on stone steps beside a river at night. It stands on all fours and looks towards us with bright eyes; the moon and the roofs of a town are behind it, reeds on the right.',
    caption: 'Drawn from the film, in which it is less sharp and in more of a hurry.',
    focal: { x: 0.48, y: 0.6 },
  },
  'dark-village': {
    draw: darkVillage,
    alt: 'Drawing of a village without lights under the Milky Way. Two people look up, one of them pointing; on the right a single street lamp shines on a path, with moths around it.',
    caption: 'The one lamp that still comes on stands on the path to the old people’s home.',
    focal: { x: 0.6, y: 0.6 },
  },
  'oak-rings': {
    draw: oakRings,
    alt: 'Drawing of a slice of dark oak with many rings on a table. Four coloured pins mark years, a magnifying glass lies on a band of narrow rings, and a paper strip with a red curve and a ruler lie beside it.',
    caption: 'One hundred and sixty-three rings; the red pin stands in the bark.',
    focal: { x: 0.45, y: 0.52 },
  },
  'flood-gate': {
    draw: floodGate,
    alt: 'Drawing of four people in helmets pushing a steel gate along a rail to close a gap in a wall; behind it lie a river, a sailing boat and houses. The gate has a small red-framed window with a fish behind it. Two people watch from the right, one beside a chair.',
    caption: 'Gate 4 on Fischerufer, and the window that the kindergarten asked for.',
    focal: { x: 0.45, y: 0.6 },
  },
  bookshop: {
    draw: bookshop,
    alt: 'Drawing of a lit bookshop at night: behind the window a grey-haired woman in a green cardigan stands at the counter among shelves, a cat sits in the smaller window, and seven people queue on the pavement.',
    caption: 'The last evening of the old firm. On Monday the same shop opened again.',
    focal: { x: 0.45, y: 0.6 },
  },
  'organ-pipes': {
    draw: organ,
    alt: 'Drawing of a church organ in a red case with silver pipes, between two tall windows with rain on them. A grey-haired organist plays with his back to us; three wet umbrellas stand open on the floor.',
    caption: 'Matthias Ihnen at the Dreyling organ of 1724, in suitable weather.',
    focal: { x: 0.5, y: 0.5 },
  },
  ...portraits,
} satisfies Record<string, EditionPicture>;
