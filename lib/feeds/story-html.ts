import type { Site, ToldStory } from '#lib/domain/story.ts';
import type { Around } from '#lib/markup/around.ts';
import { renderBody } from '#lib/markup/body.ts';
import { correctionNote, endNotes } from '#lib/markup/corrections.ts';
import { heroFigure } from '#lib/markup/figure.ts';
import { type Html, html } from '#lib/markup/html.ts';

/** A story's picture, text and corrections for those who read it elsewhere: addresses absolute, nothing that runs. `origin` is the public one. */
export function storyHtml(story: ToldStory, site: Site, origin: string): Html {
  const around = elsewhere(story, site, origin);
  const { picture, heroCaption } = story;
  const hero = picture && html`<figure>${heroFigure(picture, { ...around, heroCaption })}</figure>`;
  return html`${hero}${renderBody(story.body, around)}${endNotes(story.body, around)}`;
}

/** What it is about, and the corrections all the same. */
export function storySummary(story: ToldStory, site: Site, origin: string): Html {
  const around = elsewhere(story, site, origin);
  const notes = story.corrections.map((correction) => correctionNote(correction, around));
  return html`${story.standfirst && html`<p>${story.standfirst}</p>`}${notes}`;
}

function elsewhere(story: ToldStory, site: Site, origin: string): Around {
  return { ...story, site, elsewhere: { origin, path: story.path } };
}
