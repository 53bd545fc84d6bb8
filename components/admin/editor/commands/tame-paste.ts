import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { MOST_LIST_LEVELS, startOf } from '../schema/lists.ts';

/**
 * What comes from a clipboard that only looks like one of ours may hold anything. Here it is cut to what a story may
 * have: what the server would refuse could not be saved, and everything typed afterwards with it.
 */

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LONGEST: Record<string, number> = {
  caption: 500,
  title: 300,
  attribution: 300,
  language: 40,
};
const LONGEST_OF_PICTURE = 2000;
const LONGEST_ADDRESS = 2000;
const MOST_PICTURES = 200;
const MOST_ROWS = 1000;

/** The same, with nothing in it that a story may not have. */
export function tamePaste(slice: Slice): Slice {
  const tamed = tame(slice.content, 0);
  // What was open may be gone; then all of it is whole.
  return tamed.eq(slice.content) ? slice : Slice.maxOpen(tamed);
}

function tame(content: Fragment, listLevels: number): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    if (node.isText) nodes.push(node);
    else if (isList(node) && listLevels >= MOST_LIST_LEVELS) nodes.push(...paragraphsOf(node));
    else {
      const attrs = tameAttributes(node);
      const inner = tame(node.content, listLevels + (isList(node) ? 1 : 0));
      const parts = node.type.name === 'table' ? firstOf(inner, MOST_ROWS) : inner;
      if (attrs) nodes.push(node.type.create(attrs, parts, node.marks));
    }
  });
  return Fragment.fromArray(nodes);
}

function isList(node: Node): boolean {
  return node.type.name === 'bulletList' || node.type.name === 'orderedList';
}

function paragraphsOf(list: Node): Node[] {
  const found: Node[] = [];
  list.descendants((node) => {
    if (node.isTextblock) found.push(node);
    return !node.isTextblock;
  });
  return found;
}

function firstOf(content: Fragment, most: number): Fragment {
  return content.childCount <= most ? content : Fragment.fromArray(content.content.slice(0, most));
}

/** The attributes as a body may have them; null when without them the block is nothing. */
function tameAttributes({ type, attrs }: Node): Record<string, unknown> | null {
  const tamed: Record<string, unknown> = Object.fromEntries(
    Object.entries(attrs).map(([name, value]) => {
      const most = type.name === 'picture' ? LONGEST_OF_PICTURE : LONGEST[name];
      return [name, typeof value === 'string' && most ? value.slice(0, most) : value];
    }),
  );
  const named = [attrs.mediaId, attrs.articleId].filter((id) => id !== undefined);
  if (!named.every((id) => UUID.test(String(id)))) return null;
  if (type.name === 'embed') return isSecureAddress(attrs.url) ? tamed : null;
  if (type.name === 'gallery') {
    const items = tameItems(attrs.items);
    return items.length > 0 ? { ...tamed, items } : null;
  }
  if (type.name === 'orderedList') tamed.start = startOf(Number(attrs.start));
  return tamed;
}

function isSecureAddress(url: unknown): boolean {
  if (typeof url !== 'string' || url.length > LONGEST_ADDRESS) return false;
  return URL.parse(url)?.protocol === 'https:';
}

function tameItems(items: { mediaId: string; caption: string }[]) {
  return items
    .filter(({ mediaId }) => UUID.test(mediaId))
    .slice(0, MOST_PICTURES)
    .map(({ mediaId, caption }) => ({ mediaId, caption: caption.slice(0, LONGEST_OF_PICTURE) }));
}
