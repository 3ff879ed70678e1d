/** Types for the part of `@std/csv` that this course uses. */

/**
 * The rows of a CSV text; empty lines are left out.
 *
 * @param options `fieldsPerRecord: 0` wants as many fields in each row as in the first
 * @throws {SyntaxError} when a quote is not closed, or a row has another number of fields
 */
export function parse(
  input: string,
  options?: { separator?: string; fieldsPerRecord?: number },
): string[][];

/** Rows as CSV, by RFC 4180: lines end with CRLF, and fields are quoted that need it. */
export function stringify(data: readonly (readonly (string | number)[])[]): string;
