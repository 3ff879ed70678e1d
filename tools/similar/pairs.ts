import type { Overlap, Span } from "./passages.ts";

/** What two students' answers to an exercise have in common. */
export interface Part extends Overlap {
  id: string;
  /** Where it stands in the left text, and where in the right; looked up when it is shown. */
  places(): [Span[], Span[]];
}

/** What two students' answers have in common, the most alike exercise first. */
export interface Pair {
  left: string;
  right: string;
  /** Passages in all exercises. */
  common: number;
  parts: Part[];
}

/**
 * The pairs, those with most in common first. The share alone would put two short answers, which are
 * easily alike, before two long ones.
 */
export function ranked(parts: readonly Part[]): Pair[] {
  const pairs = Map.groupBy(parts, (part) => JSON.stringify(studentsOf(part)));
  return [...pairs.values()].map((parts) => {
    const [left, right] = studentsOf(parts[0]);
    const common = parts.reduce((sum, part) => sum + part.common, 0);
    return { left, right, common, parts: parts.toSorted((a, b) => b.common - a.common) };
  }).sort((a, b) => b.common - a.common);
}

function studentsOf({ left, right }: Overlap): [string, string] {
  return [left.student, right.student];
}
