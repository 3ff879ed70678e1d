import { assert } from "@std/assert";
import { readFile, reportOf } from "./submissions.ts";
import { type Trivial, trivialSource } from "./trivial.ts";
import { course } from "./this_course.ts";

/** A shape, or a count of calls, is an answer too: it may be worth as much as this. */
const MOST_POINTS = 1;

/** Fails where numbers that nobody computed are worth more than next to nothing in some exercise. */
export async function assertWorthNothing(kind: Trivial): Promise<void> {
  const trivial: Record<string, string> = {};
  for (const { id, exports } of course.exercises) {
    trivial[id] = trivialSource(await readFile("solutions", id), exports, kind);
  }
  const report = await reportOf("solutions", trivial, "--no-capstone", "--deeper", "--no-check");
  const paid = [...report.exercises, ...report.deeper].filter(({ score }) => score > MOST_POINTS)
    .map(({ id, score, checks }) => {
      const passed = checks.filter(({ status }) => status === "passed").map(({ id }) => id);
      return `${id} ${score}: ${passed}`;
    });
  assert(paid.length === 0, paid.join("; "));
}
