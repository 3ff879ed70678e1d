/** What is judged of a whole model: its slopes, what each token may see, and whether it learns. */
import { Matrix, parameterShapes, Random } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { isClose, numberProblem } from "../../judge/compare.ts";
import { showNumber } from "../../judge/show.ts";
import { rowOf, type Sheet, sheetOf, slopesOf, valuesOf } from "../network/tape.ts";
import { mannerOf, ofTape, type Ran, wrongLoss } from "./judge.ts";
import { type Manner, RIGHT } from "./manners.ts";
import { inputsOf, randomScene, type Scene } from "./scene.ts";
import { measuredSlopes } from "./transformer.ts";

/** Differences of the formulas' loss against slopes of the tape, both in float64. */
const SLOPE = { absolute: 1e-5, relative: 1e-3 };
/** What moves by less has not moved. */
const STILL = 1e-12;

/** Compares the slopes along all parameters with those that are measured on the formulas. */
export function slopesProblem(lab: Lab, scene: Scene): Promise<Problem | undefined> {
  return ofTape(lab, scene, async (ran) => {
    if (wrongLoss(ran, scene)) return undefined; // which another check says
    const problem = unequalSlopes(ran, scene, RIGHT);
    const manner = problem && await mannerOf(lab);
    return manner && !unequalSlopes(ran, scene, manner) ? undefined : problem;
  });
}

function unequalSlopes({ tape, values }: Ran, scene: Scene, manner: Manner) {
  const slopes = slopesOf(tape, values).slice(2);
  for (const [p, [name, rows]] of [...measuredSlopes(scene, manner)].entries()) {
    const wanted = rows.flat();
    const at = wanted.findIndex((slope, i) => !isClose(slopes[p].data[i], slope, SLOPE));
    if (at === -1) continue;
    const place = `[${Math.floor(at / slopes[p].cols)}][${at % slopes[p].cols}]`;
    const [own, right] = [slopes[p].data[at], wanted[at]].map(Math.fround).map(showNumber);
    return {
      message:
        `the slope of the loss along ${name}${place} is ${own}, the numeric gradient is ${right}`,
      expected: right,
      actual: own,
    };
  }
  return undefined;
}

/**
 * Whether another token moves logits before it.
 *
 * @param mayIgnore whether it is right if no token moves those that come after it either
 */
export function futureProblem(
  lab: Lab,
  scene: Scene,
  mayIgnore = true,
): Promise<Problem | undefined> {
  return ofTape(lab, scene, ({ tape, values }) => {
    const { rows } = scene.tokens;
    const moved = Array.from(
      { length: rows },
      (_, token) => movedRows(tape, values, withToken(scene, token)),
    );
    for (const [token, which] of moved.entries()) {
      const before = which.find((row) => row < token);
      if (before !== undefined) {
        return {
          message:
            `another token ${token} moves row ${before} of the logits, which comes before it`,
          ...(areAllMasked(tape) ? { hint: "masked" } : {}),
        };
      }
    }
    if (
      !mayIgnore && moved.slice(0, -1).every((which, token) => which.every((row) => row === token))
    ) {
      return { message: "no token moves a later row of the logits", hint: "none" };
    }
    return undefined;
  });
}

/** Whether there are masks, and no softmax without one. */
function areAllMasked(tape: Ran["tape"]): boolean {
  const softmaxes = tape.filter((one) => one.op === "softmaxRows");
  return softmaxes.length > 0 && softmaxes.every((one) => one.causal);
}

/** Which rows of the logits differ in another scene. */
function movedRows(tape: Ran["tape"], values: Sheet[], scene: Scene): number[] {
  const at = tape[tape.length - 1].from[0];
  const [one, other] = [values[at], valuesOf(tape, inputsOf(scene).map(sheetOf))[at]];
  return Array.from({ length: one.rows }, (_, i) => i).filter((i) =>
    rowOf(one, i).some((z, j) => !(Math.abs(z - rowOf(other, i)[j]) < STILL))
  );
}

/** The scene with one token replaced by the next one of the vocabulary. */
function withToken(scene: Scene, token: number): Scene {
  const tokens = new Matrix(scene.tokens.rows, scene.tokens.cols, scene.tokens.data.slice());
  const row = tokens.row(token);
  const next = (row.indexOf(1) + 1) % row.length;
  row.fill(0);
  row[next] = 1;
  return { ...scene, tokens };
}

const SIZE = { vocabulary: 8, context: 6, width: 8, heads: 2, layers: 2, hidden: 12 };
/** Small weights: nothing is known yet, and all tokens are about equally likely. */
const START = 0.05;
/** With weights that small the formulas are this near to ln V, at most. */
const NEAR = 0.1;
const STEPS = 150;
const RATE = 0.03;
/** The formulas come below a tenth of it. */
const BY_HEART = 0.1;

/** Each parameter moves the loss; small weights know nothing; and a few steps learn six tokens by heart. */
export async function learnsProblem(lab: Lab): Promise<Problem | undefined> {
  const scene = randomScene(SIZE, new Random(7));
  return await ofTape(lab, scene, unusedProblem) ??
    await ofTape(lab, atStart(scene), (ran) => startProblem(ran) ?? trainedProblem(ran));
}

function unusedProblem({ tape, values }: Ran): Problem | undefined {
  const slopes = slopesOf(tape, values).slice(2);
  const unused = parameterShapes(SIZE).find((_, p) => slopes[p].data.every((slope) => slope === 0));
  return unused && {
    message: `the loss has slope 0 along every number of ${unused.name}: nothing reads it`,
  };
}

function startProblem({ loss }: Ran): Problem | undefined {
  const uniform = Math.log(SIZE.vocabulary);
  const near = { absolute: NEAR, relative: 0 };
  const problem = numberProblem("the loss with small random parameters", loss, uniform, near);
  return problem && { ...problem, hint: "none" };
}

function trainedProblem(ran: Ran): Problem | undefined {
  const loss = lossAfter(ran);
  return loss < BY_HEART ? undefined : {
    message:
      `after ${STEPS} steps on the same ${SIZE.context} tokens the loss is ${loss.toFixed(3)}, ` +
      `expected less than ${BY_HEART}`,
    hint: "none",
  };
}

function atStart(scene: Scene): Scene {
  const random = new Random(8);
  const params = new Map([...scene.params].map(([name, { rows, cols }]): [string, Matrix] => {
    const centre = name.endsWith("Gain") ? 1 : 0;
    const drawn = () => centre + START * random.normal();
    return [name, new Matrix(rows, cols, Float32Array.from({ length: rows * cols }, drawn))];
  }));
  return { ...scene, params };
}

/** The loss after some steps of Adam, without its correction for the first steps. */
function lossAfter({ tape, values }: Ran): number {
  const inputs = values.slice(0, values.length - tape.length);
  const params = inputs.slice(2).map((sheet) => ({ ...sheet, data: sheet.data.slice() }));
  const m = params.map(({ data }) => data.map(() => 0));
  const v = params.map(({ data }) => data.map(() => 0));
  const run = () => valuesOf(tape, [...inputs.slice(0, 2), ...params]);
  for (let step = 0; step < STEPS; step++) {
    const slopes = slopesOf(tape, run()).slice(2);
    params.forEach(({ data }, p) =>
      data.forEach((_, i) => {
        const slope = slopes[p].data[i];
        m[p][i] = 0.9 * m[p][i] + 0.1 * slope;
        v[p][i] = 0.99 * v[p][i] + 0.01 * slope ** 2;
        data[i] -= RATE * m[p][i] / (Math.sqrt(v[p][i]) + 1e-8);
      })
    );
  }
  return run()[values.length - 1].data[0];
}
