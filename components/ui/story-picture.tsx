import type { Picture, PictureFormat, Rendition } from '#lib/domain/story.ts';
import { picturePath } from '#lib/urls.ts';

interface Props {
  picture: Picture;
  /** The `sizes` of the place where it stands. */
  sizes: string;
  /** Widest rendition worth sending, in pixels: twice the largest size it is shown at. */
  widest?: number;
  /** The one picture that is seen first. */
  first?: boolean;
  /** A headline beside it says it all: its description would only be read out twice. */
  beside?: boolean;
}

const SOURCES = [
  { format: 'avif', type: 'image/avif' },
  { format: 'webp', type: 'image/webp' },
] as const;

/** What browsers without `srcset` get, in pixels. */
const PLAIN_WIDTH = 960;

/** A whole picture in every format and width there is. Its box is known before it comes. */
export function StoryPicture({
  picture,
  sizes,
  widest = 1600,
  first = false,
  beside = false,
}: Props) {
  const plain = widthsOf(picture, 'jpg', Math.min(PLAIN_WIDTH, widest)).at(-1);
  if (!plain) return null;
  const ground = `g${picture.placeholder.slice(1)}`;
  return (
    <picture>
      <style
        href={ground}
        precedence="ground"
      >{`.${ground}{background:${picture.placeholder}}`}</style>
      {SOURCES.map(({ format, type }) => {
        const srcSet = sourceSet(picture, format, widest);
        return srcSet && <source key={format} type={type} srcSet={srcSet} sizes={sizes} />;
      })}
      <img
        className={ground}
        src={picturePath(picture, plain)}
        srcSet={sourceSet(picture, 'jpg', widest)}
        sizes={sizes}
        width={plain.width}
        height={plain.height}
        alt={picture.decorative || beside ? '' : picture.alt}
        decoding={first ? undefined : 'async'}
        loading={first ? undefined : 'lazy'}
        fetchPriority={first ? 'high' : undefined}
      />
    </picture>
  );
}

function sourceSet(picture: Picture, format: PictureFormat, widest: number): string {
  return widthsOf(picture, format, widest)
    .map((rendition) => `${picturePath(picture, rendition)} ${rendition.width}w`)
    .join(', ');
}

/** Narrowest first; at least one when there is any. */
function widthsOf(picture: Picture, format: PictureFormat, widest: number): Rendition[] {
  const all = picture.renditions
    .filter((rendition) => rendition.crop === 'full' && rendition.format === format)
    .sort((a, b) => a.width - b.width);
  const fitting = all.filter(({ width }) => width <= widest);
  return fitting.length > 0 ? fitting : all.slice(0, 1);
}
