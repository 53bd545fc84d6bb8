import type { BlockOf, Inline } from '#lib/domain/body.ts';
import { parseEmbed } from '#lib/domain/embeds.ts';
import type { StoryCard } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { addressOf } from './address.ts';
import type { Around } from './around.ts';
import { type Html, html, type Piece } from './html.ts';
import { anchor, inline, paragraph, parts } from './text.ts';

/** A longer quotation in the run of the text. */
export function blockQuote(block: BlockOf<'blockquote'>, around: Around): Html {
  const words = block.content.map((part) => paragraph(part, around));
  return html`<figure${anchor(block, around)} class="quote"><blockquote>${words}</blockquote>${source(block)}</figure>`;
}

/** One sentence of the story, set large; with the quotation marks of its language unless it brings its own. */
export function pullQuote(block: BlockOf<'pullQuote'>, around: Around): Html {
  const quoted = !startsWithQuote(block.content) && html` class="quoted"`;
  return html`<figure${anchor(block, around)} class="pull-quote"><blockquote><p${quoted}>${inline(block.content, around)}</p></blockquote>${source(block)}</figure>`;
}

function source({ attrs }: { attrs: { attribution: string } }): Piece {
  return attrs.attribution && html`<figcaption>${attrs.attribution}</figcaption>`;
}

function startsWithQuote([first]: Inline[]): boolean {
  return first?.type === 'text' && /^[\p{Pi}\p{Pf}"„‚]/u.test(first.text);
}

/** What one should know beside the story. */
export function factBox(block: BlockOf<'factBox'>, around: Around): Html {
  const { title } = block.attrs;
  const name = title && !around.elsewhere && html` aria-label="${title}"`;
  const heading = title && html`<p class="block-title">${title}</p>`;
  return html`<aside${anchor(block, around)} class="fact-box"${name}>${heading}${parts(block, around)}</aside>`;
}

/**
 * A player of another site. A closed `<details>` has no box, so its lazy frame asks that site for nothing until
 * the reader opens it; no script is needed for that.
 */
export function embed(block: BlockOf<'embed'>, around: Around): Piece {
  const messages = messagesFor(around.site.language);
  const { url, title } = block.attrs;
  const href = addressOf(url, around);
  if (!href) return title && html`<p${anchor(block, around)} class="embed-link">${title}</p>`;
  const player = around.elsewhere ? null : parseEmbed(url);
  if (!player) {
    const host = URL.parse(url)?.hostname ?? url;
    return html`<p${anchor(block, around)} class="embed-link">${title && `${title}: `}<a href="${href}">${messages.embedLink(host)}</a></p>`;
  }
  const { provider, kind, src } = player;
  const own = html` lang="${around.site.language}"`;
  return html`<figure${anchor(block, around)} class="embed"><details><summary${own}>${messages.showEmbed(kind, provider)}</summary><iframe class="${kind}" src="${src}" title="${title || messages.embedTitle(provider)}" loading="lazy" sandbox="allow-scripts allow-same-origin allow-popups allow-presentation" allow="fullscreen; encrypted-media; picture-in-picture" referrerpolicy="strict-origin-when-cross-origin"></iframe></details><figcaption>${title && html`<span>${title}</span>`}<small${own}>${messages.embedPrivacy(provider)} <a href="${href}">${messages.embedOpen(provider)}</a></small></figcaption></figure>`;
}

/** A pointer to another story, in the run of the text. Nothing when that story is not public. */
export function relatedStory(block: BlockOf<'relatedStory'>, around: Around): Piece {
  const story = around.linked[block.attrs.articleId];
  const href = story && addressOf(story.path, around);
  if (!href) return null;
  const { site, elsewhere } = around;
  const label = messagesFor(site.language).relatedStory;
  const link = html`<a href="${href}"${languageOf(story, site)}>${story.headline}</a>`;
  if (elsewhere) return html`<p>${label}: ${link}</p>`;
  return html`<p${anchor(block, around)} class="related"><span lang="${site.language}">${label}</span>${link}</p>`;
}

/** Another story's language and direction; nothing when they are the page's. */
function languageOf({ language, direction }: StoryCard, site: Around['site']): Html | null {
  return language === site.language ? null : html` lang="${language}" dir="${direction}"`;
}

/** Can be scrolled sideways, hence reachable by keyboard. Code reads left to right in every language. */
export function codeBlock(block: BlockOf<'codeBlock'>, around: Around): Html {
  const code = html`<pre dir="ltr"><code>${block.content.map(({ text }) => text)}</code></pre>`;
  return scrolling({ block, around, name: messagesFor(around.site.language).code }, code);
}

/** A part that scrolls by itself where the screen is narrower than it. */
export function scrolling(
  { block, around, name }: { block: { attrs: { id: string } }; around: Around; name: string },
  inner: Html,
): Html {
  if (around.elsewhere) return inner;
  return html`<section${anchor(block, around)} class="scroll" aria-label="${name}" tabindex="0">${inner}</section>`;
}
