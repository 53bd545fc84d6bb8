import { generateKeyPairSync, sign } from 'node:crypto';

/** What an https server needs; `cert` is also what its clients have to trust. PEM. */
export interface Certificate {
  key: string;
  cert: string;
}

const [INTEGER, BIT_STRING, OCTET_STRING, UTF8, TIME, SEQUENCE, SET] = [
  0x02, 0x03, 0x04, 0x0c, 0x18, 0x30, 0x31,
];
const ED25519 = tlv(SEQUENCE, Buffer.from([0x06, 3, 0x2b, 0x65, 0x70]));
const COMMON_NAME = Buffer.from([0x06, 3, 0x55, 0x04, 0x03]);
const ALTERNATIVE_NAME = Buffer.from([0x06, 3, 0x55, 0x1d, 0x11]);
/** In SubjectAltName: dNSName. */
const DNS_NAME = 0x82;

/** A certificate for one host name that nobody but its owner has signed (RFC 5280), so that no key lies in the repository. */
export function makeCertificate(host: string): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const name = tlv(SEQUENCE, tlv(SET, tlv(SEQUENCE, COMMON_NAME, tlv(UTF8, Buffer.from(host)))));
  const names = tlv(SEQUENCE, tlv(DNS_NAME, Buffer.from(host)));
  const extension = tlv(SEQUENCE, ALTERNATIVE_NAME, tlv(OCTET_STRING, names));
  const told = tlv(
    SEQUENCE,
    // Version 3, serial number 1.
    tlv(0xa0, tlv(INTEGER, Buffer.from([2]))),
    tlv(INTEGER, Buffer.from([1])),
    ED25519,
    name,
    tlv(SEQUENCE, time('20200101000000Z'), time('21200101000000Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, tlv(SEQUENCE, extension)),
  );
  const signature = tlv(BIT_STRING, Buffer.from([0]), sign(null, told, privateKey));
  const der = tlv(SEQUENCE, told, ED25519, signature);
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
  };
}

/** One value in DER (X.690): its kind, its length, itself. */
function tlv(kind: number, ...parts: Buffer[]): Buffer {
  const value = Buffer.concat(parts);
  const { length } = value;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([kind, ...size]), value]);
}

function time(text: string): Buffer {
  return tlv(TIME, Buffer.from(text));
}
