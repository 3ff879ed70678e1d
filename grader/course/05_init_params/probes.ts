import { Matrix, type Params } from "../../../lib/mod.ts";
import { correlation } from "../network/correlation.ts";
import { Seeded } from "../../sandbox/values.ts";
import type { Ask, Probe } from "../../diagnosis/probe.ts";

/** Sizes at which every rule for the deviation gives other numbers. */
const SIZES = [150, 200, 50];
/** Another size: weights that are kept from the call before still have the old one. */
const SMALL = [3, 2, 4];

/**
 * Random weights can't be compared one by one, so a few figures of them are.
 *
 * The smaller layer has 10,000 weights. Between two honest draws the logarithm of its deviation
 * differs by 0.010 and its share within one deviation by 0.007 (one standard error each): the
 * tolerance is six times the larger, passed by chance once in 5·10⁸. The closest two rules are 0.2
 * apart in one of the layers, normal and uniform numbers 0.1.
 */
export const probes: Probe[] = [{
  fn: "initParams",
  tolerance: { absolute: 0.06, relative: 0 },
  observe: async (ask) => {
    const [one, again, other] = [await draw(ask, 1), await draw(ask, 1), await draw(ask, 2)];
    const small = await draw(ask, 1, SMALL);
    if (!one || !again || !other || !small) return "no parameters";
    return {
      W1: figures(one.W1),
      W2: figures(one.W2),
      biases: [one.b1, one.b2].map(biases),
      layersAlike: Math.abs(correlation(one.W1.data, one.W2.data)) > 0.1,
      repeats: same(one, again),
      nearlyRepeats: nearlySame(one.W1.data, again.W1.data) &&
        nearlySame(one.W2.data, again.W2.data),
      ignoresTheGenerator: same(one, other),
      small: [shapeOf(small.W1), shapeOf(small.W2)],
    };
  },
}];

async function draw(ask: Ask, seed: number, sizes = SIZES): Promise<Params | undefined> {
  const seen = await ask("initParams", [...sizes, new Seeded(seed)]);
  const params = "value" in seen ? seen.value as Params | undefined : undefined;
  const complete = params &&
    [params.W1, params.b1, params.W2, params.b2].every((m) => m instanceof Matrix);
  return complete ? params : undefined;
}

function figures(weights: Matrix) {
  const { rows, cols, data } = weights;
  if (rows < 2 || cols < 2) return shapeOf(weights); // nothing to be compared with one another
  if (data.every((w) => w === data[0])) {
    return { shape: shapeOf(weights), constant: data[0] === 0 ? "zero" : "another number" };
  }
  const n = data.length;
  const mean = data.reduce((sum, w) => sum + w, 0) / n;
  const rms = Math.sqrt(data.reduce((sum, w) => sum + w * w, 0) / n);
  return {
    shape: shapeOf(weights),
    /** Against He's rule: 0 is as it should be. */
    logDeviation: Math.log(rms / Math.sqrt(2 / rows)),
    mean: Math.abs(mean) * Math.sqrt(n) < 6 * rms ? 0 : mean / rms,
    withinOne: data.filter((w) => Math.abs(w) < rms).length / n,
    rowsAlike: weights.row(0).every((w, j) => w === weights.get(1, j)),
    columnsAlike: Array.from({ length: rows }, (_, i) => weights.row(i)).every(([a, b]) => a === b),
  };
}

function shapeOf({ rows, cols }: Matrix): string {
  return `${rows}×${cols}`;
}

/** What biases are; random ones are not compared by their values. */
function biases({ data }: Matrix): string {
  if (data.every((b) => b === 0)) return "zero";
  return data.every((b) => b === data[0]) ? "all equal" : "random";
}

/** Whether two lists are alike but for a draw that is left over, which moves all others by a place. */
function nearlySame(a: Float32Array, b: Float32Array): boolean {
  return [[a, b], [a.subarray(1), b], [a, b.subarray(1)]]
    .some(([one, other]) => Math.abs(correlation(one, other)) > 0.1);
}

function same(a: Params, b: Params): boolean {
  return a.W1.data.every((w, i) => w === b.W1.data[i]) &&
    a.W2.data.every((w, i) => w === b.W2.data[i]);
}
