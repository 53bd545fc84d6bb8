import { onGlobal } from '#lib/global.ts';
import type { Prisma } from '#prisma/generated/client.ts';

function names(): Map<string, string> {
  return onGlobal('statements', () => new Map<string, string>());
}

/**
 * Marks a query whose text is always the same and whose plan does not depend on its values. The
 * database then parses and plans it once per connection, which for the query of a whole story costs
 * several times its execution.
 */
export function planOnce(query: Prisma.Sql): Prisma.Sql {
  const known = names();
  if (!known.has(query.text)) known.set(query.text, `aril_${known.size}`);
  return query;
}

/** The name under which a query of this text is prepared; none for one that `planOnce` does not know. */
export function statementName(text: string): string | undefined {
  return names().get(text);
}
