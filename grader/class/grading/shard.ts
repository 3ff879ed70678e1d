import { InvalidArgumentError } from "@commander-js/extra-typings";
import type { Shard } from "./class_file.ts";

/** All of a class as one part. */
export const WHOLE: Shard = { part: 1, of: 1 };

/** Reads `3/20`, for commander. */
export function parseShard(value: string): Shard {
  const [, part, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(value)?.map(Number) ?? [];
  if (part >= 1 && part <= of) return { part, of };
  throw new InvalidArgumentError("A shard is a part of all, such as 3/20.");
}

/**
 * The students whom a shard grades: each is in exactly one, and the sizes differ by at most one.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(shardOf(["ada", "bob", "cyd"], { part: 1, of: 2 }), ["ada", "cyd"]);
 * ```
 */
export function shardOf<T>(everyone: readonly T[], { part, of }: Shard): T[] {
  return everyone.filter((_, i) => i % of === part - 1);
}
