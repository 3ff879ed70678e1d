/** What holds of attention whatever its numbers are. */
import { Matrix } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { isRecord, matrixProblem } from "../../judge/compare.ts";
import { forAll, ofCall } from "../../judge/property.ts";
import { heads, type Inputs } from "./head.ts";

/** A few roundings: a maximum of all scores may move the last digits. */
const SAME = { absolute: 1e-6, relative: 1e-6 };

/** Another last token moves nothing before it. */
export function futureProblem(lab: Lab): Promise<Problem | undefined> {
  return forAll(lab, (most) => heads(most, true, { least: 2 }), (head) => {
    const args = argsOf(head);
    return ofCall("attention", args, async () => {
      const before = await lab.call("attention", args);
      const after = await lab.call("attention", argsOf(changedAt(head, head.q.rows - 1)));
      return movedProblem(before, after, head.q.rows - 1);
    });
  });
}

function argsOf({ q, k, v, causal }: Inputs): unknown[] {
  return [q, k, v, { causal }];
}

/** What differs in the rows before the last; what is not a matrix is another check's. */
function movedProblem(before: unknown, after: unknown, last: number): Problem | undefined {
  if (!isRecord(before) || !isRecord(after)) return undefined;
  for (const name of ["weights", "out"]) {
    const [own, moved] = [before[name], after[name]];
    if (!(own instanceof Matrix) || !(moved instanceof Matrix)) continue;
    const [one, other] = [own, moved].map((m) => m.toRows().slice(0, last));
    const manner = { tolerance: SAME, versus: `with another token ${last} it is` };
    const problem = matrixProblem(name, Matrix.from(one), other, manner);
    if (problem) return name === "out" ? { hint: "out", ...problem } : problem;
  }
  return undefined;
}

/** Inputs in which one token is another one. */
function changedAt({ q, k, v, causal }: Inputs, token: number): Inputs {
  const changed = (m: Matrix) => {
    const copy = new Matrix(m.rows, m.cols, m.data.slice());
    copy.row(token).forEach((x, c, row) => row[c] = 1.5 - x);
    return copy;
  };
  return { q: changed(q), k: changed(k), v: changed(v), causal };
}
