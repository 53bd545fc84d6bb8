import type { Site, Story } from '#lib/domain/story.ts';
import type { Around } from '#lib/markup/around.ts';
import { renderBody } from '#lib/markup/body.ts';
import { endNotes } from '#lib/markup/corrections.ts';
import { heroFigure } from '#lib/markup/figure.ts';
import { html } from '#lib/markup/html.ts';

/** A story's picture, text and corrections for feed readers: addresses absolute, nothing that runs. `origin` is the public one. */
export function storyHtml(story: Story, site: Site, origin: string): string {
  const around: Around = { ...story, site, elsewhere: { origin, path: story.path } };
  const { picture, heroCaption } = story;
  const hero = picture && html`<figure>${heroFigure(picture, { ...around, heroCaption })}</figure>`;
  return html`${hero}${renderBody(story.body, around)}${endNotes(story.body, around)}`.markup;
}
