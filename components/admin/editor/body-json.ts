import type { JSONContent } from '@tiptap/core';
import type { Node, Schema } from '@tiptap/pm/model';
import type { Block, Body } from '#lib/domain/body.ts';
import { freshBlockId } from './schema/attributes.ts';

/** Blocks whose content may be empty, where the editor's own form leaves it out. */
const TEXTS = new Set(['paragraph', 'heading', 'pullQuote', 'codeBlock']);

/** A body as the editor takes it. It needs a place to write, so what is empty gets a paragraph. */
export function bodyToJson(body: Body): JSONContent {
  const content = body.content.length > 0 ? body.content : [emptyParagraph()];
  return { type: 'doc', content: content.map(filled) };
}

/** A body as the editor's document. */
export function bodyToDoc(body: Body, schema: Schema): Node {
  return schema.nodeFromJSON(bodyToJson(body));
}

const written = new WeakMap<Node, Block>();

/** One block of the document. A block that was not touched is the same object as the last time. */
function nodeToBlock(node: Node): Block {
  const known = written.get(node);
  if (known) return known;
  // The schema allows nothing that a body does not; the test over the demo edition stands for it.
  const block = complete(node.toJSON()) as Block;
  written.set(node, block);
  return block;
}

/** The document as a body. */
export function docToBody(doc: Node): Body {
  return { type: 'doc', content: doc.children.map(nodeToBlock) };
}

function complete(json: JSONContent): JSONContent {
  if (json.content) return { ...json, content: json.content.map(complete) };
  return json.type && TEXTS.has(json.type) ? { ...json, content: [] } : json;
}

function filled(json: JSONContent): JSONContent {
  if (json.type === 'tableCell' || json.type === 'tableHeader') {
    return json.content?.length ? json : { ...json, content: [emptyParagraph()] };
  }
  return json.content ? { ...json, content: json.content.map(filled) } : json;
}

function emptyParagraph() {
  return { type: 'paragraph' as const, attrs: { id: freshBlockId() }, content: [] };
}
