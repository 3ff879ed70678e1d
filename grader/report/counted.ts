/**
 * How many there are of something, in words.
 *
 * @param noun takes an s where there is not one
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(counted(1, "student"), "1 student");
 * assertEquals(counted(3000, "student"), "3,000 students");
 * ```
 */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en-GB")} ${noun}${count === 1 ? "" : "s"}`;
}

/** The first `most` of some names, and how many more there are: `ada, alan and 2 more`. */
export function firstOf(names: readonly string[], most: number): string {
  const more = names.length > most ? ` and ${names.length - most} more` : "";
  return names.slice(0, most).join(", ") + more;
}
