/** Database away, starting up or shutting down, out of connections, or too slow; and what a client says of the same. */
const AWAY =
  /^(?:08...|57P0[1-5]|57014|53300|55P03|40001|40P01|P1001|P1002|P1008|P1017|P2024|P2028|P2034|ECONN\w+|EPIPE|ETIMEDOUT|ENOENT|OVERLOADED)$/;
const FULL = /^(?:53100|ENOSPC|EDQUOT)$/;
/** How deep a reason may lie in an error. */
const DEEPEST = 6;

/**
 * What of the machinery failed: `away`, when trying again soon will do, `full`, when somebody has to make room; null when it is
 * a fault of ours.
 */
export function troubleOf(error: unknown): 'away' | 'full' | null {
  const codes = codesIn(error, DEEPEST);
  if (codes.some((code) => FULL.test(code))) return 'full';
  return codes.some((code) => AWAY.test(code)) || says(error, AWAY_WORDS) ? 'away' : null;
}

/** What the pool and the adapter say without a code. */
const AWAY_WORDS =
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout|Can't reach database server|server closed the connection|DatabaseNotReachable|ConnectionClosed|SocketTimeout|not queryable/;

function codesIn(value: unknown, depth: number): string[] {
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  const own = ['code', 'originalCode'].flatMap((name) => {
    const code: unknown = Reflect.get(value, name);
    return typeof code === 'string' ? [code] : [];
  });
  const within = ['cause', 'meta', 'driverAdapterError', 'errors'].flatMap((name) => {
    const part: unknown = Reflect.get(value, name);
    return Array.isArray(part)
      ? part.flatMap((one) => codesIn(one, depth - 1))
      : codesIn(part, depth - 1);
  });
  return [...own, ...within];
}

function says(error: unknown, words: RegExp): boolean {
  return error instanceof Error && (words.test(error.message) || says(error.cause, words));
}
