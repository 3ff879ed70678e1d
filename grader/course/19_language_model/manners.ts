/** Which mistakes explain what a tape computes. */
import { type Manner, MANNERS, type Part, RIGHT } from "./transformer.ts";

const PARTS = Object.keys(MANNERS) as Part[];

/** The first manner that fits, of those with no mistake, with one and with two. */
export function closest(fits: (manner: Manner) => boolean): Manner | undefined {
  const single = PARTS.flatMap((part) => wrongIn(part, RIGHT));
  const found = [RIGHT, ...single].find(fits);
  if (found) return found;
  return PARTS.flatMap((part, i) =>
    PARTS.slice(0, i).flatMap((other) => wrongIn(other, RIGHT).flatMap((one) => wrongIn(part, one)))
  ).find(fits);
}

function wrongIn(part: Part, base: Manner): Manner[] {
  return MANNERS[part].slice(1).map((manner) => ({ ...base, [part]: manner }));
}

/**
 * A manner whose mistakes all belong to other checks than one.
 *
 * @param own the mistakes of that one, by part
 * @returns undefined where it has one of them, or nothing is known
 */
export function elsewhere(
  manner: Manner | undefined,
  own: Partial<Record<Part, readonly string[]>>,
): Manner | undefined {
  const has = manner && PARTS.some((part) => own[part]?.includes(manner[part]));
  return has ? undefined : manner;
}
