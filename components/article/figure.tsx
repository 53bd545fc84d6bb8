import { StoryPicture } from '#components/ui/story-picture.tsx';
import type { Picture, Site } from '#lib/domain/story.ts';

interface Props {
  picture: Picture;
  /** What this story says of it; the picture's own caption when empty. */
  caption: string;
  site: Site;
  sizes: string;
  widest?: number;
  first?: boolean;
}

/** A picture with its caption and whose it is. */
export function PictureFigure({ picture, caption, site, ...size }: Props) {
  const words = caption || picture.caption;
  return (
    <>
      <StoryPicture picture={picture} {...size} />
      {(words || picture.credit) && (
        <figcaption>
          {words && <span>{words}</span>}
          {picture.credit && <small lang={site.language}>{picture.credit}</small>}
        </figcaption>
      )}
    </>
  );
}
