import { IncomingMessage } from 'node:http';
import type { Intrusion } from './desk-guard.ts';

const FORM = /^multipart\/form-data\s*;/i;
/** The fields in which a script lists what it calls an action with, by hexadecimal numbers, and those in which a page without scripts does. */
const ARGUMENTS = /^(?:[\da-f]{1,2}|\$ACTION_\d+:\d+)$/;
/** What the framework writes for values that JSON does not have. Whatever else begins with a dollar names code or streams. */
const PLAIN = /^\$(?:\$|[K@][\da-f]+$|D|n-?\d+$|undefined$|NaN$|-?Infinity$|-0$)/;
/** A value that stands elsewhere in the form: the field's number, and the way to it. */
const REFERENCE = /^\$([\da-f]{1,2})((?::[^:]*)*)$/;
const INTO_CODE = /:(?:__proto__|prototype|constructor|then)(?::|$)/;

const BROKEN: Intrusion = {
  status: 400,
  title: 'The form did not arrive whole. Open the page again and send it once more.',
};
const FOREIGN: Intrusion = {
  status: 415,
  title: 'This is not how a page of the desk sends its form. Open the page again.',
};

/**
 * Reads the form that is sent to a page of the desk (multipart/form-data, RFC 7578) and gives the same request anew, to
 * be read once more, or why it goes no further: the framework takes a body that is cut off, or that calls an action with
 * anything but a form, for a fault of ours. The caller has bounded its length. Null when the sender went away.
 */
export async function readForm(
  request: IncomingMessage,
): Promise<IncomingMessage | Intrusion | null> {
  const type = request.headers['content-type'] ?? '';
  if (!FORM.test(type)) return FOREIGN;
  const body = await bytesOf(request);
  if (!body) return null;
  return (await isWhole(type, body)) ? again(request, body) : BROKEN;
}

async function bytesOf(request: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  try {
    for await (const part of request) parts.push(part);
  } catch {
    return null;
  }
  return Buffer.concat(parts);
}

async function isWhole(type: string, body: Buffer): Promise<boolean> {
  const sent = new Response(new Uint8Array(body), { headers: { 'content-type': type } });
  try {
    const fields = await sent.formData();
    const isThere = (number: string) => fields.has(number);
    return [...fields].every(
      ([name, value]) =>
        !ARGUMENTS.test(name) ||
        (typeof value === 'string' && isCall(value, { isList: name === '0', isThere })),
    );
  } catch {
    return false;
  }
}

interface Call {
  /** Whether it has to be a list. */
  isList: boolean;
  /** Whether the form has the field with this number. */
  isThere: (number: string) => boolean;
}

/** Whether an action would be called with plain values only. Throws when it is no JSON. */
function isCall(text: string, { isList, isThere }: Call): boolean {
  let isPlain = true;
  const values: unknown = JSON.parse(text, (_key, value) => {
    if (typeof value !== 'string' || !value.startsWith('$')) return value;
    const [, number, way = ''] = REFERENCE.exec(value) ?? [];
    isPlain &&= number === undefined ? PLAIN.test(value) : isThere(number) && !INTO_CODE.test(way);
    return value;
  });
  return isPlain && typeof values === 'object' && (Array.isArray(values) || !isList);
}

function again(request: IncomingMessage, body: Buffer): IncomingMessage {
  const { method, url, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  const copy = new IncomingMessage(request.socket);
  Object.assign(copy, { method, url, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor });
  copy.headers = request.headers;
  copy.push(body);
  copy.push(null);
  copy.complete = true;
  return copy;
}
