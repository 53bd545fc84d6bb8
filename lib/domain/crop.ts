/** Where a picture is cut: arithmetic shared by what makes the files and what shows an editor the cut beforehand. */

/** 0 to 1 from the left and the top. */
export interface FocalPoint {
  x: number;
  y: number;
}

export interface CropArea {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Width by height. */
export const CROP_RATIOS = { '1x1': 1, '4x3': 4 / 3, '3x2': 3 / 2, '16x9': 16 / 9 } as const;
export type CropName = keyof typeof CROP_RATIOS;

const MIDDLE = 50;

/** The largest area of this ratio inside the picture, as near to the focal point as its edges allow. Whole pixels. */
export function cropArea(
  picture: { width: number; height: number },
  ratio: number,
  focal: FocalPoint,
): CropArea {
  const width = Math.max(1, Math.min(picture.width, Math.round(picture.height * ratio)));
  const height = Math.max(1, Math.min(picture.height, Math.round(picture.width / ratio)));
  const { x, y } = roundedFocal(focal);
  const start = (whole: number, part: number, at: number) =>
    Math.round(Math.min(Math.max(whole * at - part / 2, 0), whole - part));
  return {
    left: start(picture.width, width, x),
    top: start(picture.height, height, y),
    width,
    height,
  };
}

/**
 * The focal point as it stands in the addresses of crops: percent from the left and the top, empty for the middle. Files
 * stay in caches for a year, so a crop around another point needs another address.
 */
export function focalKey(focal: FocalPoint): string {
  const [x, y] = [percent(focal.x), percent(focal.y)];
  return x === MIDDLE && y === MIDDLE ? '' : `${x}-${y}`;
}

/** The point that `focalKey` tells: nothing finer may move a crop whose address stays. */
export function roundedFocal({ x, y }: FocalPoint): FocalPoint {
  return { x: percent(x) / 100, y: percent(y) / 100 };
}

function percent(part: number): number {
  return Number.isFinite(part) ? Math.round(Math.min(Math.max(part, 0), 1) * 100) : MIDDLE;
}
