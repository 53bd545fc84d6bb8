import { decodeSegment } from '#lib/canonical-path.ts';

/** The framework hands the parts of an address over as they were sent: percent-encoded. A broken one matches nothing. */
export function segmentOf(part: string): string {
  return decodeSegment(part) ?? '';
}
