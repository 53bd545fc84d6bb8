import { availableParallelism } from 'node:os';
import path from 'node:path';
import { keepOrWrite } from '#lib/media/files.ts';
import { originalKey } from '#lib/media/media-keys.ts';
import { drawOwnSvg } from '#lib/media/own-drawing.ts';
import { type MadePicture, makeRenditions } from '#lib/media/renditions.ts';
import { type EditionPicture, pictures } from './edition/pictures.ts';

/** Encoders work one core each: more at once would only hold more pixels in memory. Node has four threads for them. */
const AT_ONCE = Math.min(availableParallelism(), 4);

export interface DrawnPicture extends EditionPicture, MadePicture {
  name: string;
}

/**
 * Draws every picture of the edition and writes its renditions below `dataDir`/media. What is there
 * already is kept, so that a second time costs little. `onPicture` hears how many are done.
 */
export async function drawPictures(options: {
  dataDir: string;
  onPicture?: (done: number, all: number) => void;
}): Promise<DrawnPicture[]> {
  const { dataDir, onPicture } = options;
  const outDir = path.join(dataDir, 'media');
  const waiting = Object.entries<EditionPicture>(pictures);
  const all = waiting.length;
  const drawn: DrawnPicture[] = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, picture] = next;
      const input = await drawOwnSvg(picture.draw());
      const made = await makeRenditions({ input, name, outDir, focal: picture.focal });
      // As if somebody had uploaded it: a focal point moved later needs the whole.
      await keepOrWrite(path.join(dataDir, originalKey(made.hash)), async () => input);
      drawn.push({ ...picture, name, ...made, focal: picture.focal });
      onPicture?.(drawn.length, all);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return drawn;
}
