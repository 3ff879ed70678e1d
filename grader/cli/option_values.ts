/** Parsers of option values, for commander: each refuses what it can't read with a sentence. */
import { InvalidArgumentError } from "@commander-js/extra-typings";

/** A seed: a whole number of 32 bits. */
export function seed(value: string): number {
  if (/^\d+$/.test(value) && Number(value) < 2 ** 32) return Number(value);
  throw new InvalidArgumentError(`A seed is a whole number from 0 to ${2 ** 32 - 1}.`);
}

/** A share of the points, in percent. */
export function percent(value: string): number {
  if (/^\d+(\.\d+)?$/.test(value) && Number(value) <= 100) return Number(value);
  throw new InvalidArgumentError("A share of the points is a number from 0 to 100.");
}

/** What a length is multiplied by. */
export function scale(value: string): number {
  if (Number.isFinite(Number(value)) && Number(value) > 0) return Number(value);
  throw new InvalidArgumentError("A scale is a number above 0.");
}

/** How many at a time. */
export function count(value: string): number {
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value);
  throw new InvalidArgumentError("A number of jobs is a whole number from 1 to 9999.");
}
