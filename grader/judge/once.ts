/** Loads what a function loads, and at its second call gives what it loaded at the first. */
export type Once = <T>(load: () => Promise<T>) => Promise<T>;

/**
 * Keeps what is costly to load and the same for all checks of a run.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * const once = onceEach();
 * let loads = 0;
 * const load = () => Promise.resolve(++loads);
 * assertEquals([await once(load), await once(load)], [1, 1]);
 * ```
 */
export function onceEach(): Once {
  const loaded = new Map<unknown, Promise<unknown>>();
  return <T>(load: () => Promise<T>) => {
    if (!loaded.has(load)) loaded.set(load, load());
    return loaded.get(load) as Promise<T>;
  };
}
