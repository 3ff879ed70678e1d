/** Which hint a failed check gets, if any: one that is not true of this mistake is worse than none. */
import type { CheckResult, Reason } from "../report/report.ts";
import { type Exercise, hintsOf } from "./course.ts";
import type { Tried } from "./tried.ts";

/** What helps whatever the exercise. */
const OF_ALL: Record<string, string> = {
  "full-size":
    "A few rows come out right, but many do not. Look for what depends on how many there are: an array or a " +
    "loop of a fixed size, a number that holds too few bits, a spread such as Math.max(...data), a " +
    "function that calls itself once per row.",
  nan:
    "A calculation with undefined gives NaN, and so does 0 / 0, ∞ − ∞, or the logarithm or root of a " +
    "negative number. Look for an index past the end, a " +
    "function in braces that returns nothing, or Math.max that is handed a whole array, as in Math.max(row) or row.reduce(Math.max).",
  rounded: "The number is right, but rounded: keep all of its digits.",
};

/**
 * The checks with their hints, chosen once all of them have been tried: how the others came out may
 * rule a hint out.
 *
 * @throws {RangeError} when a check names a hint that there is not
 */
export function withHints(tried: readonly Tried[], row: Exercise): CheckResult[] {
  return tried.map((one, i) => {
    const name = hintOf(one, i, tried, row);
    if (name === "none") return one.result;
    const hint = { ...hintsOf(row), ...OF_ALL }[name];
    if (!hint) throw new RangeError(`Cannot find the hint ${name} of ${row.id}`);
    return { ...one.result, hint };
  });
}

function hintOf(
  { result, hint, args, numbers, looks }: Tried,
  i: number,
  tried: readonly Tried[],
  { checks, hints }: Exercise,
): string {
  const { reason, expected, actual } = result;
  if (!reason || isPlain(reason)) return "none";
  if ("kept" in reason && !checks[i].promises) return "none"; // called alone it is right
  if (hint !== undefined) return hint;
  if (reason.code === "threw") return "none";
  if (reason.code === "wrong-answer" && reason.kept && !checks[i].promises) return "none";
  if (reason.code === "argument-changed" && !checks[i].promises) return "none";
  if (looks && checks[i].hint !== "none") return looks;
  const chosen = checks[i].hint ?? Object.keys(hints)[0];
  if (typeof chosen === "string") return isAboutValues(reason) ? chosen : "none";
  const cameOut = (id: string) => tried.find((one) => one.result.id === id)?.result.status;
  return chosen({ problem: { reason, expected, actual, args, numbers }, cameOut });
}

/** An answer of another kind says what should have come; what did not come to one is no answer. */
function isPlain(reason: Reason): boolean {
  if (reason.code === "wrong-answer") return reason.what === "kind";
  return reason.code !== "argument-changed" && reason.code !== "threw";
}

/** An answer of another shape was not looked at any further. */
function isAboutValues(reason: Reason): boolean {
  return !("what" in reason);
}
