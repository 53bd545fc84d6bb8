const key = Symbol.for('aril');

/**
 * One value per process under this name, made when it is first asked for. Pages, route handlers and
 * the server are separate bundles, so a module-level variable would exist up to three times.
 */
export function onGlobal<T>(name: string, make: () => T): T {
  const holder = globalThis as typeof globalThis & { [key]?: Map<string, unknown> };
  holder[key] ??= new Map();
  if (!holder[key].has(name)) holder[key].set(name, make());
  return holder[key].get(name) as T;
}
