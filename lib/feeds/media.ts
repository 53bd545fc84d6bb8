import { type Html, html } from '#lib/markup/html.ts';
import type { MachinePicture } from './machine-story.ts';
import { element } from './xml.ts';

/** A picture in Media RSS: its title is what is said in place of it, its description the caption. */
export function media(picture: MachinePicture): Html {
  const { url, type, width, height, alt, caption, credit, thumbnail } = picture;
  return html`<media:content url="${url}" type="${type}" medium="image" width="${width}" height="${height}">
${element('media:title', alt)}${element('media:description', caption)}${element('media:credit', credit)}<media:thumbnail url="${thumbnail.url}" width="${thumbnail.width}" height="${thumbnail.height}"/>
</media:content>
`;
}
