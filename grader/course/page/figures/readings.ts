/** How what a network read is told below a digit. */

/** `✓ 7`, or `✗ 4 as 9`. */
export function readingOf(actual: number, predicted: number): string {
  return actual === predicted ? `✓ ${predicted}` : `✗ ${actual} as ${predicted}`;
}

/** `4 read as 9`. */
export function mistakeOf({ actual, predicted }: { actual: number; predicted: number }): string {
  return `${actual} read as ${predicted}`;
}
