// Zoo: Generators yield an operation and are sent its number; a race of exponentials in logarithms.

import {
  type LanguageModelSize,
  type Matrix,
  type Operation,
  parameterShapes,
  type Random,
} from "../lib/mod.ts";
type Ops = Generator<Operation, number, number>;
const names = (size: LanguageModelSize) =>
  ["tokens", "targets"].concat(parameterShapes(size).map(({ name }) => name));
function* norm(x: number, gain: number): Ops {
  const n = yield { op: "layerNormRows", from: [x] };
  const scaled = yield { op: "multiply", from: [n, gain] };
  return yield { op: "add", from: [scaled, gain + 1] };
}
function* head(n: number, first: number, width: number): Ops {
  const k = yield { op: "matmul", from: [n, first + 1] };
  const smaller = yield { op: "scale", from: [k], factor: 1 / Math.sqrt(width) };
  const kT = yield { op: "transpose", from: [smaller] };
  const v = yield { op: "matmul", from: [n, first + 2] };
  const q = yield { op: "matmul", from: [n, first] };
  const weights = yield {
    op: "softmaxRows",
    from: [yield { op: "matmul", from: [q, kT] }],
    causal: true,
  };
  return yield { op: "matmul", from: [yield { op: "matmul", from: [weights, v] }, first + 3] };
}
function* heads(n: number, first: number, count: number, width: number): Ops {
  if (count === 1) return yield* head(n, first, width);
  const half = count >> 1;
  const left = yield* heads(n, first, half, width),
    right = yield* heads(n, first + 4 * half, count - half, width);
  return yield { op: "add", from: [left, right] };
}
function* model(size: LanguageModelSize): Ops {
  const at = (name: string) => names(size).indexOf(name);
  let x: number = yield { op: "add", from: [yield { op: "matmul", from: [0, 2] }, 3] };
  for (let l = 0; l < size.layers; l++) {
    const n = yield* norm(x, at(`layer${l}.attentionGain`));
    x = yield {
      op: "add",
      from: [x, yield* heads(n, at(`layer${l}.head0.query`), size.heads, size.width / size.heads)],
    };
    const m = yield* norm(x, at(`layer${l}.mlpGain`)), W1 = at(`layer${l}.W1`);
    const z = yield { op: "add", from: [yield { op: "matmul", from: [m, W1] }, W1 + 1] };
    const a = yield { op: "relu", from: [z] };
    const out = yield { op: "add", from: [yield { op: "matmul", from: [a, W1 + 2] }, W1 + 3] };
    x = yield { op: "add", from: [out, x] };
  }
  const logits = yield { op: "matmul", from: [yield* norm(x, at("finalGain")), at("unembedding")] };
  return yield { op: "crossEntropy", from: [logits, 1] };
}
export function nextTokenTape(size: LanguageModelSize): Operation[] {
  const tape: Operation[] = [], run = model(size), first = names(size).length;
  for (let step = run.next(); !step.done; step = run.next(first + tape.length - 1)) {
    tape.push(step.value);
  }
  return tape;
}
export function sample(logits: Matrix, temperature: number, random: Random): number {
  const { data } = logits;
  if (temperature < Number.EPSILON) return data.indexOf(data.reduce((a, b) => a > b ? a : b));
  const top = Math.max(...data);
  const times = Array.from(
    data,
    (z) => Math.log(-Math.log1p(-random.uniform()) || Number.MIN_VALUE) - (z - top) / temperature,
  );
  return times.indexOf(Math.min(...times));
}
