const WIDE = 2.2;

/** Whether a logo of this size is the name as the paper writes it, and not a mark to stand before the name. */
export function isWordmark({ width, height }: { width: number; height: number }): boolean {
  return width / height >= WIDE;
}
