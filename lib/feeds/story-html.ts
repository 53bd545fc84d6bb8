import type { Block, BlockOf, Inline, List, ListItem, Mark } from '#lib/domain/body.ts';
import { resolveHref } from '#lib/domain/links.ts';
import type { Picture, Story } from '#lib/domain/story.ts';
import type { Messages } from '#lib/messages/messages.ts';
import { absoluteUrl, picturePath } from '#lib/urls.ts';
import { escapeMarkup } from './xml.ts';

/** Feed readers scale pictures down; wider ones only cost their users' data. Pixels. */
const PICTURE_WIDTH = 1280;

interface Context {
  story: Story;
  /** Public origin. */
  origin: string;
  messages: Messages;
}

/** A story's picture, text and corrections as plain HTML for feed readers: addresses absolute, nothing that runs. */
export function storyHtml(story: Story, origin: string, messages: Messages): string {
  const context = { story, origin, messages };
  const hero = story.picture ? figure(story.picture, story.heroCaption, context) : '';
  const blocks = story.body.content.map((block) => blockHtml(block, context)).join('');
  const corrections = story.corrections
    .map(
      ({ kind, text }) =>
        `<p><b>${escapeMarkup(messages.correctionKind[kind])}:</b> ${escapeMarkup(text)}</p>`,
    )
    .join('');
  return hero + blocks + corrections;
}

function blockHtml(block: Block, context: Context): string {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block, context);
    case 'heading':
      return `<h${block.attrs.level}>${inline(block.content, context)}</h${block.attrs.level}>`;
    case 'bulletList':
    case 'orderedList':
      return list(block, context);
    case 'blockquote':
      return quote(
        block.content.map((part) => paragraph(part, context)).join(''),
        block.attrs.attribution,
      );
    case 'pullQuote':
      return quote(`<p>${inline(block.content, context)}</p>`, block.attrs.attribution);
    case 'picture':
      return figureOf(block.attrs.mediaId, block.attrs.caption, context);
    case 'gallery':
      return block.attrs.items
        .map(({ mediaId, caption }) => figureOf(mediaId, caption, context))
        .join('');
    case 'table':
      return table(block, context);
    case 'factBox':
      return factBox(block, context);
    case 'embed':
      return embed(block, context);
    case 'relatedStory':
      return related(block, context);
    case 'divider':
      return '<hr>';
    case 'codeBlock':
      return `<pre><code>${escapeMarkup(block.content.map(({ text }) => text).join(''))}</code></pre>`;
    default:
      return block satisfies never;
  }
}

function paragraph(block: BlockOf<'paragraph'>, context: Context): string {
  return block.content.length > 0 ? `<p>${inline(block.content, context)}</p>` : '';
}

function list(block: List, context: Context): string {
  const tag = block.type === 'bulletList' ? 'ul' : 'ol';
  const start =
    block.type === 'orderedList' && block.attrs.start !== 1 ? ` start="${block.attrs.start}"` : '';
  const item = ({ content }: ListItem) =>
    `<li>${content.map((part) => (part.type === 'paragraph' ? paragraph(part, context) : list(part, context))).join('')}</li>`;
  return `<${tag}${start}>${block.content.map(item).join('')}</${tag}>`;
}

function quote(html: string, attribution: string): string {
  return `<blockquote>${html}${attribution && `<p>— ${escapeMarkup(attribution)}</p>`}</blockquote>`;
}

function table(block: BlockOf<'table'>, context: Context): string {
  const rows = block.content.map(({ content }) => {
    const cells = content.map((cell) => {
      const tag = cell.type === 'tableHeader' ? 'th' : 'td';
      const span = Object.entries(cell.attrs)
        .filter(([, count]) => count > 1)
        .map(([name, count]) => ` ${name}="${count}"`)
        .join('');
      return `<${tag}${span}>${cell.content.map((part) => inline(part.content, context)).join('<br>')}</${tag}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const caption = block.attrs.caption && `<caption>${escapeMarkup(block.attrs.caption)}</caption>`;
  return `<table>${caption}${rows.join('')}</table>`;
}

function factBox(block: BlockOf<'factBox'>, context: Context): string {
  const title = block.attrs.title && `<p><b>${escapeMarkup(block.attrs.title)}</b></p>`;
  const parts = block.content.map((part) =>
    part.type === 'paragraph' ? paragraph(part, context) : list(part, context),
  );
  return `<blockquote>${title}${parts.join('')}</blockquote>`;
}

/** A link only: readers of a feed did not ask for another site's player either. */
function embed({ attrs: { url, title } }: BlockOf<'embed'>, { messages }: Context): string {
  const text = title || messages.embedLink(new URL(url).hostname);
  return `<p><a href="${escapeMarkup(url)}">${escapeMarkup(text)}</a></p>`;
}

function related({ attrs }: BlockOf<'relatedStory'>, { story, origin, messages }: Context): string {
  const other = story.linked[attrs.articleId];
  if (!other) return '';
  const href = escapeMarkup(absoluteUrl(origin, other.path));
  return `<p>${escapeMarkup(messages.relatedStory)}: <a href="${href}">${escapeMarkup(other.headline)}</a></p>`;
}

function figureOf(mediaId: string, caption: string, context: Context): string {
  const picture = context.story.pictures[mediaId];
  return picture ? figure(picture, caption, context) : '';
}

function figure(picture: Picture, caption: string, { origin }: Context): string {
  const fitting = picture.renditions
    .filter(
      ({ crop, format, width }) => crop === 'full' && format === 'jpg' && width <= PICTURE_WIDTH,
    )
    .sort((a, b) => b.width - a.width)[0];
  if (!fitting) return '';
  const src = escapeMarkup(absoluteUrl(origin, picturePath(picture, fitting)));
  const alt = picture.decorative ? '' : escapeMarkup(picture.alt);
  const words = [caption || picture.caption, picture.credit].filter(Boolean).join(' ');
  const { width, height } = fitting;
  return `<figure><img src="${src}" width="${width}" height="${height}" alt="${alt}">${words && `<figcaption>${escapeMarkup(words)}</figcaption>`}</figure>`;
}

function inline(content: Inline[], context: Context): string {
  return content
    .map((node) => {
      if (node.type === 'hardBreak') return '<br>';
      const marks = node.marks ?? [];
      return marks.reduceRight((html, mark) => wrap(html, mark, context), escapeMarkup(node.text));
    })
    .join('');
}

const TAGS = {
  bold: 'strong',
  italic: 'em',
  strike: 's',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
} as const;

function wrap(html: string, mark: Mark, { story, origin }: Context): string {
  if (mark.type !== 'link') return `<${TAGS[mark.type]}>${html}</${TAGS[mark.type]}>`;
  const href = resolveHref(mark.attrs.href, story.linked);
  if (!href) return html;
  // An anchor points into the story's own page; a feed reader has no such place.
  const absolute = href.startsWith('#')
    ? absoluteUrl(origin, story.path) + href
    : absoluteUrl(origin, href);
  return `<a href="${escapeMarkup(absolute)}">${html}</a>`;
}
