import { ink } from '../drawings/pen.ts';
import { portrait, type Sitter } from '../drawings/portrait.ts';
import type { authors } from './paper.ts';

/** What the draughtswoman was told of each author, and what is to be seen of them afterwards. */
interface PortraitOrder {
  sitter: Sitter;
  alt: string;
  caption: string;
}

const orders: Record<keyof typeof authors, PortraitOrder> = {
  'ruth-oelkers': {
    sitter: {
      ground: ['#e2cba3', '#cfae7c'],
      skin: '#e3b08e',
      shade: '#c98f70',
      hair: '#c9c4bd',
      cut: 'bob',
      coat: ink.plum,
      collar: 'shirt',
      second: ink.cream,
      glasses: 'round',
    },
    alt: 'Drawn portrait of Ruth Oelkers: a woman with a grey bob and round glasses, in a plum-coloured jacket over a white shirt, against ochre.',
    caption: 'Ruth Oelkers, drawn at the editor’s desk on a Thursday.',
  },
  'ilse-marquardt': {
    sitter: {
      ground: ['#bccab0', '#8ba086'],
      skin: '#dca27f',
      shade: '#bd8062',
      hair: '#a5562f',
      cut: 'curls',
      coat: ink.ochre,
      collar: 'scarf',
      second: ink.red,
    },
    alt: 'Drawn portrait of Ilse Marquardt: a woman with short red-brown curls, in an ochre raincoat with a red scarf, against green.',
    caption: 'Ilse Marquardt, in the coat she wears to the flood wall.',
  },
  'jonas-rehwald': {
    sitter: {
      ground: ['#cbd4d4', '#8da0ae'],
      skin: '#e0ab88',
      shade: '#bf8868',
      hair: '#6b3f2c',
      cut: 'short',
      coat: ink.slate,
      collar: 'roll',
      second: ink.crimson,
      beard: true,
    },
    alt: 'Drawn portrait of Jonas Rehwald: a man with brown hair and a full beard, in a slate-blue coat and a dark red roll-neck, against grey-blue.',
    caption: 'Jonas Rehwald, facing forwards for once.',
  },
  'amira-haddad': {
    sitter: {
      ground: ['#efb9a6', '#d98a7e'],
      skin: '#c58b63',
      shade: '#a06a47',
      hair: '#2b1a2e',
      cut: 'long',
      coat: ink.aubergine,
      collar: 'open',
      second: ink.cream,
    },
    alt: 'Drawn portrait of Amira Haddad: a woman with long dark hair, in an aubergine jacket with an open cream-coloured collar, against pale red.',
    caption: 'Amira Haddad, who asked twice how long it would take.',
  },
  'leonie-brandis': {
    sitter: {
      ground: ['#7d5f78', '#4a2c49'],
      skin: '#ecc0a0',
      shade: '#cf9878',
      hair: '#e0b566',
      cut: 'bun',
      coat: ink.red,
      collar: 'roll',
      second: ink.night,
      face: 0.94,
    },
    alt: 'Drawn portrait of Leonie Brandis: a woman with fair hair pinned up in a bun, in a red jacket over a black roll-neck, against purple.',
    caption: 'Leonie Brandis, third row, on the aisle.',
  },
  'pavel-zeman': {
    sitter: {
      ground: ['#f4e8d5', '#dcc39a'],
      skin: '#e2b090',
      shade: '#c18c6d',
      hair: '#8a7a6e',
      cut: 'bald',
      coat: ink.moss,
      collar: 'shirt',
      second: '#e6d6b8',
      glasses: 'square',
      face: 1.06,
    },
    alt: 'Drawn portrait of Pavel Zeman: a bald man with square glasses, in a green jacket over a light shirt, against cream.',
    caption: 'Pavel Zeman, with a pencil outside the picture.',
  },
  'nele-vossberg': {
    sitter: {
      ground: ['#d65a68', '#b3243b'],
      skin: '#e9bb9a',
      shade: '#c99270',
      hair: '#3a2a30',
      cut: 'crop',
      coat: ink.cream,
      collar: 'dungarees',
      second: '#56687a',
      face: 0.95,
    },
    alt: 'Drawn self-portrait of Nele Vossberg: a woman with very short dark hair, in blue-grey dungarees over a cream-coloured jumper, against red.',
    caption: 'Nele Vossberg, by herself, in the mirror of the tram.',
  },
  'tilda-harms': {
    sitter: {
      ground: ['#a9c2c4', '#6c8794'],
      skin: '#dfa782',
      shade: '#bb8060',
      hair: '#7a4a2c',
      cut: 'waves',
      coat: ink.moss,
      collar: 'scarf',
      second: ink.gold,
    },
    alt: 'Drawn portrait of Tilda Harms: a woman with wavy brown hair down to her chin, in a dark green anorak with a yellow scarf, against river blue.',
    caption: 'Tilda Harms, dry, which is not a matter of course.',
  },
  'emeka-vogel': {
    sitter: {
      ground: ['#e7bd6b', '#cf9739'],
      skin: '#7d4f3c',
      shade: '#5f3a2c',
      hair: '#1d1526',
      cut: 'crop',
      coat: '#3d5468',
      collar: 'roll',
      second: ink.cream,
      beard: true,
      face: 1.05,
    },
    alt: 'Drawn portrait of Emeka Vogel: a Black man with very short hair and a trimmed beard, in a dark blue training jacket with a light collar, against yellow.',
    caption: 'Emeka Vogel, at rest, as his knee prefers it.',
  },
};

type PortraitName = `portrait-${keyof typeof authors}`;

/** The portraits as pictures of the edition, by name. */
export const portraits = Object.fromEntries(
  Object.entries(orders).map(([slug, { sitter, alt, caption }]) => [
    `portrait-${slug}`,
    { draw: () => portrait(sitter), alt, caption, focal: { x: 0.5, y: 0.42 } },
  ]),
) as Record<
  PortraitName,
  { draw: () => string; alt: string; caption: string; focal: { x: number; y: number } }
>;
