/** The framework hands the parts of an address over as they were sent: percent-encoded. A broken one matches nothing. */
export function decodeSegment(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
