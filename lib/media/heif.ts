/** Pictures in the container of HEIF (ISO/IEC 23008-12): HEIC and AVIF. Told by their boxes alone. */
export type HeifType = 'image/heic' | 'image/avif';

/** Sizes, turns and colours are told before any pixel; a longer beginning is no picture's. */
export const HEIF_HEAD_BYTES = 256 * 1024;
const BRANDS: Record<string, HeifType> = {
  avif: 'image/avif',
  heic: 'image/heic',
  heix: 'image/heic',
  heim: 'image/heic',
  heis: 'image/heic',
};

/** Which of both a file is, by the brands in its first box; null when it is neither. */
export function heifType(start: Buffer): HeifType | null {
  if (start.toString('latin1', 4, 8) !== 'ftyp') return null;
  const end = Math.min(start.readUInt32BE(0), start.length);
  for (let at = 8; at + 4 <= end; at += 4) {
    const type = BRANDS[start.toString('latin1', at, at + 4)];
    if (type) return type;
  }
  return null;
}

/** Pixels, upright, as the file says without being decoded; null when it does not say. */
export function heifSize(file: Buffer): { width: number; height: number } | null {
  const head = file.subarray(0, HEIF_HEAD_BYTES);
  // A large picture is put together from tiles, and a small one goes with it: the largest is the whole.
  let largest = { width: 0, height: 0 };
  for (const at of placesOf(head, 'ispe')) {
    if (at + 12 > head.length) continue;
    const [width, height] = [head.readUInt32BE(at + 4), head.readUInt32BE(at + 8)];
    if (width * height > largest.width * largest.height) largest = { width, height };
  }
  if (largest.width === 0 || largest.height === 0) return null;
  const [turn] = placesOf(head, 'irot');
  const isTurned = turn !== undefined && ((head[turn] ?? 0) & 1) === 1;
  return isTurned ? { width: largest.height, height: largest.width } : largest;
}

/** Where what follows this name of a box begins, everywhere in these bytes. */
export function placesOf(bytes: Buffer, name: string): number[] {
  const places: number[] = [];
  for (
    let at = bytes.indexOf(name, 0, 'latin1');
    at >= 0;
    at = bytes.indexOf(name, at + 1, 'latin1')
  )
    places.push(at + name.length);
  return places;
}
