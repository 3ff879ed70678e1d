/**
 * The language model as the parent reads with it: float32 products, the rest by its formulas, apart from
 * `solutions/` and from any tape. It gives the logits, and what each head looked at.
 */
import { type LanguageModelSize, matmul, Matrix, parameterShapes } from "../../../lib/mod.ts";

const EPSILON = 1e-5;

/** What a model makes of some tokens. */
export interface Reading {
  /** For each token the logits of the next, n×V. */
  logits: Matrix;
  /** By layer and head: how much each token took from those up to it, n×n. */
  weights: Matrix[][];
}

/**
 * Reads up to T tokens.
 *
 * @param params in the order of `parameterShapes`
 */
export function read(
  size: LanguageModelSize,
  params: readonly Matrix[],
  tokens: ArrayLike<number>,
): Reading {
  const names = new Map(parameterShapes(size).map(({ name }, i) => [name, params[i]]));
  const of = (name: string) => names.get(name)!;
  const weights: Matrix[][] = [];
  let x = embedded(tokens, of("embedding"), of("positions")); // n×d
  for (let l = 0; l < size.layers; l++) {
    const n = norm(x, of(`layer${l}.attentionGain`), of(`layer${l}.attentionShift`));
    const heads = Array.from({ length: size.heads }, (_, h) => head(n, of, `layer${l}.head${h}`));
    weights.push(heads.map((one) => one.weights));
    for (const { out } of heads) x = add(x, out);
    x = add(x, mlp(norm(x, of(`layer${l}.mlpGain`), of(`layer${l}.mlpShift`)), of, `layer${l}`));
  }
  const logits = matmul(norm(x, of("finalGain"), of("finalShift")), of("unembedding"));
  return { logits, weights };
}

/** The mean loss of a model in nats per token, on all windows of T tokens that a text has. */
export function lossOf(
  size: LanguageModelSize,
  params: readonly Matrix[],
  text: Uint8Array,
): number {
  const losses = windowLosses(size, params, text);
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

/** The mean loss on each window of T tokens, one after the other. */
export function windowLosses(
  size: LanguageModelSize,
  params: readonly Matrix[],
  text: Uint8Array,
): number[] {
  const { context } = size;
  return Array.from({ length: Math.floor((text.length - 1) / context) }, (_, i) => {
    const from = i * context;
    const { logits } = read(size, params, text.subarray(from, from + context));
    let loss = 0;
    for (let t = 0; t < context; t++) loss += surprise(logits.row(t), text[from + t + 1]);
    return loss / context;
  });
}

/** −ln of the probability that a row of logits gives a token. */
function surprise(logits: Float32Array, token: number): number {
  const max = Math.max(...logits);
  let total = 0;
  for (const logit of logits) total += Math.exp(logit - max);
  return max + Math.log(total) - logits[token];
}

function embedded(tokens: ArrayLike<number>, embedding: Matrix, positions: Matrix): Matrix {
  const x = new Matrix(tokens.length, embedding.cols);
  for (let t = 0; t < tokens.length; t++) {
    const [row, what, where] = [x.row(t), embedding.row(tokens[t]), positions.row(t)];
    for (let j = 0; j < row.length; j++) row[j] = what[j] + where[j];
  }
  return x;
}

function head(n: Matrix, of: (name: string) => Matrix, name: string) {
  const [q, k, v] = ["query", "key", "value"].map((part) => matmul(n, of(`${name}.${part}`)));
  const weights = causalSoftmax(matmul(q, k, { transposeB: true }), 1 / Math.sqrt(q.cols));
  return { weights, out: matmul(matmul(weights, v), of(`${name}.output`)) };
}

/** Row t is the softmax of its scaled scores 0 to t, and 0 after them. */
function causalSoftmax(scores: Matrix, scale: number): Matrix {
  const weights = new Matrix(scores.rows, scores.cols);
  for (let t = 0; t < scores.rows; t++) {
    const [row, p] = [scores.row(t).subarray(0, t + 1), weights.row(t)];
    const max = Math.max(...row);
    let total = 0;
    for (let j = 0; j <= t; j++) total += p[j] = Math.exp(scale * (row[j] - max));
    for (let j = 0; j <= t; j++) p[j] /= total;
  }
  return weights;
}

function mlp(n: Matrix, of: (name: string) => Matrix, layer: string): Matrix {
  const a = add(matmul(n, of(`${layer}.W1`)), of(`${layer}.b1`));
  for (let i = 0; i < a.data.length; i++) a.data[i] = Math.max(0, a.data[i]);
  return add(matmul(a, of(`${layer}.W2`)), of(`${layer}.b2`));
}

/** Each row at mean 0 and variance 1, then times the gain and plus the shift. */
function norm(x: Matrix, gain: Matrix, shift: Matrix): Matrix {
  const n = new Matrix(x.rows, x.cols);
  for (let t = 0; t < x.rows; t++) {
    const [row, out] = [x.row(t), n.row(t)];
    const mean = row.reduce((sum, value) => sum + value, 0) / row.length;
    const variance = row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / row.length;
    const root = Math.sqrt(variance + EPSILON);
    for (let j = 0; j < row.length; j++) {
      out[j] = (row[j] - mean) / root * gain.data[j] + shift.data[j];
    }
  }
  return n;
}

/** a + b; one row of b serves all rows of a. */
function add(a: Matrix, b: Matrix): Matrix {
  const sum = new Matrix(a.rows, a.cols);
  for (let i = 0; i < a.data.length; i++) sum.data[i] = a.data[i] + b.data[i % b.data.length];
  return sum;
}
