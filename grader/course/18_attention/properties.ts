/** What holds of attention whatever its numbers are. */
import { Matrix, takeRows } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { isRecord, matrixProblem } from "../../judge/compare.ts";
import { forAll, ofCall } from "../../judge/property.ts";
import { heads, type Inputs } from "./head.ts";
import { SUM } from "./judge.ts";

/** Exactly the same, to the last digit. */
const SAME = { absolute: 0, relative: 0 };

/** Another last token moves nothing before it, not even in the last digit. */
export function futureProblem(lab: Lab): Promise<Problem | undefined> {
  return forAll(lab, (most) => heads(most, true, { least: 2 }), (head) => {
    const last = head.q.rows - 1;
    return unmoved(lab, head, changedAt(head, last), {
      manner: { tolerance: SAME, versus: `with another token ${last} it is` },
      of: (m) => m.toRows().slice(0, last),
    });
  });
}

/** Without a mask the order of the tokens that are looked at does not matter. */
export function orderProblem(lab: Lab): Promise<Problem | undefined> {
  return forAll(lab, (most) => heads(most, false), (head) => {
    const back = Array.from({ length: head.k.rows }, (_, j) => head.k.rows - 1 - j);
    const turned = { ...head, k: takeRows(head.k, back), v: takeRows(head.v, back) };
    return unmoved(lab, head, turned, {
      manner: { tolerance: SUM, versus: "with keys and values in the opposite order it is" },
      of: (m) => m.toRows(),
    }, ["out"]);
  });
}

/** Compares rows of two answers; what is no matrix is another check's. */
async function unmoved(
  lab: Lab,
  one: Inputs,
  other: Inputs,
  { manner, of }: {
    manner: Parameters<typeof matrixProblem>[3];
    of(m: Matrix): number[][];
  },
  names = ["weights", "out"],
): Promise<Problem | undefined> {
  const argsOf = ({ q, k, v, causal }: Inputs) => [q, k, v, { causal }];
  return await ofCall("attention", argsOf(one), async () => {
    const [before, after] = [
      await lab.call("attention", argsOf(one)),
      await lab.call("attention", argsOf(other)),
    ];
    if (!isRecord(before) || !isRecord(after)) return undefined;
    for (const name of names) {
      const [own, moved] = [before[name], after[name]];
      if (!(own instanceof Matrix) || !(moved instanceof Matrix)) continue;
      const problem = matrixProblem(name, Matrix.from(of(own)), of(moved), manner);
      if (problem) return problem;
    }
    return undefined;
  });
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
