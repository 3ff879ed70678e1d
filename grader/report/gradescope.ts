import { inert } from "../sandbox/inert.ts";
import { allPartsOf, bonusPartsOf, type Part, partsOf, scoreText } from "./parts.ts";
import type { Report } from "./report.ts";
import { tellPart } from "./tell.ts";

/**
 * The report as Gradescope's `results.json`: one test per exercise, so that a stub is a short
 * line and not a wall of failures. All text is plain: nothing of the student's is read as HTML or Markdown.
 */
export function gradescope(report: Report): string {
  const results = {
    score: report.score + report.bonus,
    execution_time: Math.ceil(report.durationMs / 1000),
    output: summary(report),
    output_format: "text",
    test_output_format: "text",
    test_name_format: "text",
    visibility: "visible",
    stdout_visibility: "hidden",
    tests: [...partsOf(report).map(test), ...bonusPartsOf(report).map(challenge)],
    leaderboard: leaderboard(report),
    extra_data: { seed: report.seed, receipt: report.receipt, versions: report.versions },
  };
  return JSON.stringify(results, null, 2) + "\n";
}

/** What the capstones came to; `order` says which end of the list is the better one. */
function leaderboard({ capstone, deeperCapstones = [] }: Report) {
  const accuracy = capstone?.testAccuracy;
  return [
    ...(typeof accuracy === "number"
      ? [{ name: "Test accuracy", value: accuracy, order: "desc" }]
      : []),
    ...deeperCapstones.flatMap(({ title, measure }) =>
      measure
        ? [{
          name: title,
          value: measure.value,
          order: measure.better === "lower" ? "asc" : "desc",
        }]
        : []
    ),
  ];
}

function test(part: Part, index: number) {
  const { status, score, maxScore, id, title } = part;
  return {
    name: `${id} ${title}`,
    number: String(index + 1),
    score,
    max_score: maxScore,
    // Without a status Gradescope compares the points.
    ...(status === "passed" || status === "failed" ? { status } : {}),
    output: tellPart(part),
  };
}

/** A bonus counts above the maximum. */
function challenge(part: Part, index: number) {
  return { ...test(part, index), number: `bonus ${index + 1}`, max_score: 0 };
}

function summary(report: Report): string {
  const faults = allPartsOf(report).filter(({ status }) => status === "broken").map(({ id }) => id);
  return [
    ...(report.notes ?? []).map((note) => inert(note, Infinity)),
    `${scoreText(report)}.`,
    ...(faults.length === 0 ? [] : [
      `The grader itself failed in ${
        faults.join(", ")
      }: tell your instructor, it is not your fault.`,
    ]),
    `Seed ${report.seed} replays this run: deno task grade --seed ${report.seed}`,
  ].join("\n");
}
