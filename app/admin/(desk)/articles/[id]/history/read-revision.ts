const NUMBER = /^\d{1,9}$/;

/** The number of a saved state in an address, which may hold anything. */
export function readRevision(value: string | string[] | undefined): number | null {
  return typeof value === 'string' && NUMBER.test(value) ? Number(value) : null;
}
