import type { BlockOf } from '#lib/domain/body.ts';
import type { Picture, Site } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { PictureFigure } from './figure.tsx';

type Pictures = Record<string, Picture>;

const TEXT_WIDTH = '(min-width: 44rem) 41rem, 100vw';
const WIDE_WIDTH = '(min-width: 72rem) 66rem, 100vw';
const GALLERY_WIDTH = '(min-width: 72rem) 33rem, (min-width: 40rem) 50vw, 100vw';

interface Props<T extends 'picture' | 'gallery'> {
  block: BlockOf<T>;
  pictures: Pictures;
  site: Site;
}

/** Nothing when the picture's rights have ended. */
export function PictureBlock({ block, pictures, site }: Props<'picture'>) {
  const { id, mediaId, caption, wide } = block.attrs;
  const picture = pictures[mediaId];
  if (!picture) return null;
  return (
    <figure id={id} className={wide ? 'wide' : undefined}>
      <PictureFigure
        picture={picture}
        caption={caption}
        site={site}
        sizes={wide ? WIDE_WIDTH : TEXT_WIDTH}
      />
    </figure>
  );
}

/** All pictures at once, in a grid: nothing to click through, nothing hidden. */
export function Gallery({ block, pictures, site }: Props<'gallery'>) {
  const { id, title, items } = block.attrs;
  const shown = items.flatMap(({ mediaId, caption }, place) => {
    const picture = pictures[mediaId];
    return picture ? [{ key: `${place} ${mediaId}`, picture, caption }] : [];
  });
  if (shown.length === 0) return null;
  const name = title || messagesFor(site.language).gallery;
  return (
    <section id={id} className="gallery wide" aria-label={name}>
      {title && <p className="block-title">{title}</p>}
      <div>
        {shown.map(({ key, picture, caption }) => (
          <figure key={key}>
            <PictureFigure
              picture={picture}
              caption={caption}
              site={site}
              sizes={GALLERY_WIDTH}
              widest={1280}
            />
          </figure>
        ))}
      </div>
    </section>
  );
}
