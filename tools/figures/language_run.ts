import {
  type AdamState,
  type LanguageModelSize,
  Matrix,
  parameterShapes,
  Random,
} from "../../lib/mod.ts";
import { adamStep } from "../../solutions/14_optimizers.ts";
import { evaluate, gradients } from "../../solutions/15_autograd.ts";
import { nextTokenTape } from "../../solutions/19_language_model.ts";

/** What lesson 19 says of two language models: written to `lessons/figures/language_run.json`. */
export type LanguageRun = ReturnType<typeof languageRun>;

/** How they are trained: one window of text per step, by Adam, whose rate falls to 0 at the end. */
const SETTINGS = { seed: 1, context: 32, width: 24, heads: 2, hidden: 48, steps: 6000, rate: 0.01 };
/** The models differ in their layers alone. */
const LAYERS = [0, 1];
/** The first part of the text is learned from; windows of the rest are asked. */
const LEARNED = 0.9;
const ASKED = 100;
const EVERY = 300;
/** Added to each count: a pair that did not come is not impossible. */
const SMOOTHING = 0.1;

/** A text as the places of its letters in the alphabet. */
interface Codes {
  vocabulary: number;
  learned: number[];
  rest: number[];
}

/** Trains two models on a text, and counts its pairs of letters. */
export function languageRun(text: string) {
  const codes = codesOf(text);
  return {
    about: "Two language models on data/moby_dick.txt, written by deno task figures",
    settings: SETTINGS,
    vocabulary: codes.vocabulary,
    /** The loss of counted pairs on the same windows. */
    pairs: round(pairsLoss(codes)),
    models: LAYERS.map((layers) => ({ layers, curve: curveOf(codes, layers) })),
  };
}

function codesOf(text: string): Codes {
  const letters = [...new Set(text)].toSorted();
  const all = Array.from(text, (letter) => letters.indexOf(letter));
  const end = Math.floor(LEARNED * all.length);
  return { vocabulary: letters.length, learned: all.slice(0, end), rest: all.slice(end) };
}

/** The loss on the windows that are asked, every few hundred steps. */
function curveOf({ vocabulary, learned, rest }: Codes, layers: number) {
  const { seed, steps, rate, context, width, heads, hidden } = SETTINGS;
  const size = { vocabulary, context, width, heads, layers, hidden };
  const tape = nextTokenTape(size);
  const random = new Random(seed);
  const asked = windows(rest, vocabulary);
  let params = drawn(size, random);
  let states: AdamState[] = params.map(({ rows, cols }) => ({
    m: new Matrix(rows, cols),
    v: new Matrix(rows, cols),
  }));
  const curve = [];
  for (let step = 1; step <= steps; step++) {
    const start = Math.floor(random.uniform() * (learned.length - context));
    const slopes = gradients(tape, [...windowAt(learned, start, vocabulary), ...params]).slice(2);
    const learningRate = rate * Math.min(1, step / 100) * (1 - step / (steps + 1));
    const options = { learningRate, beta1: 0.9, beta2: 0.99, epsilon: 1e-8, step };
    const next = params.map((w, i) => adamStep(w, slopes[i], states[i], options));
    params = next.map(({ w }) => w);
    states = next.map(({ state }) => state);
    if (step % EVERY !== 0) continue;
    const losses = asked.map((window) => evaluate(tape, [...window, ...params]).at(-1)!.data[0]);
    curve.push({ step, loss: round(mean(losses)) });
  }
  return curve;
}

/** Gains are 1, shifts and biases 0, all others random; a product keeps the size of its rows. */
function drawn(size: LanguageModelSize, random: Random): Matrix[] {
  return parameterShapes(size).map(({ name, rows, cols }) => {
    const isTable = name === "embedding" || name === "positions";
    const deviation = /Gain$|Shift$|b\d$/.test(name) ? 0 : isTable ? 0.3 : 1 / Math.sqrt(rows);
    const centre = name.endsWith("Gain") ? 1 : 0;
    const draw = () => centre + (deviation && deviation * random.normal());
    return new Matrix(rows, cols, Float32Array.from({ length: rows * cols }, draw));
  });
}

/** Windows at equal distances, each with what comes next. */
function windows(codes: number[], vocabulary: number): Matrix[][] {
  const last = codes.length - SETTINGS.context - 1;
  return Array.from(
    { length: ASKED },
    (_, i) => windowAt(codes, Math.floor(i * last / ASKED), vocabulary),
  );
}

function windowAt(codes: number[], start: number, vocabulary: number): Matrix[] {
  return [start, start + 1].map((from) => {
    const rows = new Matrix(SETTINGS.context, vocabulary);
    for (let i = 0; i < rows.rows; i++) rows.set(i, codes[from + i], 1);
    return rows;
  });
}

function pairsLoss({ vocabulary, learned, rest }: Codes): number {
  const counts = new Matrix(vocabulary, vocabulary);
  counts.data.fill(SMOOTHING);
  for (let i = 0; i + 1 < learned.length; i++) counts.row(learned[i])[learned[i + 1]]++;
  const losses = windows(rest, vocabulary).flatMap(([tokens, targets]) =>
    tokens.toRows().map((row, i) => {
      const after = counts.row(row.indexOf(1));
      return -Math.log(after[targets.row(i).indexOf(1)] / after.reduce((sum, n) => sum + n, 0));
    })
  );
  return mean(losses);
}

function mean(numbers: number[]): number {
  return numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
}

function round(x: number): number {
  return Number(x.toFixed(3));
}
