import { createHash } from 'node:crypto';
import type { AttachmentType } from '#lib/domain/attachment.ts';

/** Files the edition's stories offer: made here, like its pictures, so that nobody's rights are touched. */

export interface EditionAttachment {
  mimeType: AttachmentType;
  content: Buffer;
  /** SHA-256, lower-case hex. */
  hash: string;
}

const SAMPLES_PER_SECOND = 16_000;
const BELL_SECONDS = 2.4;
const STROKES_AT = [0, 0.42];
/** Of a small bronze bell, as multiples of its strike note, with how loud each is and how soon it dies away. */
const PARTIALS = [
  [0.5, 0.25, 1.6],
  [1, 0.6, 2.6],
  [1.2, 0.35, 3.2],
  [1.5, 0.25, 4],
  [2, 0.45, 4.5],
  [2.76, 0.2, 8],
] as const;
const STRIKE_NOTE = 880;
/** Points from the left edge of a table. */
const COLUMNS = [0, 66, 92, 166, 196, 270];

/** By the last part of their address. */
export const attachments: Record<string, EditionAttachment> = {
  'bell-of-line-4': whole('audio/wav', bell()),
  'timetable-line-4': whole('application/pdf', timetable()),
};

function whole(mimeType: AttachmentType, content: Buffer): EditionAttachment {
  return { mimeType, content, hash: createHash('sha256').update(content).digest('hex') };
}

/** Two strokes of a tram's bell, 16 bits, one channel. */
function bell(): Buffer {
  const count = Math.round(SAMPLES_PER_SECOND * BELL_SECONDS);
  const samples = Buffer.alloc(count * 2);
  for (let at = 0; at < count; at += 1) {
    const time = at / SAMPLES_PER_SECOND;
    const strokes = STROKES_AT.map((start) => (time < start ? 0 : stroke(time - start)));
    const loud = strokes.reduce((sum, one) => sum + one, 0) * 9000;
    samples.writeInt16LE(Math.round(Math.max(-32_767, Math.min(32_767, loud))), at * 2);
  }
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(SAMPLES_PER_SECOND, 24);
  head.writeUInt32LE(SAMPLES_PER_SECOND * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

function stroke(time: number): number {
  return PARTIALS.reduce(
    (sum, [times, loud, decay]) =>
      sum + loud * Math.exp(-decay * time) * Math.sin(2 * Math.PI * STRIKE_NOTE * times * time),
    0,
  );
}

/** One page of A5: when line 4 leaves where. */
function timetable(): Buffer {
  const lines = [
    ['F1 20 Tf', 60, 530, 'Line 4'],
    [
      'F2 11 Tf',
      60,
      508,
      'Lindenhang \\226 Altmarkt \\226 Kranhof \\226 Teerhof \\226 Fischerufer',
    ],
    ...(
      [
        ['Lindenhang', '5.02', 'every 10 minutes', '19.52', 'every 15 minutes', '0.17'],
        ['Altmarkt', '5.08', '', '19.58', '', '0.23'],
        ['Kranhof', '5.11', '', '20.01', '', '0.26'],
        ['Teerhof', '5.14', '', '20.04', '', '0.29'],
        ['Fischerufer', '5.18', '', '20.08', '', '0.33'],
      ] as const
    ).flatMap(([stop, first, often, evening, seldom, last], row) => {
      const at = 466 - row * 22;
      const columns = [stop, first, often, evening, seldom, last];
      return columns.map((text, column) => [
        `${column === 0 ? 'F1' : 'F2'} 9 Tf`,
        60 + (COLUMNS[column] ?? 0),
        at,
        text,
      ]);
    }),
    ['F2 9 Tf', 60, 330, 'During high water line 4 ends at Kranhof.'],
  ];
  const drawn = lines
    .map(([font, x, y, text]) => `BT /${font} 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`)
    .join('\n');
  const font = (name: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  return pdf([
    '<< /Type /Catalog /Pages 2 0 R /Lang (en) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    font('Times-Bold'),
    font('Times-Roman'),
    '<< /Title (Timetable of line 4) >>',
  ]);
}

/** The last object says what it is about, the first is its root. */
function pdf(objects: string[]): Buffer {
  let text = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = text.length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
