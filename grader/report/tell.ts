import { inert } from "../sandbox/inert.ts";
import { MARKS } from "./marks.ts";
import type { Part } from "./parts.ts";
import type { CheckResult } from "./report.ts";

/**
 * What there is to say about a check that did not pass, one line each: the input, what happened,
 * expected and got where that has not said them, a hint. Nothing of the student's is alive in it.
 */
export function tell(check: CheckResult): string[] {
  const { counterexample, message, expected, actual } = check;
  const hint = hintOf(check);
  return [
    counterexample,
    message,
    !isSaid(check) && expected && `expected ${expected}`,
    !isSaid(check) && actual && `got ${actual}`,
    hint && `Hint: ${hint}`,
  ].filter((line) => line).map((line) => inert(line as string, Infinity));
}

/** Whether a check's message has what was expected, and what came. */
export function isSaid({ message = "", expected, actual }: CheckResult): boolean {
  return [expected, actual].every((part) => !part || message.includes(part));
}

/** What its author seems to have believed, or else what to think of next. */
export function hintOf({ misconception, hint }: CheckResult): string | undefined {
  return misconception?.text ?? hint;
}

/** What a reader without colours is told of one exercise: each check, and what the compiler says. */
export function tellPart({ status, checks, typeErrors = [], output }: Part): string {
  if (status === "not-started") return "Not started.";
  if (status === "missing") return "The file is missing.";
  const lines = checks.flatMap((check) => [
    `${MARKS[check.status]} ${check.title} (${check.score} of ${check.maxScore})`,
    ...(check.status === "passed" ? [] : tell(check).map((line) => `    ${indented(line)}`)),
  ]);
  const types = typeErrors.map((error) => `Type: ${indented(inert(error, Infinity))}`);
  const printed = inert(output, Infinity).trimEnd();
  return [...lines, ...types, ...(printed ? [`Printed:\n    ${indented(printed)}`] : [])]
    .join("\n");
}

function indented(text: string): string {
  return text.replaceAll("\n", "\n    ");
}
