import { X509Certificate } from 'node:crypto';

/**
 * Content credentials (C2PA 2.1): a signed history that cameras and programs put into a file. Who signed is told, not
 * whether to believe it: that would need a list of whom to trust.
 */

/** The description box of a manifest store: its type, `c2pa` and the rest of every such identifier (ISO/IEC 19566-5). */
const STORE = Buffer.from('6a756d646332706100110010800000aa00389b71', 'hex');
const SIGNATURE = Buffer.from('c2pa.signature');
/** A certificate in DER: a sequence of up to 64 KB that begins with a sequence. */
const CERTIFICATE = Buffer.from([0x30, 0x82]);
const UNNAMED = 'C2PA';

/** The name of whoever signed the newest credentials in a file; empty when it has none. */
export function readSigner(file: Buffer): string {
  const bytes = file[0] === 0xff && file[1] === 0xd8 ? joinedSegments(file) : file;
  const store = bytes.indexOf(STORE);
  if (store < 0) return '';
  // The newest manifest comes last, and its signature after what it signs.
  const signature = bytes.lastIndexOf(SIGNATURE);
  return (signature > store && firstName(bytes.subarray(signature))) || UNNAMED;
}

/** The signer's own certificate stands before those that vouch for it. */
function firstName(bytes: Buffer): string {
  for (let at = bytes.indexOf(CERTIFICATE); at >= 0; at = bytes.indexOf(CERTIFICATE, at + 1)) {
    if (at + 4 > bytes.length) return '';
    const certificate = bytes.subarray(at, at + 4 + bytes.readUInt16BE(at + 2));
    const name = nameOf(certificate);
    if (name) return name;
  }
  return '';
}

function nameOf(certificate: Buffer): string {
  try {
    const { subject } = new X509Certificate(certificate);
    const part = (key: string) => new RegExp(`^${key}=(.+)$`, 'm').exec(subject)?.[1] ?? '';
    return part('O') || part('CN');
  } catch {
    return '';
  }
}

const APP11 = 0xeb;
const START_OF_SCAN = 0xda;
/** Marker, length, `JP`, instance and number of the piece; then size and type of the box, in each piece again. */
const PIECE_HEAD = 12;
const BOX_HEAD = 8;

/** What a JPEG had to divide among segments of 64 KB, in one piece. */
function joinedSegments(file: Buffer): Buffer {
  const pieces: Buffer[] = [];
  let at = 2;
  while (at + PIECE_HEAD < file.length && file[at] === 0xff && file[at + 1] !== START_OF_SCAN) {
    const end = at + 2 + file.readUInt16BE(at + 2);
    if (file[at + 1] === APP11 && file.toString('latin1', at + 4, at + 6) === 'JP') {
      const isFirst = file.readUInt32BE(at + 8) === 1;
      pieces.push(file.subarray(at + PIECE_HEAD + (isFirst ? 0 : BOX_HEAD), end));
    }
    at = end;
  }
  return Buffer.concat(pieces);
}
