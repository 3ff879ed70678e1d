/** How it is told what a network read. */

/** `a 7`, and `an 8`. */
export function withArticle(digit: number): string {
  return `${digit === 8 ? "an" : "a"} ${digit}`;
}

/** `✓ 7`, or `✗ 4 as 9`. */
export function readingOf(actual: number, predicted: number): string {
  return actual === predicted ? `✓ ${predicted}` : `✗ ${actual} as ${predicted}`;
}

/** `4 read as 9`. */
export function mistakeOf({ actual, predicted }: { actual: number; predicted: number }): string {
  return `${actual} read as ${predicted}`;
}
