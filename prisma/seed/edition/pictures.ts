import { bridge } from '../drawings/bridge.ts';
import { cab } from '../drawings/cab.ts';
import { cinema } from '../drawings/cinema.ts';
import { crane } from '../drawings/crane.ts';
import { ferry } from '../drawings/ferry.ts';
import { gaugeBox } from '../drawings/gauge-box.ts';
import { highWater } from '../drawings/high-water.ts';
import { hives } from '../drawings/hives.ts';
import { marketHall } from '../drawings/market-hall.ts';
import { observatory } from '../drawings/observatory.ts';
import { pomegranate } from '../drawings/pomegranate.ts';
import { rails } from '../drawings/rails.ts';
import { schoolKitchen } from '../drawings/school-kitchen.ts';
import { seedDrawer } from '../drawings/seed-drawer.ts';
import { shopStreet } from '../drawings/shop-street.ts';
import { square } from '../drawings/square.ts';
import { stage } from '../drawings/stage.ts';
import { teaTable } from '../drawings/tea-table.ts';
import { tram } from '../drawings/tram.ts';

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
    alt: 'Drawing of a view through a tram’s windscreen on to a street with houses. In front are three dials, three buttons and a lever with a red knob.',
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
    alt: 'Drawing of a kitchen: a cook in white with a red apron ladles soup from a large red pot; a blue pot steams beside it. Seven plates stand in a row, five of them filled, and two children wait.',
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
} satisfies Record<string, EditionPicture>;
