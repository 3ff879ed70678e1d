/** Values that lead nowhere. */
import fc from "fast-check";
import type { Matrix } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { fromPool, pool } from "../../judge/inputs.ts";
import { forAll } from "../../judge/property.ts";
import { closingFor, half } from "./alone.ts";
import { isNear } from "./hints.ts";
import type { Run } from "./oracle.ts";
import { partsOf, UNARY, unary } from "./random_tapes.ts";
import { isRight, slopesProblem } from "./tape.ts";
import { withSameDraws } from "./tries.ts";

/** Inputs and results that lead nowhere; nothing is used twice on the way to the last value. */
export async function unusedProblem(lab: Lab): Promise<Problem | undefined> {
  const closing = await closingFor(lab);
  const parts = (await partsOf(lab, closing, UNARY)).filter((part) => UNARY.includes(part));
  return await forAll(
    withSameDraws(lab),
    (most) =>
      fc.tuple(
        fc.constantFrom(...parts),
        fc.array(pool(most * most, half), { minLength: 2, maxLength: 3 }),
        fc.nat(2),
        fc.boolean(),
      ),
    ([part, pools, which, isLoose]) => {
      const side = Math.floor(Math.sqrt(pools[0].length));
      const inputs = pools.map((numbers) => fromPool(numbers, side, side));
      const at = which % inputs.length;
      const [used, next] = [unary(part, at), unary(part, inputs.length)];
      const plain = closing({ tape: [used, next], inputs });
      const run = isLoose ? closing({ tape: [used, unary(part, at), next], inputs }) : plain;
      return unusedIn(lab, run, plain, inputs, at);
    },
  );
}

/**
 * What is wrong with a run that uses only one of its inputs. If that one's own slope is wrong, the
 * unused ones are not to blame.
 *
 * @param plain the run without a result that leads nowhere
 */
async function unusedIn(lab: Lab, run: Run, plain: Run, inputs: Matrix[], used: number) {
  const problem = await slopesProblem(lab, run, [...inputs.keys()]);
  if (!problem || problem.reason || isNear(problem)) return problem;
  if (await isRight(lab, run, [used])) return problem;
  return { ...problem, hint: await isRight(lab, plain, [used]) ? "besideLoose" : "behindAnother" };
}
