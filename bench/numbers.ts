/** The value below which the `share` (0 to 1) of the values lie, by nearest rank; NaN of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Milliseconds for people: two figures below ten, none after the point above. */
export function ms(value: number): string {
  return `${grouped(value < 10 ? Number(value.toFixed(2)) : Math.round(value))} ms`;
}

/** Bytes in KB of 1,000, as the targets count them. */
export function kb(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

/** Bytes in MB of 2^20, as memory is counted. */
export function mb(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`;
}

export function grouped(value: number): string {
  return value.toLocaleString('en');
}
