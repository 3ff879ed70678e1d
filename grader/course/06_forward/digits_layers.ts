/** `forward` on 784-128-10, with a few digits and with as many as the course has. */
import { loadTestSet } from "../../../lib/mnist.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { matrixProblem } from "../../judge/compare.ts";
import { sameDraws } from "../../judge/draw.ts";
import { atFullSize, rowsOf, rowsProblem } from "../../judge/full_size.ts";
import { ofCall } from "../../judge/property.ts";
import { Repeated } from "../../sandbox/values.ts";
import { digitsOf } from "../network/digits.ts";
import { forward } from "../network/network.ts";
import { net, randomParams } from "../network/small_network.ts";
import { layersOf } from "./own_layers.ts";

/** Sums of 784 float32 products round more than a few numbers do. */
const TOLERANCE = { absolute: 2e-5, relative: 1e-4 };

/** More than a part that might be taken for the whole. */
const DIGITS = 150;
/** As many rows as the course has test digits, on few different ones. */
const ROWS = 10_000;
const DIFFERENT = 97;

/** The layers that are compared on digits: what is wrong with z1 and z2 shows in them, or not at all. */
const SEEN = ["a1", "a2"] as const;

/** What is wrong with the layers of some digits. */
export function digitsProblem(lab: Lab): Promise<Problem | undefined> {
  return lab.fixed("digits", () => someDigitsProblem(lab));
}

async function someDigitsProblem(lab: Lab): Promise<Problem | undefined> {
  const { params, x, right } = await onDigits(lab, DIGITS);
  const problem = await ofCall("forward", [], async () => {
    const { got, problem } = await layersOf(lab, params, x);
    const [a1, a2] = SEEN.map((layer) =>
      matrixProblem(layer, got[layer], right[layer], { tolerance: TOLERANCE, of: got })
    );
    return problem ?? a1 ?? a2;
  });
  return problem && { ...problem, counterexample: `forward(params, x) // ${DIGITS} test digits` };
}

/** A network and test digits, the same in every run, and the layers that must come of them. */
async function onDigits(lab: Lab, count: number) {
  const { random } = sameDraws();
  const params = randomParams([784, 128, 10], random);
  const { x } = digitsOf(await lab.once(loadTestSet), count, random);
  return { params, x, right: forward(net(params), x.toRows()) };
}

/** What is wrong with the layers of 10,000. */
export function atCourseSize(lab: Lab): Promise<Problem | undefined> {
  return atFullSize(lab, "forward(params, x) // 10,000 test digits", "forward", async () => {
    const { params, x, right } = await onDigits(lab, DIFFERENT);
    const at = rowsOf(ROWS);
    const options = { echo: false, seconds: 20, rows: at };
    const { got, problem } = await layersOf(lab, params, new Repeated(x, ROWS), options);
    const [a1, a2] = SEEN.map((layer) => {
      const row = (i: number) => right[layer][i % DIFFERENT];
      const large = { rows: ROWS, cols: row(0).length, row, tolerance: TOLERANCE };
      return rowsProblem(layer, got[layer], large, at);
    });
    return problem ?? a1 ?? a2;
  });
}
