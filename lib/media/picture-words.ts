import ExifReader from 'exifreader';
import { readSigner } from './content-credentials.ts';

/** What photographers and agencies wrote into a picture (IPTC Photo Metadata 2024, XMP, EXIF); empty where nothing. Never where a camera was. */
export interface PictureWords {
  alt: string;
  caption: string;
  credit: string;
  licence: string;
  source: string;
  place: string;
  /** Who signed its content credentials (C2PA). */
  contentCredentials: string;
}

/** As long as the fields they go into may be. */
const MOST: Record<keyof PictureWords, number> = {
  alt: 1000,
  caption: 2000,
  credit: 300,
  licence: 300,
  source: 500,
  place: 300,
  contentCredentials: 300,
};
/** What cameras write where a person would have described the picture. */
const SAID_BY_MACHINES =
  /^(?:.{0,20}digital camera|default|untitled|screenshot|charset=\S*|<faulty value>)$/i;

/** Reads them from a whole file. Metadata that cannot be read are none: a picture is not refused for them. */
export function readPictureWords(file: Buffer): PictureWords {
  const tags = readTags(file);
  const first = (...names: string[]) =>
    names.map((name) => wordsOf(tags, name)).find(Boolean) ?? '';
  const joined = (names: string[][], between: string) =>
    [...new Set(names.map((group) => first(...group)).filter(Boolean))].join(between);
  return clean({
    alt: first('xmp AltTextAccessibility'),
    caption: first('iptc Caption/Abstract', 'xmp description', 'exif ImageDescription'),
    credit: joined(
      [
        ['iptc By-line', 'xmp creator', 'exif Artist'],
        ['iptc Credit', 'xmp Credit'],
      ],
      '/',
    ),
    licence: first('xmp UsageTerms', 'iptc Copyright Notice', 'xmp rights', 'exif Copyright'),
    source: first('iptc Source', 'xmp Source', 'xmp WebStatement'),
    place: joined(
      [
        ['iptc Sub-location', 'xmp Location'],
        ['iptc City', 'xmp City'],
        ['iptc Province/State', 'xmp State'],
        ['iptc Country/Primary Location Name', 'xmp Country'],
      ],
      ', ',
    ),
    contentCredentials: readSigner(file),
  });
}

type Tags = Record<string, Record<string, unknown> | undefined>;

function readTags(file: Buffer): Tags {
  try {
    return ExifReader.load(file, { expanded: true }) as unknown as Tags;
  } catch {
    return {};
  }
}

/** One tag as text: `description` is what it says in words, of a list all of them. */
function wordsOf(tags: Tags, place: string): string {
  const space = place.indexOf(' ');
  const tag = tags[place.slice(0, space)]?.[place.slice(space + 1)];
  const all = (Array.isArray(tag) ? tag : [tag]).map((one) => String(one?.description ?? ''));
  const text = all
    .join(', ')
    .toWellFormed()
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  return SAID_BY_MACHINES.test(text) ? '' : text;
}

function clean(words: PictureWords): PictureWords {
  const cut = Object.entries(words).map(([name, text]) => [
    name,
    text.slice(0, MOST[name as keyof PictureWords]).toWellFormed(),
  ]);
  return Object.fromEntries(cut);
}
