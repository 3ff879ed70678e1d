import { percent } from "../../grader/report/marks.ts";
import type { Overlap, Span } from "./passages.ts";

/** Shares that differ by less are told as one. */
const ALIKE = 0.1;

/** What two students' answers to an exercise have in common. */
export interface Likeness extends Overlap {
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
  parts: Likeness[];
}

/**
 * The pairs, those with most in common first. The share alone would put two short answers, which are
 * easily alike, before two long ones.
 */
export function ranked(parts: readonly Likeness[]): Pair[] {
  const pairs = Map.groupBy(parts, (part) => JSON.stringify(studentsOf(part)));
  return [...pairs.values()].map((parts) => {
    const [left, right] = studentsOf(parts[0]);
    const common = parts.reduce((sum, part) => sum + part.common, 0);
    return { left, right, common, parts: parts.toSorted((a, b) => b.common - a.common) };
  }).sort((a, b) => b.common - a.common);
}

/**
 * How much of two answers is the same: of both, or where they differ, of the one and of the other.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(inCommon({ shares: [0.78, 0.82] }), "80 % of both");
 * assertEquals(inCommon({ shares: [1, 0.4] }), "100 % of the first, 40 % of the second");
 * ```
 */
export function inCommon({ shares }: Pick<Likeness, "shares">): string {
  const [first, second] = shares;
  if (Math.abs(first - second) <= ALIKE) return `${percent((first + second) / 2, 0)} of both`;
  return `${percent(first, 0)} of the first, ${percent(second, 0)} of the second`;
}

/** How many lines of the first answers are in the second ones too, whole or in part. */
export function linesInCommon(parts: readonly Likeness[]): number {
  return parts.reduce((sum, { left, places }) => sum + linesOf(left.text, places()[0]), 0);
}

function linesOf(text: string, spans: readonly Span[]): number {
  const line = (at: number) => text.slice(0, at).split("\n").length;
  const lines = spans.flatMap(({ from, to }) => {
    const first = line(from);
    return Array.from({ length: line(to) - first + 1 }, (_, i) => first + i);
  });
  return new Set(lines).size;
}

function studentsOf({ left, right }: Overlap): [string, string] {
  return [left.student, right.student];
}
