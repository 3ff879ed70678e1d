// Zoo: Query and key become one d×d matrix, and value and output another; the largest sum of a logit and Gumbel noise.

import {
  type LanguageModelSize,
  type Matrix,
  type Operation,
  parameterShapes,
  type Random,
} from "../lib/mod.ts";

export function nextTokenTape(size: LanguageModelSize): Operation[] {
  const tape: Operation[] = [];
  const names = ["idx", "targets", ...parameterShapes(size).map((p) => p.name)];
  const push = (op: Operation) => {
    tape.push(op);
    return names.length + tape.length - 1;
  };
  const p = (name: string) => names.indexOf(name);
  const matmul = (a: number, b: number) => push({ op: "matmul", from: [a, b] });
  const add = (a: number, b: number) => push({ op: "add", from: [a, b] });
  const relu = (a: number) => push({ op: "relu", from: [a] });
  const scale = (a: number, factor: number) => push({ op: "scale", from: [a], factor });
  const ln = (x: number, name: string) => {
    const xhat = push({ op: "layerNormRows", from: [x] });
    const scaled = push({ op: "multiply", from: [xhat, p(name + "Gain")] });
    return add(scaled, p(name + "Shift"));
  };
  const head_size = size.width / size.heads;
  const head = (x: number, l: number, h: number) => {
    const kT = push({ op: "transpose", from: [p(`layer${l}.head${h}.key`)] });
    const QK = matmul(p(`layer${l}.head${h}.query`), kT); // d×d
    let wei = matmul(matmul(x, QK), push({ op: "transpose", from: [x] }));
    wei = scale(wei, head_size ** -0.5);
    wei = push({ op: "softmaxRows", from: [wei], causal: true });
    const OV = matmul(p(`layer${l}.head${h}.value`), p(`layer${l}.head${h}.output`)); // d×d
    return matmul(matmul(wei, x), OV);
  };
  const sa = (x: number, l: number) => {
    let out = head(x, l, 0);
    for (let h = 1; h < size.heads; h++) out = add(out, head(x, l, h));
    return out;
  };
  const ffwd = (x: number, l: number) => {
    const hidden = relu(add(matmul(x, p(`layer${l}.W1`)), p(`layer${l}.b1`)));
    return add(matmul(hidden, p(`layer${l}.W2`)), p(`layer${l}.b2`));
  };

  const tok_emb = matmul(0, p("embedding"));
  let x = add(tok_emb, p("positions"));
  for (let l = 0; l < size.layers; l++) {
    x = add(x, sa(ln(x, `layer${l}.attention`), l));
    x = add(x, ffwd(ln(x, `layer${l}.mlp`), l));
  }
  x = ln(x, "final");
  const logits = matmul(x, p("unembedding"));
  push({ op: "crossEntropy", from: [logits, 1] });
  return tape;
}

export function sample(logits: Matrix, temperature: number, random: Random): number {
  if (temperature === 0) return logits.data.indexOf(Math.max(...logits.data));
  const max = Math.max(...logits.data);
  let best = 0, bestValue = -Infinity;
  for (let i = 0; i < logits.cols; i++) {
    const u = 1 - random.uniform(); // never 0
    const value = (logits.data[i] - max) / temperature - Math.log(-Math.log(u));
    if (value > bestValue) [best, bestValue] = [i, value];
  }
  return best;
}
