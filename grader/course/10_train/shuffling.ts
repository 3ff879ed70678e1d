import { PARAMETERS } from "../network/network.ts";
import { tellingTask, type Way } from "./batches.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { newSeed } from "../../judge/inputs.ts";
import { ORDER_RATE, orderOf, twoSamples } from "./orders.ts";
import { pairingsProblem } from "./pairings.ts";
import { code, opposed, smallTask, train } from "./training.ts";

/** Two samples have four orders over two epochs; missing one of them in 60 seeds: 4·(3/4)^60 < 1.3e-7. */
const ORDER_SEEDS = 60;

/** So many that a learning rate that is lowered every ten epochs has been. */
const EPOCHS = 12;

const NO_ORDER =
  "the result is that of none of the four orders in which two samples can come over two epochs";

/** Whether two samples end where one of their orders would bring them. */
export async function oneByOne(lab: Lab): Promise<Problem | undefined> {
  const { task, results } = twoSamples(lab);
  const settings = { epochs: 2, batchSize: 1, learningRate: ORDER_RATE, seed: newSeed(lab) };
  const { params } = await train(lab, task, settings);
  if (orderOf(params, results) !== -1) return lateEpochs(lab);
  return { message: NO_ORDER, counterexample: code(settings, task) };
}

/** A rate that changes after some epochs, or where the test set is learned no more, ends elsewhere. */
async function lateEpochs(lab: Lab): Promise<Problem | undefined> {
  const epochs = Array<Way>(EPOCHS).fill([[0, 1, 2, 3, 4]]); // one batch: there is no order
  const { task, results } = tellingTask(lab, 5, [epochs], ORDER_RATE);
  const settings = { epochs: EPOCHS, batchSize: 5, learningRate: ORDER_RATE, seed: newSeed(lab) };
  const { params } = await train(lab, opposed(task), settings);
  if (orderOf(params, results) !== -1) return undefined;
  return {
    message: `${EPOCHS} epochs of one batch each don't end where ${EPOCHS} steps of the given ` +
      "learningRate lead",
    counterexample: code(settings, task),
  };
}

/** Whether the order comes from the given random, anew in each epoch. */
export async function reshuffles(lab: Lab): Promise<Problem | undefined> {
  const { task, results } = twoSamples(lab);
  const settings = { epochs: 2, batchSize: 1, learningRate: ORDER_RATE, seed: 0 };
  const unrepeatable = await repeatProblem(lab);
  if (unrepeatable) return unrepeatable;
  const seen = new Set<number>();
  for (let i = 0; i < ORDER_SEEDS && seen.size < 4; i++) {
    settings.seed = newSeed(lab);
    const { params } = await train(lab, task, settings);
    const order = orderOf(params, results);
    if (order === -1) return { message: NO_ORDER, counterexample: code(settings, task) };
    seen.add(order);
  }
  if (seen.size === 4) return pairingsProblem(lab);
  return {
    message: `over ${ORDER_SEEDS} seeds, two samples came in ${seen.size} of the 4 orders ` +
      "that two epochs can have",
    counterexample: code(settings, task),
    expected: "4 orders",
    actual: `${seen.size}`,
  };
}

/** A training on eight rows, one at a time, has 40,320 orders: by chance it is not the same twice. */
async function repeatProblem(lab: Lab): Promise<Problem | undefined> {
  const task = smallTask(lab, 8);
  const settings = { epochs: 1, batchSize: 1, learningRate: ORDER_RATE, seed: newSeed(lab) };
  const [one, two] = [await train(lab, task, settings), await train(lab, task, settings)];
  const same = PARAMETERS.every((name) =>
    one.params[name].data.every((w, i) => w === two.params[name].data[i])
  );
  if (same) return undefined;
  return {
    message: "the same seed gave another training: draw the order from the given random alone",
    counterexample: `${code(settings, task)}, twice`,
  };
}
