import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  RelaxNGValidator,
  XmlBufferInputProvider,
  XmlDocument,
  type XmlElement,
  type XmlNode,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';

const SCHEMAS = path.resolve(import.meta.dirname, '../../lib/feeds/schemas');

/** What `xmllint` knows these namespaces by here. */
const NAMESPACES = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  fh: 'http://purl.org/syndication/history/1.0',
  media: 'http://search.yahoo.com/mrss/',
};

export type SchemaName = 'rss' | 'atom' | 'opml';

const validators = new Map<SchemaName, RelaxNGValidator>();

/** A node as the tests ask it. */
export interface Found {
  /** Texts of what `xpath` finds below, in the document's order. */
  texts(xpath: string): string[];
  /** The same for one at most: empty when there is none. */
  text(xpath: string): string;
  all(xpath: string): Found[];
}

/**
 * Reads `source` with libxml2, the strictest of XML's readers, and holds it against a schema of lib/feeds/schemas. Throws
 * with libxml2's words when either refuses it. `look` must not keep what it is given.
 */
export function withXml<T>(source: string, schema: SchemaName, look: (root: Found) => T): T {
  using document = XmlDocument.fromString(source);
  validatorOf(schema).validate(document);
  return look(foundIn(document));
}

function foundIn(node: XmlDocument | XmlNode): Found {
  const find = (xpath: string) => node.find(xpath, NAMESPACES);
  return {
    texts: (xpath) => find(xpath).map(({ content }) => content),
    text: (xpath) => find(xpath)[0]?.content ?? '',
    all: (xpath) => find(xpath).map((found) => foundIn(found as XmlElement)),
  };
}

function validatorOf(schema: SchemaName): RelaxNGValidator {
  const known = validators.get(schema);
  if (known) return known;
  const shared = 'media.rng';
  xmlRegisterInputProvider(
    new XmlBufferInputProvider({ [shared]: readFileSync(path.join(SCHEMAS, shared)) }),
  );
  using grammar = XmlDocument.fromBuffer(readFileSync(path.join(SCHEMAS, `${schema}.rng`)));
  const validator = RelaxNGValidator.fromDoc(grammar);
  validators.set(schema, validator);
  return validator;
}
