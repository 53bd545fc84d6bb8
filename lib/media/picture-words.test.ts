import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { makeCertificate } from '../../e2e/support/certificate.ts';
import { readPictureWords } from './picture-words.ts';

const picture = () =>
  sharp({ create: { width: 20, height: 10, channels: 3, background: '#335577' } });

const NOTHING = {
  alt: '',
  caption: '',
  credit: '',
  licence: '',
  source: '',
  place: '',
  contentCredentials: '',
};

/** A marker segment right behind the beginning of a JPEG. */
function withSegment(jpeg: Buffer, marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]);
}

/** Datasets of record 2 (IPTC-IIM 4.2) as Photoshop puts them into a JPEG. */
function withIptc(jpeg: Buffer, datasets: [number, string][]): Buffer {
  const iim = Buffer.concat([
    Buffer.from([0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47]),
    ...datasets.map(([number, text]) => {
      const value = Buffer.from(text);
      const head = Buffer.from([0x1c, 2, number, 0, 0]);
      head.writeUInt16BE(value.length, 3);
      return Buffer.concat([head, value]);
    }),
  ]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(iim.length);
  const name = Buffer.from('Photoshop 3.0\0' + '8BIM\x04\x04\0\0', 'latin1');
  const pad = Buffer.alloc(iim.length % 2);
  return withSegment(jpeg, 0xed, Buffer.concat([name, size, iim, pad]));
}

test('what an agency wrote into a picture is read into the fields; where the camera was is not', async () => {
  const jpeg = await picture()
    .withExif({
      IFD0: { Artist: 'Somebody else' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 30/1 0/1' },
    })
    .jpeg()
    .toBuffer();
  const words = readPictureWords(
    withIptc(jpeg, [
      [120, 'Die Brücke\n am Abend'],
      [80, 'Jana Öhl'],
      [110, 'Agency'],
      [90, 'Tessenau'],
      [101, 'Germany'],
      [116, '© Jana Öhl'],
    ]),
  );
  assert.deepEqual(words, {
    ...NOTHING,
    caption: 'Die Brücke am Abend',
    credit: 'Jana Öhl/Agency',
    licence: '© Jana Öhl',
    place: 'Tessenau, Germany',
  });
});

test('XMP is read, from other kinds of files too', async () => {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
    xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"><rdf:Description rdf:about="">
    <dc:description><rdf:Alt><rdf:li xml:lang="x-default">A lit bridge</rdf:li></rdf:Alt></dc:description>
    <dc:creator><rdf:Seq><rdf:li>Ann</rdf:li><rdf:li>Ben</rdf:li></rdf:Seq></dc:creator>
    <xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">CC BY 4.0</rdf:li></rdf:Alt></xmpRights:UsageTerms>
    <Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Lights over water</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
    </rdf:Description></rdf:RDF></x:xmpmeta>`;
  const expected = {
    ...NOTHING,
    alt: 'Lights over water',
    caption: 'A lit bridge',
    credit: 'Ann, Ben',
    licence: 'CC BY 4.0',
  };
  const [jpeg, webp] = await Promise.all([
    picture().withXmp(xmp).jpeg().toBuffer(),
    picture().withXmp(xmp).webp().toBuffer(),
  ]);
  for (const file of [jpeg, webp]) assert.deepEqual(readPictureWords(file), expected);
});

test('what a camera says of itself is nobody’s caption, and broken metadata are none', async () => {
  const jpeg = await picture()
    .withExif({ IFD0: { ImageDescription: 'OLYMPUS DIGITAL CAMERA' } })
    .jpeg()
    .toBuffer();
  assert.deepEqual(readPictureWords(jpeg), NOTHING);
  for (const length of [0, 3, 40, jpeg.length - 60]) {
    assert.deepEqual(readPictureWords(jpeg.subarray(0, length)), NOTHING);
  }
  const exif = Buffer.concat([Buffer.from('Exif\0\0MM\0*'), Buffer.alloc(60, 0xff)]);
  const bare = await picture().jpeg().toBuffer();
  assert.deepEqual(readPictureWords(withSegment(bare, 0xe1, exif)), NOTHING);
});

test('a field takes no more than it can hold, and no sign that shows nothing', async () => {
  const jpeg = await picture().jpeg().toBuffer();
  const { caption, credit } = readPictureWords(
    withIptc(jpeg, [
      [120, 'x'.repeat(5000)],
      [80, 'a\u0000b\u202ec'],
    ]),
  );
  assert.equal(caption.length, 2000);
  assert.equal(credit, 'a b c');
});

test('who signed content credentials is told, however they are divided', async () => {
  const jpeg = await picture().jpeg().toBuffer();
  const { cert } = makeCertificate('Aperture Press');
  const der = Buffer.from(cert.replace(/-----[^-]+-----|\s/g, ''), 'base64');
  const store = Buffer.concat([
    Buffer.from('00000100', 'hex'),
    Buffer.from('jumb'),
    Buffer.from('00000020', 'hex'),
    Buffer.from('6a756d646332706100110010800000aa00389b71', 'hex'),
    Buffer.from('c2pa.signature'),
    Buffer.from([0x30, 0x82, 0xff]),
    der,
  ]);
  const cut = store.length - 100;
  const piece = (number: number, content: Buffer) => {
    const head = Buffer.from('JP\0\x01\0\0\0\0');
    head.writeUInt32BE(number, 4);
    return Buffer.concat([head, ...(number > 1 ? [store.subarray(0, 8)] : []), content]);
  };
  const divided = withSegment(
    withSegment(jpeg, 0xeb, piece(2, store.subarray(cut))),
    0xeb,
    piece(1, store.subarray(0, cut)),
  );
  assert.equal(readPictureWords(divided).contentCredentials, 'Aperture Press');
  const unsigned = withSegment(jpeg, 0xeb, piece(1, store.subarray(0, 40)));
  assert.equal(readPictureWords(unsigned).contentCredentials, 'C2PA');
  assert.equal(readPictureWords(jpeg).contentCredentials, '');
});
