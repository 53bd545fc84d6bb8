import {
  CROP_RATIOS,
  type CropName,
  cropArea,
  type FocalPoint,
  focalKey,
} from '#lib/domain/crop.ts';
import type { PictureFormat, Rendition } from '#lib/domain/story.ts';

const WIDTHS = [240, 320, 480, 640, 960, 1280, 1600];
/** Each frame costs as much as a picture. */
const ANIMATED_WIDTHS = [320, 640];
const FORMATS: PictureFormat[] = ['avif', 'webp', 'jpg'];
/** What pages show: teasers, faces. */
const CROP_WIDTHS: Record<CropName, number[]> = {
  '3x2': [160, 240, 320, 480, 640, 960, 1280],
  '1x1': [160, 320],
  '4x3': [],
  '16x9': [],
};
/** What search engines and social networks take. */
const SHARED: readonly CropName[] = ['1x1', '4x3', '16x9'];
const SHARED_WIDTH = 1200;
/** A crop that leaves out less than this would show what the whole picture shows. */
const NEARLY_ALL = 0.98;

export interface Planned extends Rendition {
  focal: string;
  /** Moves. */
  animated?: boolean;
}

interface Size {
  width: number;
  height: number;
}

/** Everything that is made of a picture of this size, what is wanted first at the front. Nothing is enlarged. */
export function planRenditions(
  original: Size,
  { focal, frames }: { focal: FocalPoint; frames: number },
): Planned[] {
  const all = [...planWhole(original, frames), ...planCrops(original, focal)];
  return [
    ...all.filter(({ format, animated }) => format === 'jpg' && !animated),
    ...all.filter(({ format, animated }) => format !== 'jpg' || animated),
  ];
}

function planWhole(original: Size, frames: number): Planned[] {
  const heightAt = (width: number) =>
    Math.max(1, Math.round((original.height * width) / original.width));
  const sized = (width: number) => ({ crop: 'full', width, height: heightAt(width), focal: '' });
  const still = frames > 1 ? (['jpg'] as const) : FORMATS;
  const moving = frames > 1 ? fitting(ANIMATED_WIDTHS, original.width) : [];
  return [
    ...fitting(WIDTHS, original.width).flatMap((width) =>
      still.map((format) => ({ ...sized(width), format })),
    ),
    ...moving.map((width) => ({ ...sized(width), format: 'webp' as const, animated: true })),
  ];
}

function planCrops(original: Size, focal: FocalPoint): Planned[] {
  return Object.entries(CROP_RATIOS).flatMap(([name, ratio]) => {
    const crop = name as CropName;
    const area = cropArea(original, ratio, focal);
    const part = (area.width * area.height) / (original.width * original.height);
    const sized = (width: number) => ({
      crop,
      width,
      height: Math.max(1, Math.round(width / ratio)),
      focal: focalKey(focal),
    });
    const shown = part > NEARLY_ALL ? [] : fitting(CROP_WIDTHS[crop], area.width);
    const shared = SHARED.includes(crop) ? Math.min(SHARED_WIDTH, area.width) : 0;
    return [
      ...shown.flatMap((width) => FORMATS.map((format) => ({ ...sized(width), format }))),
      ...(shared > 0 && !shown.includes(shared)
        ? [{ ...sized(shared), format: 'jpg' as const }]
        : []),
    ];
  });
}

/** A picture narrower than the smallest width is kept at its own. */
function fitting(widths: number[], original: number): number[] {
  const within = widths.filter((width) => width <= original);
  return within.length > 0 || widths.length === 0 ? within : [original];
}
