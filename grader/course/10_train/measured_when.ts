/** A probe: of which parameters, and on which rows, the losses of an epoch are. */
import { descend } from "../network/gradient.ts";
import { crossEntropy, forward, type Net } from "../network/network.ts";
import { net } from "../network/small_network.ts";
import type { Ask, Probe } from "../../diagnosis/probe.ts";
import { gradientAt, orderOf, rowsOf } from "./orders.ts";
import { run, settled, taskOf } from "./runs.ts";
import type { Task } from "./training.ts";

const RATE = 0.25;
const SEEDS = 4;
/** Three steps of single samples, so that the step before the last is not the first. */
const CLASSES = [2, 0, 1];
const ORDERS = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];

/** Which loss is told as the training loss, and which as the test loss, of one epoch of three steps. */
export const measuredWhen: Probe = {
  fn: "train",
  observe: async (ask: Ask) => {
    const task = taskOf(CLASSES, 17);
    const seen: unknown[] = [];
    for (let seed = 0; seed < SEEDS; seed++) {
      const settings = { epochs: 1, batchSize: 1, learningRate: RATE, seed };
      const one = await run(ask, task, settings);
      if ("instead" in one) return one.instead;
      const walks = ORDERS.map((order) => walk(task, order));
      const found = orderOf(one.params, walks.map((walked) => walked.at(-1)!));
      if (found === -1) return "no order leads there";
      const told = one.history[0] as Record<string, unknown> | undefined;
      const losses = lossesOf(task, walks[found], ORDERS[found]);
      seen.push({ train: nameOf(told?.trainLoss, losses), test: nameOf(told?.testLoss, losses) });
    }
    return settled(seen);
  },
};

/** The parameters before the first step of an order, and after each. */
function walk({ params, train }: Task, order: readonly number[]): Net[] {
  let at = net(params);
  const nets = [at];
  for (const row of order) {
    at = descend(at, gradientAt(at, rowsOf(train, [row])), RATE);
    nets.push(at);
  }
  return nets;
}

/** The losses that might be told, by name; the right ones first. */
function lossesOf({ train, test }: Task, walked: Net[], order: readonly number[]) {
  const loss = (at: Net, { x, y } = train) => crossEntropy(y.toRows(), forward(at, x.toRows()).a2);
  const end = walked.at(-1)!;
  const ofStep = order.map((row, i) => loss(walked[i], rowsOf(train, [row])));
  const mean = ofStep.reduce((sum, one) => sum + one, 0) / order.length;
  return {
    "the training set, at the end": loss(end),
    "the test set, at the end": loss(end, test),
    "the training set, before the last step": loss(walked.at(-2)!),
    "the test set, before the last step": loss(walked.at(-2)!, test),
    "the training set, at the start": loss(walked[0]),
    "the test set, at the start": loss(walked[0], test),
    "each batch, before its step": mean,
    "the last batch, before its step": ofStep.at(-1)!,
    "the last batch, after its step": loss(end, rowsOf(train, [order.at(-1)!])),
    "the training set, as a sum": order.length * loss(end),
    "the training set, divided by its rows again": loss(end) / order.length,
  };
}

function nameOf(told: unknown, losses: Record<string, number>): string {
  const isTold = ([, loss]: [string, number]) =>
    typeof told === "number" && Math.abs(told - loss) < 1e-5 * (1 + loss);
  return Object.entries(losses).find(isTold)?.[0] ?? "another number";
}
