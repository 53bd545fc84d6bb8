import { z } from 'zod';
import { oneSpelling } from './one-spelling.ts';

/**
 * The body of a story: an ordered list of typed blocks as ProseMirror JSON, each with an id that
 * survives edits, import and export. Validated here on every write, rendered by lib/markup.
 */

const MAX_BLOCKS = 10_000;
const MAX_DEPTH = 12;

const blockId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
/** In one spelling: with capitals it would be another thing to merging and to caches. */
const uuid = z.uuid().toLowerCase();
const line = (most: number) => z.string().max(most).default('');

/** Outside links, anchors of the same story, and `story:UUID` for own stories (resolved when read). */
const href = z
  .string()
  .max(2000)
  .regex(/^(https?:\/\/[^\s]+|mailto:[^\s]+|tel:[+\d ()-]+|#[A-Za-z0-9_-]+|story:[0-9a-f-]{36})$/i)
  .overwrite(oneSpelling);

const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('strike') }),
  z.strictObject({ type: z.literal('code') }),
  z.strictObject({ type: z.literal('superscript') }),
  z.strictObject({ type: z.literal('subscript') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href }) }),
]);

const text = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1),
  marks: z.array(mark).optional(),
});
const hardBreak = z.strictObject({ type: z.literal('hardBreak') });
const inline = z.array(z.discriminatedUnion('type', [text, hardBreak])).default([]);

const paragraph = z.strictObject({
  type: z.literal('paragraph'),
  attrs: z.strictObject({ id: blockId }),
  content: inline,
});

// A type, not an interface: only so does it count as JSON where the database's types ask for that.
export type ListItem = {
  type: 'listItem';
  content: (z.infer<typeof paragraph> | List)[];
};
export type List =
  | { type: 'bulletList'; attrs: { id: string }; content: ListItem[] }
  | { type: 'orderedList'; attrs: { id: string; start: number }; content: ListItem[] };

const listItem: z.ZodType<ListItem> = z.lazy(() =>
  z.strictObject({
    type: z.literal('listItem'),
    content: z.array(z.union([paragraph, bulletList, orderedList])).min(1),
  }),
);
const bulletList = z.strictObject({
  type: z.literal('bulletList'),
  attrs: z.strictObject({ id: blockId }),
  content: z.array(listItem).min(1),
});
const orderedList = z.strictObject({
  type: z.literal('orderedList'),
  attrs: z.strictObject({ id: blockId, start: z.int().min(0).default(1) }),
  content: z.array(listItem).min(1),
});

const cell = z.strictObject({
  type: z.enum(['tableHeader', 'tableCell']),
  attrs: z
    .strictObject({ colspan: z.int().min(1).max(50), rowspan: z.int().min(1).max(500) })
    .default({ colspan: 1, rowspan: 1 }),
  content: z.array(paragraph),
});
const row = z.strictObject({ type: z.literal('tableRow'), content: z.array(cell).min(1) });

const block = z.discriminatedUnion('type', [
  paragraph,
  z.strictObject({
    type: z.literal('heading'),
    attrs: z.strictObject({
      id: blockId,
      level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
    }),
    content: inline,
  }),
  bulletList,
  orderedList,
  z.strictObject({
    type: z.literal('blockquote'),
    attrs: z.strictObject({ id: blockId, attribution: line(300) }),
    content: z.array(paragraph).min(1),
  }),
  z.strictObject({
    type: z.literal('pullQuote'),
    attrs: z.strictObject({ id: blockId, attribution: line(300) }),
    content: inline,
  }),
  z.strictObject({
    type: z.literal('picture'),
    attrs: z.strictObject({
      id: blockId,
      mediaId: uuid,
      caption: line(2000),
      wide: z.boolean().default(false),
    }),
  }),
  z.strictObject({
    type: z.literal('gallery'),
    attrs: z.strictObject({
      id: blockId,
      title: line(300),
      items: z
        .array(z.strictObject({ mediaId: uuid, caption: line(2000) }))
        .min(1)
        .max(200),
    }),
  }),
  z.strictObject({
    type: z.literal('attachment'),
    attrs: z.strictObject({ id: blockId, mediaId: uuid, title: line(300) }),
  }),
  z.strictObject({
    type: z.literal('table'),
    attrs: z.strictObject({ id: blockId, caption: line(500) }),
    content: z.array(row).min(1).max(1000),
  }),
  z.strictObject({
    type: z.literal('factBox'),
    attrs: z.strictObject({ id: blockId, title: line(300) }),
    content: z.array(z.union([paragraph, bulletList, orderedList])).min(1),
  }),
  z.strictObject({
    type: z.literal('embed'),
    attrs: z.strictObject({
      id: blockId,
      url: z.url({ protocol: /^https$/ }).max(2000),
      title: line(300),
    }),
  }),
  z.strictObject({
    type: z.literal('relatedStory'),
    attrs: z.strictObject({ id: blockId, articleId: uuid }),
  }),
  z.strictObject({ type: z.literal('divider'), attrs: z.strictObject({ id: blockId }) }),
  z.strictObject({
    type: z.literal('codeBlock'),
    attrs: z.strictObject({ id: blockId, language: line(40) }),
    content: z
      .array(z.strictObject({ type: z.literal('text'), text: z.string().min(1) }))
      .default([]),
  }),
]);

const body = z.strictObject({ type: z.literal('doc'), content: z.array(block).max(MAX_BLOCKS) });

export type Body = z.infer<typeof body>;
export type Block = Body['content'][number];
export type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>;
export type Inline = z.infer<typeof inline>[number];
export type Mark = z.infer<typeof mark>;

/** Either the body, or what is wrong with it in words for an editor. */
export type BodyResult = { ok: true; body: Body } | { ok: false; problem: string };

/**
 * Checks that `value` is a body: known blocks only, known attributes only, every block id present and
 * used once, nothing nested deeper than a reader could follow. Never throws, whatever it is given.
 */
export function parseBody(value: unknown): BodyResult {
  if (deeperThan(value, MAX_DEPTH * 3))
    return { ok: false, problem: 'The text is nested too deeply.' };
  const parsed = body.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    if (issue?.code === 'too_big' && issue.path.join() === 'content') {
      const most = MAX_BLOCKS.toLocaleString('en');
      return { ok: false, problem: `A story has at most ${most} blocks. Divide it into two.` };
    }
    return {
      ok: false,
      problem: `The text has a part that is not allowed: ${issue?.path.join('.')} ${issue?.message}`,
    };
  }
  const seen = new Set<string>();
  for (const { attrs } of parsed.data.content) {
    if (seen.has(attrs.id)) return { ok: false, problem: `Two blocks have the id ${attrs.id}.` };
    seen.add(attrs.id);
  }
  return { ok: true, body: parsed.data };
}

function deeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((part) => deeperThan(part, levels - 1));
}
