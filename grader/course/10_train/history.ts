/** The history and the calls of onEpoch: one entry and one call per epoch, and true ones. */
import type { LabelledSet, Params } from "../../../lib/mod.ts";
import { Blocked, type Lab, type Problem } from "../../judge/check.ts";
import { isRecord, kindProblem } from "../../judge/compare.ts";
import { type Draws, sameDraws } from "../../judge/draw.ts";
import { newSeed, oneHot } from "../../judge/inputs.ts";
import { ofCall } from "../../judge/property.ts";
import { counted } from "../../report/counted.ts";
import { descend } from "../network/gradient.ts";
import { net } from "../network/small_network.ts";
import { isAt } from "./explain.ts";
import { isTimesCounts } from "./factor.ts";
import { gradientAt } from "./orders.ts";
import { epochProblem, fieldProblem, historyProblem, METRICS } from "./metrics.ts";
import {
  anyTask,
  inCall,
  opposed,
  type Settings,
  smallTask,
  type Task,
  train,
  type Trained,
} from "./training.ts";

/** Enough for the last epoch's metrics to be none of the others', and no mean of all. */
const EPOCHS = 20;
/** So many epochs show each of the earlier ones. */
const FEW_EPOCHS = 4;
/** Small, so that steps uphill do not end in NaN: where they lead is not the history's matter. */
const RATE = 0.01;

/**
 * More rows than one might measure at once: of the few more than 128, a last part counts for too much in
 * a mean of means; of the many, a part may be taken for the whole.
 */
const MANY_ROWS = [{ rows: 150, testRows: 130 }, { rows: 10_007, testRows: 1_503 }];

/**
 * Whether the history has the metrics of both whole sets after each epoch. The tasks are the same in every
 * run: where other parameters come back than the metrics are of, these may be alike by chance.
 */
export async function wholeHistory(lab: Lab): Promise<Problem | undefined> {
  const draws = sameDraws();
  const task = opposed(smallTask(draws, 7));
  const settings = { epochs: EPOCHS, batchSize: 3, learningRate: RATE, seed: newSeed(draws) };
  const { params, history } = await train(lab, task, settings);
  const first = await train(lab, task, { ...settings, epochs: 1 });
  const problem = historyProblem(history, EPOCHS, params, task) ??
    historyProblem(first.history, 1, first.params, task);
  if (problem) {
    const trainings = [{ params, history, settings }, {
      ...first,
      settings: { ...settings, epochs: 1 },
    }];
    const hint = isTimesCounts(task, trainings) ? { hint: "factor" } : {};
    return inCall(settings, task, { ...problem, ...hint });
  }
  return await earlierEpochProblem(lab, draws) ?? manyRowsProblem(lab, draws);
}

/**
 * What is wrong with the metrics of epochs that are not the last. With one batch per epoch, whatever the
 * order, a training of one epoch ends as the first epoch of a longer one does, and so on.
 */
export async function earlierEpochProblem(
  lab: Lab,
  draws: Draws,
): Promise<Problem | undefined> {
  const task = smallTask(draws, 7);
  const settings = { batchSize: 7, learningRate: 0.25, seed: newSeed(draws) };
  const trained: Trained[] = [];
  for (let epochs = 1; epochs <= FEW_EPOCHS; epochs++) {
    trained.push(await train(lab, task, { ...settings, epochs }));
  }
  const { history } = trained.at(-1)!;
  for (const [i, { params }] of trained.slice(0, -1).entries()) {
    if (!followsOn(params, trained[i + 1].params, task, settings.learningRate)) return undefined;
    const problem = epochProblem(history, i + 1, params, task);
    if (problem) return inCall({ ...settings, epochs: FEW_EPOCHS }, task, problem);
  }
  return undefined;
}

/** Whether a training goes on from where a shorter one ends: if not, nothing is known of its first epochs. */
function followsOn(middle: Params, end: Params, { train }: Task, learningRate: number): boolean {
  const at = net(middle);
  return isAt(descend(at, gradientAt(at, train), learningRate), net(end));
}

/** What is wrong with the metrics of large sets. */
async function manyRowsProblem(lab: Lab, draws: Draws): Promise<Problem | undefined> {
  for (const { rows, testRows } of MANY_ROWS) {
    const { params: start, train: learned, test } = anyTask(draws, rows, testRows);
    const task = { params: start, train: uneven(learned), test: uneven(test) };
    const settings = { epochs: 1, batchSize: 64, learningRate: RATE, seed: newSeed(draws) };
    const { params, history } = await train(lab, task, settings);
    const problem = historyProblem(history, 1, params, task);
    if (problem) return inCall(settings, task, problem);
  }
  return undefined;
}

/** The last third is of one class, so that no part of the set costs what the whole does. */
function uneven({ x }: LabelledSet): LabelledSet {
  const classes = Array.from({ length: x.rows }, (_, i) => 3 * i < 2 * x.rows ? i : 0);
  return { x, y: oneHot(classes, 3) };
}

/** Whether onEpoch is called once per epoch, with what is put into the history, and may be left out. */
export async function onEpoch(lab: Lab): Promise<Problem | undefined> {
  const task = smallTask(lab, 4);
  const settings = { epochs: 2, batchSize: 2, learningRate: 0.25, seed: newSeed(lab) };
  const { history, calls } = await train(lab, task, settings);
  const problem = callsProblem(calls, settings.epochs, history);
  if (problem) return inCall(settings, task, problem);
  return leftOutProblem(lab, task, { ...settings, silent: true });
}

/** What goes wrong where onEpoch is left out. */
async function leftOutProblem(
  lab: Lab,
  task: Task,
  settings: Settings,
): Promise<Problem | undefined> {
  const problem = await ofCall("train", [], async () => {
    await train(lab, task, settings);
    return undefined;
  });
  return inCall(settings, task, problem);
}

/**
 * What is wrong with the calls of onEpoch; undefined when nothing is. They are compared with the
 * history that was returned, not with the truth: wrong metrics cost the history's points only.
 */
export function callsProblem(
  calls: unknown[],
  epochs: number,
  history: unknown,
): Problem | undefined {
  if (calls.length !== epochs) {
    const [expected, actual] = [epochs, calls.length].map((count) => counted(count, "call"));
    const message = `onEpoch got ${actual}, expected ${expected}: one per epoch`;
    return { message, expected, actual };
  }
  if (!Array.isArray(history)) throw new Blocked("history must be a list of metrics first");
  for (const [i, told] of calls.entries()) {
    const [epoch, isLast] = [i + 1, i + 1 === epochs];
    const kept = isLast ? history.at(-1) : history[i];
    if (!isLast && kept?.epoch !== epoch) continue; // that it is of another epoch is the history's matter
    const problem = callProblem(epoch, told, kept);
    if (problem) return problem;
  }
  return undefined;
}

/** What is wrong with the metrics that a call got, next to what the history has for its epoch. */
function callProblem(
  epoch: number,
  told: unknown,
  kept: Partial<Record<string, unknown>> | undefined,
) {
  if (!isRecord(told)) {
    return kindProblem("what onEpoch was called with", told, "an object of metrics");
  }
  for (const name of METRICS) {
    const wanted = kept?.[name];
    if (typeof wanted !== "number") {
      return kindProblem(
        `the history's ${name} of epoch ${epoch}`,
        wanted,
        "a number",
        Object(kept),
      );
    }
    if (Object.is(told[name], wanted)) continue; // a NaN too, if it is one in both
    const problem = fieldProblem("metrics", told, name, wanted);
    if (!problem) continue;
    const message = `call ${epoch} of onEpoch: ${problem.message}, as in the history`;
    return { ...problem, message };
  }
  return undefined;
}
