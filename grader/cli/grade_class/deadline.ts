import { InvalidArgumentError } from "@commander-js/extra-typings";
import { timeOf } from "../../class/intake/lateness.ts";

/** Reads a deadline, for commander. */
export function deadline(value: string): Date {
  const time = timeOf(value);
  if (time) return time;
  throw new InvalidArgumentError("A deadline is a day or a time, such as 2026-11-20T18:00+01:00.");
}
