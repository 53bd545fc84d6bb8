import { formatDate } from '#lib/dates.ts';
import type { Body } from '#lib/domain/body.ts';
import type { Correction } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import type { Around } from './around.ts';
import { type Html, html } from './html.ts';

/** What was wrong or has changed, said openly and dated. */
export function correctionNote(correction: Correction, { site, elsewhere }: Around): Html {
  const { id, kind, text, publishedAt } = correction;
  const [label, date] = [
    messagesFor(site.language).correctionKind[kind],
    formatDate(publishedAt, site),
  ];
  if (elsewhere) return html`<p><b>${label}, ${date}:</b> ${text}</p>`;
  return html`<aside id="correction-${id}" class="correction" aria-label="${label}, ${date}"><p class="correction-kind" lang="${site.language}">${label}, <time datetime="${publishedAt.toISOString()}">${date}</time></p><p>${text}</p></aside>`;
}

/** What a story's end says of the whole: the corrections that belong to no block it shows. Null without any. */
export function endNotes(body: Body, around: Around): Html | null {
  const blocks = new Set(body.content.map(({ attrs }) => attrs.id));
  const ofWhole =
    around.corrections?.filter(({ blockId }) => !blockId || !blocks.has(blockId)) ?? [];
  if (ofWhole.length === 0) return null;
  const { language } = around.site;
  const title = html`<h2 lang="${language}">${messagesFor(language).corrections}</h2>`;
  return html`${!around.elsewhere && title}${ofWhole.map((correction) => correctionNote(correction, around))}`;
}
