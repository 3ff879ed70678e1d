/** Types for the part of `@std/text` that this course uses. */

/** The possible word that takes the fewest edits to become the given one. */
export function closestString(givenWord: string, possibleWords: readonly string[]): string;
