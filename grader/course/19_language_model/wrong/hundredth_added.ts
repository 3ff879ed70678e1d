// Wrong: A hundredth is added to the temperature, so that nothing is divided by 0.

import {
  type LanguageModelSize,
  type Matrix,
  type Operation,
  parameterShapes,
  type Random,
} from "../lib/mod.ts";

export function nextTokenTape(size: LanguageModelSize): Operation[] {
  const names = parameterShapes(size).map(({ name }) => name);
  const tape: Operation[] = [];
  const at = (name: string) => 2 + names.indexOf(name);
  const push = (operation: Operation) => 1 + names.length + tape.push(operation);
  const matmul = (a: number, b: number) => push({ op: "matmul", from: [a, b] });
  const add = (a: number, b: number) => push({ op: "add", from: [a, b] });
  const norm = (x: number, name: string) => {
    const n = push({ op: "layerNormRows", from: [x] });
    const stretched = push({ op: "multiply", from: [n, at(`${name}Gain`)] });
    return add(stretched, at(`${name}Shift`));
  };

  let x = add(matmul(0, at("embedding")), at("positions"));
  for (let layer = 0; layer < size.layers; layer++) {
    const n = norm(x, `layer${layer}.attention`);
    for (let h = 0; h < size.heads; h++) {
      const head = `layer${layer}.head${h}`;
      const q = matmul(n, at(`${head}.query`));
      const k = matmul(n, at(`${head}.key`));
      const v = matmul(n, at(`${head}.value`));
      const products = matmul(q, push({ op: "transpose", from: [k] }));
      const factor = 1 / Math.sqrt(size.width / size.heads);
      const scores = push({ op: "scale", from: [products], factor });
      const weights = push({ op: "softmaxRows", from: [scores], causal: true });
      x = add(x, matmul(matmul(weights, v), at(`${head}.output`)));
    }
    const m = norm(x, `layer${layer}.mlp`);
    const z = add(matmul(m, at(`layer${layer}.W1`)), at(`layer${layer}.b1`));
    const a = push({ op: "relu", from: [z] });
    x = add(x, add(matmul(a, at(`layer${layer}.W2`)), at(`layer${layer}.b2`)));
  }
  const logits = matmul(norm(x, "final"), at("unembedding"));
  push({ op: "crossEntropy", from: [logits, 1] });
  return tape;
}

export function sample(logits: Matrix, temperature: number, random: Random): number {
  const max = Math.max(...logits.data);
  const likeliest = logits.data.indexOf(max);
  const weights = Array.from(logits.data, (z) => Math.exp((z - max) / (temperature + 0.01)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const point = random.uniform();
  let sum = 0;
  for (let token = 0; token < weights.length; token++) {
    sum += weights[token] / total;
    if (point < sum) return token;
  }
  return likeliest;
}
