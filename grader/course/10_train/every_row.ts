/** An epoch: whether it learns from every row. */
import { Blocked, type Lab, type Problem } from "../../judge/check.ts";
import { sameDraws } from "../../judge/draw.ts";
import { newSeed } from "../../judge/inputs.ts";
import { mustBeRelated } from "./related.ts";
import { moves, TRACE_RATE, traceTask } from "./trace.ts";
import { code, train } from "./training.ts";

/** Six rows are easy to follow; 600 show an order that is kept in bytes, and a limit of batches. */
const ROWS = [6, 600];

/** Whether an epoch learns from all rows, with the same seeds in every run. */
export async function everyRow(lab: Lab): Promise<Problem | undefined> {
  const draws = sameDraws();
  for (const rows of ROWS) {
    const problem = await everyRowOf(rows, lab, newSeed(draws));
    if (problem) return problem;
  }
  return await mustBeRelated(lab);
}

async function everyRowOf(rows: number, lab: Lab, seed: number): Promise<Problem | undefined> {
  const task = traceTask(rows);
  const settings = { epochs: 1, batchSize: 2, learningRate: TRACE_RATE, seed };
  const moved = moves((await train(lab, task, settings)).params);
  const firstUnused = moved.findIndex((far) => far === 0);
  if (firstUnused === -1) return undefined;
  const used = moved.filter((far) => far > 0).length;
  if (used === 0) throw new Blocked("W1 did not move at all");
  const isTail = rows > ROWS[0] && used === firstUnused; // as with a limit, and not by chance
  const which = isTail
    ? `none from row ${firstUnused} on was learned from`
    : `row ${firstUnused} was not learned from`;
  const fewer = rows > ROWS[0] ? `; of ${ROWS[0]} rows all were` : "";
  return {
    message: `of ${rows} training rows, ${which}${fewer}`,
    counterexample: code(settings, task),
    expected: `each of the ${rows} rows in one of the ${rows / 2} batches`,
    actual: `${used} of ${rows} rows used`,
  };
}
