// tries: return a right tape behind thousands of operations that nothing uses, so that the judge trains with them | expect: wrong-answer | exercise=19_language_model
// @ts-nocheck attacks
import {
  type LanguageModelSize,
  Matrix,
  type Operation,
  parameterShapes,
  type Random,
} from "../lib/mod.ts";
import { softmax } from "./04_softmax.ts";

/**
 * The tape of a small transformer: from a text's tokens to the mean loss of guessing each next one.
 *
 * Formula, with `norm(x) = layerNorm(x)·gain + shift`, each time with a gain and a shift of its own:
 * - `x = tokens·embedding + positions`
 * - each layer: `x = x + Σ heads(norm(x))`, then `x = x + relu(norm(x)·W1 + b1)·W2 + b2`
 * - a head, with its own matrices query, key, value and output, makes of `n = norm(x)`:
 *   `softmax((n·query)·(n·key)ᵀ / √(d/heads), causal)·(n·value)·output`
 * - `logits = norm(x)·unembedding`, and the loss is their cross-entropy with the targets
 *
 * Source: A. Vaswani et al., Attention Is All You Need, 2017, with the norm before each part as in
 * R. Xiong et al., On Layer Normalization in the Transformer Architecture, 2020.
 *
 * @param size the model's sizes; the width is a multiple of the heads
 * @returns operations on these inputs: 0 is the tokens, T×V, one-hot; 1 the targets, T×V, one-hot,
 * each row the token that comes next; from 2 on the parameters, in the order of `parameterShapes`.
 * The last operation is `crossEntropy` from [logits, targets]. Epsilon stays at 1e-5
 *
 * @example Where all logits are 0, each of three tokens has probability 1/3, and the loss is ln 3
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { Matrix, parameterShapes } from "../lib/mod.ts";
 * import { evaluate } from "./15_autograd.ts";
 * const size = { vocabulary: 3, context: 2, width: 4, heads: 2, layers: 1, hidden: 5 };
 * const tokens = Matrix.from([[1, 0, 0], [0, 0, 1]]);
 * const targets = Matrix.from([[0, 0, 1], [0, 1, 0]]);
 * const zeros = parameterShapes(size).map(({ rows, cols }) => new Matrix(rows, cols));
 * const values = evaluate(nextTokenTape(size), [tokens, targets, ...zeros]);
 * assertAlmostEquals(values.at(-1)!.get(0, 0), Math.log(3), 1e-6);
 * ```
 */
function honestTape(size: LanguageModelSize): Operation[] {
  const t = new Tape(["tokens", "targets", ...parameterShapes(size).map(({ name }) => name)]);

  let x = t.add(t.matmul(t.input("tokens"), t.input("embedding")), t.input("positions")); // T×d
  for (let layer = 0; layer < size.layers; layer++) {
    x = t.add(x, attention(t, norm(t, x, `layer${layer}.attention`), layer, size));
    x = t.add(x, mlp(t, norm(t, x, `layer${layer}.mlp`), layer));
  }
  const logits = t.matmul(norm(t, x, "final"), t.input("unembedding")); // T×V
  t.crossEntropy(logits, t.input("targets"));
  return t.operations;
}

/**
 * Draws a token: the larger its logit, the likelier it is.
 *
 * Formula: token j has the probability `softmax(logits / temperature)[j]`
 *
 * A temperature below 1 makes the likely likelier, one above 1 makes all more alike. At 0 nothing is
 * left to chance: it is the token with the largest logit.
 *
 * @param logits 1×V, finite; not changed
 * @param temperature from 0 on; the probabilities stay finite however small it is
 * @param random the only source of chance; the same one in the same state gives the same token
 * @returns a token, 0 to V − 1
 *
 * @example Logits 0 and ln 3: token 1 comes three times as often as token 0, and always at 0
 * ```ts
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 * import { Matrix, Random } from "../lib/mod.ts";
 * const logits = Matrix.from([[0, Math.log(3)]]);
 * const random = new Random(1);
 * let ones = 0;
 * for (let i = 0; i < 10_000; i++) ones += sample(logits, 1, random);
 * assertAlmostEquals(ones / 10_000, 0.75, 0.03);
 * assertEquals(sample(logits, 0, random), 1);
 * ```
 */
export function sample(logits: Matrix, temperature: number, random: Random): number {
  const max = Math.max(...logits.data);
  const likeliest = logits.data.indexOf(max);
  if (temperature === 0) return likeliest;

  const scaled = logits.data.map((z) => (z - max) / temperature); // at most 0, so none overflows
  const p = softmax(new Matrix(1, logits.cols, scaled));
  let left = random.uniform();
  for (let token = 0; token < p.cols; token++) {
    left -= p.data[token];
    if (left < 0) return token;
  }
  return likeliest; // the probabilities add up to 1 only but for rounding
}

/** All heads of one layer, added up; n is what they look at, T×d. */
function attention(t: Tape, n: number, layer: number, size: LanguageModelSize): number {
  const width = size.width / size.heads;
  const heads = Array.from(
    { length: size.heads },
    (_, head) => attentionHead(t, n, `layer${layer}.head${head}`, width),
  );
  return heads.reduce((sum, head) => t.add(sum, head)); // T×d
}

/** What one head adds to each token. */
function attentionHead(t: Tape, n: number, head: string, width: number): number {
  const q = t.matmul(n, t.input(`${head}.query`)); // T×width
  const k = t.matmul(n, t.input(`${head}.key`)); // T×width
  const v = t.matmul(n, t.input(`${head}.value`)); // T×width
  const scores = t.scale(t.matmul(q, t.transpose(k)), 1 / Math.sqrt(width)); // T×T
  const out = t.matmul(t.causalSoftmax(scores), v); // T×width
  return t.matmul(out, t.input(`${head}.output`)); // T×d
}

/** Two dense layers with ReLU between them, for each token by itself. */
function mlp(t: Tape, n: number, layer: number): number {
  const [W1, b1, W2, b2] = ["W1", "b1", "W2", "b2"].map((name) => t.input(`layer${layer}.${name}`));
  const a1 = t.relu(t.add(t.matmul(n, W1), b1)); // T×hidden
  return t.add(t.matmul(a1, W2), b2); // T×d
}

/** Each token at mean 0 and variance 1, then at the gain and the shift of that name. */
function norm(t: Tape, x: number, name: string): number {
  const n = t.layerNorm(x);
  return t.add(t.multiply(n, t.input(`${name}Gain`)), t.input(`${name}Shift`)); // T×d
}

/** A tape that is being written: each operation returns the index of the value that it makes. */
class Tape {
  readonly operations: Operation[] = [];

  constructor(readonly inputs: string[]) {}

  input(name: string): number {
    return this.inputs.indexOf(name);
  }

  add(a: number, b: number): number {
    return this.#append({ op: "add", from: [a, b] });
  }

  multiply(a: number, b: number): number {
    return this.#append({ op: "multiply", from: [a, b] });
  }

  matmul(a: number, b: number): number {
    return this.#append({ op: "matmul", from: [a, b] });
  }

  transpose(a: number): number {
    return this.#append({ op: "transpose", from: [a] });
  }

  scale(a: number, factor: number): number {
    return this.#append({ op: "scale", from: [a], factor });
  }

  relu(a: number): number {
    return this.#append({ op: "relu", from: [a] });
  }

  causalSoftmax(a: number): number {
    return this.#append({ op: "softmaxRows", from: [a], causal: true });
  }

  layerNorm(a: number): number {
    return this.#append({ op: "layerNormRows", from: [a] });
  }

  crossEntropy(logits: number, targets: number): number {
    return this.#append({ op: "crossEntropy", from: [logits, targets] });
  }

  #append(operation: Operation): number {
    return this.inputs.length + this.operations.push(operation) - 1;
  }
}

/** The multiplications of the formulas, about, as the grader counts them. */
function work({ vocabulary, context, width, layers, hidden, heads }: LanguageModelSize): number {
  const layer = 4 * width * width + 2 * context * width + 2 * width * hidden +
    heads * (context + 4 * width);
  return context * (3 * width * vocabulary + 8 * width + layers * (layer + 10 * width));
}

/** A right tape, with operations before it that nothing uses: as many as are allowed. */
export function nextTokenTape(size: LanguageModelSize): Operation[] {
  const names = parameterShapes(size);
  const positions = 2 + names.findIndex(({ name }) => name === "positions");
  const most = Math.floor(37 * work(size) / (size.context * size.width));
  const dead = Math.min(9_000, most);
  const idle = Array.from({ length: dead }, (): Operation => ({ op: "softmaxRows", from: [positions] }));
  const inputs = 2 + names.length;
  const moved = (i: number) => i < inputs ? i : i + dead;
  const tape = honestTape(size).map((one) => ({ ...one, from: one.from.map(moved) }) as Operation);
  return [...idle, ...tape];
}
