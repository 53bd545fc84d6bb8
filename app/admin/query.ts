const LONGEST = 200;

/** A value in the query of an address, which may hold anything; undefined for what is empty or there twice. */
export function asked(
  query: Record<string, string | string[] | undefined>,
  name: string,
): string | undefined {
  const value = query[name];
  if (typeof value !== 'string') return undefined;
  return value.toWellFormed().replaceAll('\0', '').trim().slice(0, LONGEST) || undefined;
}
