/** Runs the tape that a submission wrote, and compares what comes of it with the formulas. */
import { type LanguageModelSize, Matrix, type Operation } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { matrixProblem, numberProblem } from "../../judge/compare.ts";
import { ofCall } from "../../judge/property.ts";
import { SandboxError } from "../../sandbox/failure.ts";
import { lossOfLogits } from "../network/network.ts";
import { type Sheet, sheetOf, valuesOf } from "../network/tape.ts";
import { formOf, type Wrong } from "../network/tape_form.ts";
import { closest, elsewhere, type Manner, type ModelPart } from "./manners.ts";
import { exchanged, type Oddities, otherEpsilon, putRight } from "./oddities.ts";
import { EVERYTHING } from "./scenes.ts";
import { inputsOf, type Scene } from "./scene.ts";
import { logitsOf } from "./transformer.ts";

/** So many times the work of the formulas may a tape take. */
const MOST_TIMES = 40;
/** So many times the operations of the formulas may it have: the least of them takes time in each step of a training. */
const MOST_TIMES_AS_MANY = 10;
/** Both sides compute in float64; other orders of sums are right. */
export const CLOSE = { absolute: 1e-4, relative: 1e-4 };

/** A tape that a submission wrote, run on a scene; what `oddities` tells is put right in it. */
export interface Ran {
  tape: Operation[];
  oddities: Oddities;
  values: Sheet[];
  logits: Matrix;
  loss: number;
}

/**
 * Asks for the tape of a size, looks whether it can be run, runs it, and judges what came. Where something
 * is wrong, code that nothing has called yet is asked once more: what was kept from an earlier call is
 * the promises' to judge.
 */
export function ofTape(
  lab: Lab,
  scene: Scene,
  judge: (ran: Ran) => Problem | undefined | Promise<Problem | undefined>,
): Promise<Problem | undefined> {
  const { size } = scene;
  const judged = async () => {
    const ran = runOf(await lab.call("nextTokenTape", [size]), scene);
    return "wrong" in ran ? formProblem(ran) : await judge(ran);
  };
  return ofCall("nextTokenTape", [size], async () => {
    const problem = await judged();
    if (!problem) return undefined;
    await lab.forget();
    return await judged();
  });
}

/** What a tape comes to; or why it is not one that can be run. */
export function runOf(got: unknown, scene: Scene): Ran | Wrong {
  const inputs = inputsOf(scene);
  const form = formOf(got, inputs, MOST_TIMES * workOf(scene.size));
  if ("wrong" in form) return form;
  const { sizes } = form;
  const count = form.tape.length;
  if (count > MOST_TIMES_AS_MANY * operationsOf(scene.size)) {
    return { wrong: `it has ${count} operations, far more than needed` };
  }
  const { tape, ...oddities } = putRight(form.tape);
  const last = tape[tape.length - 1];
  if (last.op !== "crossEntropy") return { wrong: `it ends in ${last.op}, expected crossEntropy` };
  const { rows, cols } = sizes[last.from[0]];
  const { context, vocabulary } = scene.size;
  if (rows !== context || cols !== vocabulary) {
    const wanted = `${context}×${vocabulary}`;
    return { wrong: `its logits are ${rows}×${cols}, expected ${wanted}, a row for each token` };
  }
  const values = valuesOf(tape, inputs.map(sheetOf));
  const logits = new Matrix(rows, cols, Float32Array.from(values[last.from[0]].data));
  return { tape, oddities, values, logits, loss: values[values.length - 1].data[0] };
}

/** How many operations the formulas take. */
function operationsOf({ layers, heads }: LanguageModelSize): number {
  return 7 + layers * (12 + 10 * heads);
}

/** The multiplications of the formulas, about. */
function workOf({ vocabulary, context, width, layers, hidden, heads }: LanguageModelSize): number {
  const layer = 4 * width * width + 2 * context * width + 2 * width * hidden +
    heads * (context + 4 * width);
  return context * (3 * width * vocabulary + 8 * width + layers * (layer + 10 * width));
}

function formProblem({ wrong, isOfIndices }: Wrong): Problem {
  return { message: `the tape cannot be run: ${wrong}`, hint: isOfIndices ? "form" : "none" };
}

/** What belongs to one check: the manners of these parts, where they are wrong. */
export type Own = Partial<Record<ModelPart, readonly string[]>>;

/**
 * Compares the logits with those of the formulas. Where they differ only by what is wrong in other
 * parts, all is well here: each mistake has a check of its own.
 *
 * @param own the mistakes that this check is about
 * @param where what the message says of the scene beside that
 */
export function logitsProblem(
  lab: Lab,
  scene: Scene,
  own: Own,
  where = "",
): Promise<Problem | undefined> {
  return ofTape(lab, scene, async ({ logits }) => {
    const problem = compared(logits, scene);
    if (!problem) return undefined;
    const context = elsewhere(await mannerOf(lab), own);
    const isRightButForOthers = context && !compared(logits, scene, context);
    return isRightButForOthers
      ? undefined
      : { ...problem, message: `${problem.message} (random parameters${where})` };
  });
}

/** Whether the logits of a scene are right; undefined where the tape of its size cannot be had. */
export function areLogitsRight(lab: Lab, scene: Scene): Promise<boolean | undefined> {
  return ofLogits(lab, scene, (logits) => compared(logits, scene) === undefined);
}

/** Whether each row of the logits adds up to 1, as what softmax has made does. */
export function areShares(lab: Lab, scene: Scene): Promise<boolean | undefined> {
  const isOne = (row: number[]) => Math.abs(row.reduce((sum, z) => sum + z, 0) - 1) < 1e-4;
  return ofLogits(lab, scene, (logits) => logits.toRows().every(isOne));
}

/** Something of the logits; undefined where the tape of their size cannot be had. */
async function ofLogits(
  lab: Lab,
  scene: Scene,
  test: (logits: Matrix) => boolean,
): Promise<boolean | undefined> {
  try {
    const ran = runOf(await lab.call("nextTokenTape", [scene.size]), scene);
    return "wrong" in ran ? undefined : test(ran.logits);
  } catch (error) {
    if (error instanceof SandboxError) return undefined;
    throw error;
  }
}

/** Like {@linkcode logitsProblem}, but says nothing where it is not known what is wrong. */
export async function knownProblem(
  lab: Lab,
  scene: Scene,
  own: Own,
): Promise<Problem | undefined> {
  const manner = await mannerOf(lab);
  return manner && !elsewhere(manner, own) ? await logitsProblem(lab, scene, own) : undefined;
}

function compared(logits: Matrix, scene: Scene, manner?: Manner): Problem | undefined {
  return matrixProblem("logits", logits, logitsOf(scene, manner), { tolerance: CLOSE });
}

/** What is wrong with the loss of a tape's own logits. */
export function lossProblem(lab: Lab, scene: Scene): Promise<Problem | undefined> {
  return ofTape(lab, scene, (ran) => exchanged(ran) ?? wrongLoss(ran, scene));
}

/** What is wrong with the epsilons of a tape's norms. */
export function epsilonProblem(lab: Lab, scene: Scene): Promise<Problem | undefined> {
  return ofTape(lab, scene, ({ oddities }) => otherEpsilon(oddities));
}

/** What is wrong with the loss beside the logits that it was made of. */
export function wrongLoss({ logits, loss }: Ran, { targets }: Scene): Problem | undefined {
  const right = lossOfLogits(logits.toRows(), targets.toRows());
  return numberProblem("the loss", Math.fround(loss), right, CLOSE);
}

/** In which manner a submission writes each part, as far as that can be told. */
export async function mannerOf(lab: Lab): Promise<Manner | undefined> {
  const got = runOf(await lab.call("nextTokenTape", [EVERYTHING.size]), EVERYTHING);
  if ("wrong" in got) return undefined;
  const { logits } = got;
  const known = await lab.once(nothingKnown);
  const key = logits.data.join();
  if (!known.has(key)) {
    known.set(key, closest((manner) => compared(logits, EVERYTHING, manner) === undefined));
  }
  return known.get(key);
}

/** Manners by their logits: a thousand are tried where none fits, and every check asks. */
function nothingKnown(): Promise<Map<string, Manner | undefined>> {
  return Promise.resolve(new Map());
}
